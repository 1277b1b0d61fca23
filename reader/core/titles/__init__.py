"""Finding a title among thousands while one types: by its letters, its sounds, its initials."""
