"""A title as the name of a file."""

from __future__ import annotations

# Names end at 255 bytes on most disks, and an ending comes behind.
_MOST_BYTES = 240
_RESERVED = '\\/:*?"<>|'


def file_name_of(title: str) -> str:
    """Return a title as every system takes it for a file's name, without an ending."""
    plain = "".join(" " if each in _RESERVED or each < " " else each for each in title)
    whole = plain.encode(errors="ignore").decode().split()
    name = " ".join(whole).strip(". ").encode()[:_MOST_BYTES].decode(errors="ignore")
    return name.strip(". ") or "note"
