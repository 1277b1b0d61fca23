"""The locks of macOS and Windows, written to the documented calls and untested on either.

Nothing is run under them yet: `judge.Judge` refuses on every system but Linux until someone
has seen tests/hostile pass there. What is here is what such a backend puts on.
"""
