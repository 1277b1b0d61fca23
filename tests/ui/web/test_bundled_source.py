from pathlib import Path

import pytest

from reader.core.page_address import PageAddress, PageKind
from reader.ui.web.bundled_source import BundledSource
from reader.ui.web.page_source import NOT_FOUND, Response
from tests.ui.web.conftest import MemorySource


def fetch(source: BundledSource, kind: PageKind, path: str) -> Response:
    (answer,) = _answers(source, PageAddress(kind, path))
    return answer


def _answers(source: BundledSource, address: PageAddress) -> list[Response]:
    answers: list[Response] = []
    source.fetch(address, answers.append)
    return answers


@pytest.mark.parametrize(
    ("name", "mime_type"),
    [
        ("page.css", "text/css"),
        ("editor.html", "text/html"),
        ("fonts/KaTeX_Main-Regular.woff2", "font/woff2"),
    ],
)
def test_built_asset_is_served_with_its_type(name: str, mime_type: str) -> None:
    assert fetch(BundledSource(), PageKind.APP, name).mime_type == mime_type


def test_what_is_not_built_is_asked_of_the_next_source() -> None:
    source = BundledSource(MemorySource({"theme.css": "html {}"}))

    assert fetch(source, PageKind.APP, "theme.css").body == b"html {}"


def test_post_of_an_asset_s_name_is_not_the_asset() -> None:
    source = BundledSource(MemorySource({"page.css": "a note"}))

    assert fetch(source, PageKind.POST, "page.css").body == b"a note"


@pytest.mark.parametrize("path", ["inputs.sha256", "nosuch.css", "/etc/hostname.css", "link.css"])
def test_nothing_else_is_served(tmp_path: Path, path: str) -> None:
    (tmp_path / "inputs.sha256").write_text("x")
    (tmp_path / "link.css").symlink_to("/etc/hostname")

    assert fetch(BundledSource(folder=tmp_path), PageKind.APP, path) == NOT_FOUND
