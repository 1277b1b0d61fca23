"""One window a data folder: a second start hands its address over."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from reader.ui.single_instance import SingleInstance

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from reader.ui.immortal import keep_constants_alive
from reader.ui.single_instance import SingleInstance
keep_constants_alive()
application = QCoreApplication([])
print("starting", flush=True)
print(SingleInstance(Path(sys.argv[1])).claim(sys.argv[2]))
"""


def start_again(folder: Path, address: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", SECOND_START, str(folder), address]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


@pytest.fixture
def first(qapp: QCoreApplication, tmp_path: Path) -> Iterator[SingleInstance]:
    instance = SingleInstance(tmp_path)
    assert instance.claim("")
    instance.listen()
    yield instance
    instance.close()


@pytest.mark.parametrize(
    "address", ["yandu://post/a%20b#c", "yandu://post/动态规划", "/notes /two\nlines ", ""]
)
def test_second_start_hands_its_address_over(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot, address: str
) -> None:
    with qtbot.waitSignal(first.target_received, timeout=30_000) as received:
        second = start_again(tmp_path, address)

    assert received.args == [address]
    assert second.communicate(timeout=30)[0] == "starting\nFalse\n"


def test_other_folder_is_another_window(
    first: SingleInstance, tmp_path: Path, qapp: QCoreApplication
) -> None:
    (tmp_path / "other").mkdir()
    other = SingleInstance(tmp_path / "other")

    assert other.claim("")
    other.close()


def test_folder_is_free_again_after_close(first: SingleInstance, tmp_path: Path) -> None:
    first.close()
    again = SingleInstance(tmp_path)

    assert again.claim("")
    again.close()


def test_what_a_crash_left_behind_is_taken_over(
    qapp: QCoreApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    program = SECOND_START + "import os; os._exit(1)\n"
    crashed = subprocess.run([sys.executable, "-c", program, str(tmp_path), ""], check=False)
    instance = SingleInstance(tmp_path)

    assert crashed.returncode == 1
    assert instance.claim("")
    instance.listen()
    with qtbot.waitSignal(instance.target_received, timeout=30_000):
        second = start_again(tmp_path, "")
    assert second.communicate(timeout=30)[0] == "starting\nFalse\n"
    instance.close()


def test_second_start_waits_for_one_that_does_not_listen_yet(
    qapp: QCoreApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    instance = SingleInstance(tmp_path)
    assert instance.claim("")
    second = start_again(tmp_path, "yandu://post/a")
    assert second.stdout is not None
    assert second.stdout.readline() == "starting\n"

    with qtbot.waitSignal(instance.target_received, timeout=30_000) as received:
        instance.listen()

    assert received.args == ["yandu://post/a"]
    assert second.communicate(timeout=30)[0] == "False\n"
    instance.close()


def test_what_is_no_address_is_passed_over(first: SingleInstance, qtbot: QtBot) -> None:
    told: list[str] = []
    first.target_received.connect(told.append)
    stranger = QLocalSocket()
    stranger.connectToServer(first._name)
    assert stranger.waitForConnected(1000)

    stranger.write(b"GET / HTTP/1.1\n")

    qtbot.waitUntil(lambda: stranger.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert told == []
