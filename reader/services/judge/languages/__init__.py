"""Solutions in other languages, run by the compilers and interpreters that the user has.

`toolchains` finds them, `build` makes a program of a solution and our harness
(``resources/harness``), and `launcher` starts it under the same locks as Python's, speaking the
same frames: to the judge it is one more process that answers cases. Linux only.
"""
