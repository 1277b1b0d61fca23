"""The locks of Linux, by ctypes alone: no root, no daemon, no extra binary."""
