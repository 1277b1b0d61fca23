"""Processes where none can be forked warm: macOS and Windows, untested on a real one of either.

`fresh.FreshProcesses` starts an interpreter a job behind the same frames as on Linux, and is
tested there without locks; `seatbelt` and `job_object` are the locks, `windows` the calls that
put them on. `tier.tier_of` counts a lock that nobody has seen hold for nothing.
"""
