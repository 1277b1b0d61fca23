"""Reviewing by spaced repetition: what is remembered, what is due, and when."""
