"""What holds for every test: a warning in the log that nobody asked for is a failure."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from reader.ui.immortal import keep_constants_alive

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A deadline would fail what is right on a busy machine; the suite asserts no times.
hypothesis.settings.register_profile("yandu", deadline=None)
hypothesis.settings.load_profile("yandu")


def pytest_configure(config: pytest.Config) -> None:
    keep_constants_alive()  # a run emits more signals than True has references
    config.addinivalue_line(
        "markers", "expects_log: the test makes the program log a warning, and says so"
    )


@pytest.fixture(scope="session", autouse=True)
def _one_application(request: pytest.FixtureRequest) -> None:
    """Have the full application first: what needs less of Qt then makes do with it."""
    if any("core" not in item.path.parts for item in request.session.items):
        request.getfixturevalue("qapp")


@pytest.fixture(scope="session")
def judge_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where all judges of a run keep what C++ programs share: 11 s to compile."""
    own = tmp_path_factory.getbasetemp()
    shared = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "judge"
    shared.mkdir(exist_ok=True)
    return shared


@pytest.fixture(autouse=True)
def _quiet_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning; one that means to is marked, or clears ``caplog``."""
    yield
    if request.node.get_closest_marker("expects_log") is not None:
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    loud = [record for record in records if record.levelno >= logging.WARNING]
    assert not loud, [f"{record.name}: {record.getMessage()}" for record in loud]
