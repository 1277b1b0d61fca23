"""The practice pane: editor, verdict, cases."""
