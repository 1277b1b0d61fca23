"""The quick switcher: a sheet over the window, and what fills it."""
