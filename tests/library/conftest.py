"""What renders and runs the bundled library: the real formulas, the real sandbox, made once."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from reader.services.case_source import CaseSource
from reader.services.judge.judge import Judge
from reader.services.pack_check import Sandbox
from reader.services.pages import PageRenderer
from reader.services.resources import web_asset
from reader.ui.immortal import keep_constants_alive
from reader.ui.web.katex_renderer import KatexRenderer

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
keep_constants_alive()


@pytest.fixture(scope="session")
def pages(qapp: QCoreApplication) -> Iterator[PageRenderer]:
    """Return what makes pages, with KaTeX for their formulas."""
    katex = KatexRenderer(web_asset("formula.js"))
    yield PageRenderer(katex)
    katex.close()


@pytest.fixture(scope="session")
def judge() -> Iterator[Judge]:
    """Return one judge with the real sandbox."""
    judge = Judge()
    yield judge
    judge.close()


@pytest.fixture(scope="session")
def other_judge() -> Iterator[Judge]:
    """Return a second judge, whose process draws other hashes for its strings."""
    judge = Judge()
    yield judge
    judge.close()


@pytest.fixture(scope="session")
def sandbox(judge: Judge, tmp_path_factory: pytest.TempPathFactory) -> Sandbox:
    """Return the judge with cases that are made anew in each run of the tests."""
    return Sandbox(judge, CaseSource(judge, tmp_path_factory.mktemp("cases")))
