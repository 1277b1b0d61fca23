"""Programs that the start-up bench runs, each in a process of its own."""
