"""What runs in the sandboxed process: it imports the standard library and NumPy, nothing of ours.

The zygote loads this folder by its path, under another package name, so every import in here
is relative.
"""
