"""The settings page: its sections, made from rows, and the feature that brings it."""
