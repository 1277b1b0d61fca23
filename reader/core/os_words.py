"""Why the system refuses a file or a folder, in sentences that other languages have too."""

from __future__ import annotations

import errno

from reader.core.saying import say

_REASONS = {
    errno.EACCES: say("Permission denied"),
    errno.EBUSY: say("Device or resource busy"),
    errno.EDQUOT: say("Disk quota exceeded"),
    errno.EEXIST: say("File exists"),
    errno.EFBIG: say("File too large"),
    errno.EINVAL: say("Invalid argument"),
    errno.EIO: say("Input/output error"),
    errno.EISDIR: say("Is a directory"),
    errno.ELOOP: say("Too many levels of symbolic links"),
    errno.EMFILE: say("Too many open files"),
    errno.ENAMETOOLONG: say("File name too long"),
    errno.ENODEV: say("No such device"),
    errno.ENOENT: say("No such file or directory"),
    errno.ENOSPC: say("No space left on device"),
    errno.ENOTDIR: say("Not a directory"),
    errno.ENOTEMPTY: say("Directory not empty"),
    errno.EPERM: say("Operation not permitted"),
    errno.EROFS: say("Read-only file system"),
    errno.ESTALE: say("Stale file handle"),
    errno.ETIMEDOUT: say("Connection timed out"),
}


def explain_os_error(error: OSError) -> str:
    """Return the reason of a failure; where none is known, as the system says it."""
    known = _REASONS.get(error.errno or 0)
    return known or say("the system says: {words}", words=error.strerror or error)
