"""Comparing an answer with the expected one, by the rule that the problem states.

``compare.compare(problem, case, got)`` is the way in; each other module is one rule.
"""
