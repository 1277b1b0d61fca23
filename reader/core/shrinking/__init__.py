"""Smaller inputs by their types: what is proposed here is still to be tried.

`proposals.smaller_cases` is the way in; `search.Shrinker` goes from one failing input to the
next smaller one.
"""
