"""Shortcuts: what the settings may say of them, how they are grouped, and the sheet of all."""
