"""Mock interviews: what is asked, how the clock runs, what is told at the end."""
