"""What joins the window once it is at rest: a module or a package each, listed in `table`."""
