"""Budgets, measured: ``make bench`` prints each figure and its ratio to a baseline."""
