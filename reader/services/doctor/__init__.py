"""What this machine lacks, each thing with the command that mends it. Nothing is changed."""
