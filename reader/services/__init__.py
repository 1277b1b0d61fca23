"""The engines and their I/O, in plain Python: usable with no display."""
