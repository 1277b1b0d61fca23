"""What the search should answer over the bundled notes, and how near it comes."""
