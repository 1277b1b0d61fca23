"""The installed command on a screen of its own, driven by the keyboard alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.installed_app import InstalledApp, Screen

_WANTED = ("Xvfb", "xdotool")


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    missing = [tool for tool in _WANTED if shutil.which(tool) is None]
    if missing:
        pytest.fail(f"needs {' and '.join(missing)}: make system")
    folder = tmp_path_factory.mktemp("screen")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp", "-fbdir", str(folder)],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield Screen(f":{number}", folder / "Xvfb_screen0")
    server.terminate()
    server.wait()


@pytest.fixture(scope="session")
def command() -> Path:
    """What `pip install` put beside the interpreter."""
    return Path(sys.executable).with_name("yandu")


@pytest.fixture(scope="session")
def indexed_home(command: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("e2e") / "home"
    subprocess.run([command, "index", "--home", home], check=True, capture_output=True)
    return home


@pytest.fixture
def home(indexed_home: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(indexed_home, tmp_path / "home"))


@pytest.fixture
def start(command: Path, home: Path, screen: Screen) -> Iterator[Callable[..., InstalledApp]]:
    """Starts the command on this test's home, and sees that nothing is left of it."""
    started: list[InstalledApp] = []

    def start_one(*arguments: str) -> InstalledApp:
        app = InstalledApp(command, home, screen, arguments)
        started.append(app)
        app.wait_for_window()
        return app

    yield start_one
    for app in started:
        app.end()
