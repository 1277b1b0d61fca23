"""The two characters that stand, in an excerpt, for what is too long to quote."""

EXCERPT_CODE = "\ue000"
"""Stands for a code block; the window puts a word in its place."""
EXCERPT_FORMULA = "\ue001"
"""Stands for a formula too long to be read as text."""
