import subprocess
import sys
from pathlib import Path

import pytest

from reader.core.errors import UserError
from reader.services.atomic_file import make_folder, write_atomically

# A child, for the limit holds for all that a process writes.
_WRITE_UNDER_A_LIMIT = """
import resource, sys
from pathlib import Path
from reader.core.errors import UserError
from reader.services.atomic_file import write_atomically

resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_atomically(Path(sys.argv[1]), b"new" * 1000)
except UserError as error:
    print(error)
"""


def test_content_stands_at_the_path_and_nothing_beside_it(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a", b"new")

    assert [file.name for file in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"new"


def test_old_content_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old and longer")

    write_atomically(tmp_path / "a", b"new")

    assert (tmp_path / "a").read_bytes() == b"new"


def test_name_as_long_as_a_name_may_be_is_written(tmp_path: Path) -> None:
    write_atomically(tmp_path / ("a" * 255), b"new")

    assert (tmp_path / ("a" * 255)).read_bytes() == b"new"


def test_link_stays_one_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to("there/target")

    write_atomically(tmp_path / "link", b"new")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there" / "target").read_bytes() == b"new"


def test_disk_that_is_full_leaves_the_old_file_alone(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")

    done = subprocess.run(
        [sys.executable, "-c", _WRITE_UNDER_A_LIMIT, tmp_path / "a"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.startswith(f"{tmp_path / 'a'}: cannot be written: File too large")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"a": b"old"}


def test_folder_that_may_not_be_written_leaves_the_old_file_alone(bound_folder: Path) -> None:
    (bound_folder / "a").write_bytes(b"old")
    bound_folder.chmod(0o500)

    with pytest.raises(UserError, match="cannot be written: Permission denied") as caught:
        write_atomically(bound_folder / "a", b"new")

    assert caught.value.path == str(bound_folder / "a")
    assert {file.name: file.read_bytes() for file in bound_folder.iterdir()} == {"a": b"old"}


def test_folder_in_the_place_of_the_file_is_told_and_nothing_left(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()

    with pytest.raises(UserError, match="cannot be written: Is a directory"):
        write_atomically(tmp_path / "a", b"new")

    assert [file.name for file in tmp_path.iterdir()] == ["a"]


def test_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written: No such file"):
        write_atomically(tmp_path / "gone" / "a", b"new")


def test_link_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("a")

    with pytest.raises(UserError, match="cannot be written"):
        write_atomically(tmp_path / "a", b"new")


def test_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")

    assert (tmp_path / "a" / "b").is_dir()
