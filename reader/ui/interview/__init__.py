"""Mock interviews in the window."""
