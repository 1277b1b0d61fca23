"""Files that a note links to and that are no notes: papers, archives, programs."""

from __future__ import annotations

import os
from pathlib import Path

from reader.core.errors import UserError
from reader.core.saying import say
from reader.services.libraries import Library

# What a system runs, or what makes it run something, when it is opened.
_PROGRAMS = frozenset(
    ".app .appimage .bat .cmd .com .command .cpl .csh .desktop .dll .exe .gadget .hta .inf .jar "
    ".js .jse .ksh .lnk .msc .msi .msp .pif .ps1 .py .pyc .pyw .reg .run .scf .scr .sh .so .url "
    ".vb .vbe .vbs .webloc .workflow .wsf .wsh .xbe .zsh .deb .rpm .bash .fish .pl .rb .pyz .pyzw "
    ".chm .jnlp .application .appref-ms .appx .msix .settingcontent-ms .scpt .terminal "
    ".flatpakref .action .mobileconfig".split()
)


def find_attachment(library: Library, path: str) -> Path:
    """Return the file at ``path`` of ``library``, of whichever kind.

    Raises:
        UserError: It is not there, or a link leads out of the library.
    """
    file = library.find(path)
    if file is None:
        raise UserError(
            say("the linked file is not there"),
            path=str(library.folder / path),
            advice=say("Put the file there, or mend the link"),
        )
    return file


def may_run(file: Path) -> bool:
    """Return whether opening ``file`` by the system could run it."""
    is_marked = os.name == "posix" and os.access(file, os.X_OK)
    return is_marked or file.suffix.lower() in _PROGRAMS
