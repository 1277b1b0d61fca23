"""What holds for every test: a warning in the log that nobody asked for is a failure."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from reader.ui.immortal import keep_constants_alive


def pytest_configure(config: pytest.Config) -> None:
    keep_constants_alive()  # a run emits more signals than True has references
    config.addinivalue_line(
        "markers", "expects_log: the test makes the program log a warning, and says so"
    )


@pytest.fixture(autouse=True)
def _quiet_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning; one that means to is marked, or clears ``caplog``."""
    yield
    if request.node.get_closest_marker("expects_log") is not None:
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    loud = [record for record in records if record.levelno >= logging.WARNING]
    assert not loud, [f"{record.name}: {record.getMessage()}" for record in loud]
