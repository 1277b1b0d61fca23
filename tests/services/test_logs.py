import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.services.logs import start_logging


@pytest.fixture
def root() -> Iterator[logging.Logger]:
    """The root logger, left as it was."""
    logger = logging.getLogger()
    before, level = logger.handlers[:], logger.level
    yield logger
    for handler in [one for one in logger.handlers if one not in before]:
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(level)


def test_what_is_logged_from_info_up_is_in_the_file(tmp_path: Path, root: logging.Logger) -> None:
    handler = start_logging(tmp_path / "log" / "yandu.log")

    logging.getLogger("reader.some").info("笔记 %d", 7)
    logging.getLogger("reader.some").debug("not this")
    handler.flush()

    (line,) = (tmp_path / "log" / "yandu.log").read_text(encoding="utf-8").splitlines()
    assert line.endswith("INFO reader.some: 笔记 7")


def test_name_that_is_not_utf_8_can_be_logged(
    tmp_path: Path,
    root: logging.Logger,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Without those of the tests, whose reports could not hold the name.
    monkeypatch.setattr(root, "handlers", [])
    handler = start_logging(tmp_path / "yandu.log")

    logging.getLogger("reader.some").info("a\udcff.md")
    handler.close()

    assert "a\\udcff.md" in (tmp_path / "yandu.log").read_text(encoding="utf-8")
    assert capsys.readouterr().err == ""


def test_full_file_is_set_aside_and_three_are_kept(tmp_path: Path, root: logging.Logger) -> None:
    start_logging(tmp_path / "yandu.log")

    for _ in range(6):
        logging.getLogger("reader.some").info("x" * 900_000)

    names = sorted(file.name for file in tmp_path.iterdir())
    assert names == ["yandu.log", "yandu.log.1", "yandu.log.2", "yandu.log.3"]
    assert all(file.stat().st_size < 1_000_000 for file in tmp_path.iterdir())


@pytest.mark.expects_log
def test_warnings_go_to_stderr_where_the_folder_cannot_be_written(
    bound_folder: Path, root: logging.Logger, capsys: pytest.CaptureFixture[str]
) -> None:
    bound_folder.chmod(0o500)

    start_logging(bound_folder / "log" / "yandu.log")
    logging.getLogger("reader.some").info("not this")
    logging.getLogger("reader.some").warning("this")

    assert capsys.readouterr().err.endswith("WARNING reader.some: this\n")
    assert list(bound_folder.iterdir()) == []
