"""Everything that touches Qt WebEngine, and KaTeX's own script engine beside it."""
