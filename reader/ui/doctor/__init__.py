"""What this machine lacks, as a place of the window."""
