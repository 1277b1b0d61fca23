"""All of a user's data in one file, out and in again."""
