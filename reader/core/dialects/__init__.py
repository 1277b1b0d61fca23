"""How each kind of library writes its notes, beyond Markdown: pure, a module a kind."""
