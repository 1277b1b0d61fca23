"""Judging a program: run it on cases in a sandbox and compare its answers out here.

`judge.Judge` is the way in. What is under `inside` runs in the sandboxed process and imports
nothing else of ours.
"""
