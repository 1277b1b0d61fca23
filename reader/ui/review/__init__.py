"""Reviewing in the window: the queue, flash cards, ratings, and the time that solving takes."""
