"""All of the user's data in one file, by the window."""
