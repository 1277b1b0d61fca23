"""How far notes are read: bookmarks, states, series, the end of a page, and the calendar."""
