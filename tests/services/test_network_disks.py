"""Which disks are another machine's, by tables of mounts."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.services.network_disks import is_on_network

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no such table")

_TABLE = r"""22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 22 0:40 / /mnt/nas rw,relatime shared:1 - nfs4 nas:/notes rw
31 22 0:41 / /mnt/two\040words rw - fuse.sshfs me@host:/ rw
32 30 254:1 / /mnt/nas/disk rw - ext4 /dev/vdb rw
33 22 0:42 / /mnt/stick rw - fuseblk /dev/sdb1 rw
34 22 0:43 / /mnt/over rw - ext4 /dev/vdc rw
35 22 0:44 / /mnt/over rw - cifs //nas/over rw
"""


@pytest.mark.parametrize(
    ("folder", "is_served"),
    [
        ("/home/notes", False),
        ("/mnt/nas/notes", True),
        ("/mnt/nas-copy", False),
        ("/mnt/two words/notes", True),
        ("/mnt/nas/disk/notes", False),
        ("/mnt/stick", False),
        ("/mnt/over/notes", True),
    ],
)
def test_kind_of_the_innermost_mount_counts(folder: str, is_served: bool, tmp_path: Path) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(_TABLE, encoding="utf-8")

    assert is_on_network(Path(folder), table) == is_served


def test_without_a_table_a_disk_counts_as_local(tmp_path: Path) -> None:
    assert not is_on_network(tmp_path, tmp_path / "none")


@pytest.mark.skipif(sys.platform != "linux", reason="Linux's own table")
def test_own_table_is_read() -> None:
    assert not is_on_network(Path("/"))


def test_folder_below_no_mount_of_the_table_counts_as_local(tmp_path: Path) -> None:
    table = tmp_path / "mountinfo"
    table.write_text("30 22 0:40 / /mnt/nas rw - nfs4 nas:/notes rw\n", encoding="utf-8")

    assert not is_on_network(Path("/home/notes"), table)
