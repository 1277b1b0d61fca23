"""What came of practising, in the window."""
