"""What the engines below us complain of, in sentences that other languages have too."""
