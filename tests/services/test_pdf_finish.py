"""PDF files finished, small ones written out here; those of Chromium: `tests.ui.pages`."""

from __future__ import annotations

import io
import zlib
from typing import Any

import pypdf
import pytest

from reader.core.errors import Fault
from reader.core.post import Heading
from reader.services.pdf_finish import DocumentFacts, finish_pdf

# 首 (U+9996) and what one glyph may be taken for, the radical U+2FB8; 一 and 丁 in a range.
CMAP = (
    b"begincmap\n1 beginbfchar\n<0001> <2FB8>\nendbfchar\n"
    b"1 beginbfrange\n<0002> <0003> <4E00>\nendbfrange\nendcmap\n"
)


def small_pdf(dests: bytes = b"/a [3 0 R /XYZ 0 9 0] /#25E6#259C#25AB [3 0 R /XYZ 0 5 0]") -> bytes:
    map_ = zlib.compress(CMAP)
    objects = [
        b"<</Type /Catalog /Pages 2 0 R /Dests 5 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>",
        b"<</Creator (x)>>",
        b"<<%s>>" % dests,
        b"<</Length %d /Filter /FlateDecode>>\nstream\n%s\nendstream" % (len(map_), map_),
    ]
    made, table = b"%PDF-1.4\n", [b"0000000000 65535 f \n"]
    for number, content in enumerate(objects, 1):
        table.append(b"%010d 00000 n \n" % len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    ends = (len(table), b"".join(table), len(table), len(made))
    return made + (
        b"xref\n0 %d\n%strailer\n<</Size %d\n/Root 1 0 R\n/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % ends
    )


def read(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content), strict=True)


def test_headings_become_bookmarks_nested_as_they_are() -> None:
    headings = [Heading(1, "One", "a"), Heading(3, "末（三）", "末"), Heading(2, "Lost", "gone")]

    pdf = read(finish_pdf(small_pdf(), DocumentFacts("标题", "一, 二", ("甲", "乙")), headings))

    outline: list[Any] = list(pdf.outline)
    one, (below,) = outline
    assert (one["/Title"], below["/Title"]) == ("One", "末（三）")
    assert pdf.metadata is not None
    assert (pdf.metadata.title, pdf.metadata.author) == ("标题", "一, 二")
    assert pdf.metadata.keywords == "甲, 乙"


def test_language_is_said_whether_there_are_bookmarks_or_not() -> None:
    facts = DocumentFacts("x", language="en")

    pdfs = [read(finish_pdf(small_pdf(), facts, of)) for of in ([], [Heading(1, "One", "a")])]

    assert [str(pdf.root_object["/Lang"]) for pdf in pdfs] == ["en", "en"]


def test_what_is_not_known_of_a_note_goes_unsaid() -> None:
    pdf = read(finish_pdf(small_pdf(), DocumentFacts("x"), []))

    assert "/Lang" not in pdf.root_object

    assert pdf.metadata is not None
    assert (pdf.metadata.author, pdf.metadata.keywords) == (None, None)


@pytest.mark.parametrize("dests", [b"", b"/b [3 0 R /XYZ 0 9 0]"])
def test_without_a_place_to_lead_to_there_is_no_outline(dests: bytes) -> None:
    assert (
        read(finish_pdf(small_pdf(dests), DocumentFacts("x"), [Heading(1, "One", "a")])).outline
        == []
    )


def test_radicals_become_characters_and_others_stay() -> None:
    pdf = read(finish_pdf(small_pdf(), DocumentFacts("x"), []))

    table = pdf.get_object(6)
    text = table.get_data().decode()  # type: ignore[union-attr]  # a stream
    assert "<0001> <9996>" in text
    assert "<0002> <4E00>" in text
    assert "<0003> <4E01>" in text
    assert "2FB8" not in text


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4\nstartxref\n5\n%%EOF", b"<html>"])
def test_what_is_no_pdf_of_the_make_is_a_fault(content: bytes) -> None:
    with pytest.raises(Fault):
        finish_pdf(content, DocumentFacts("x"), [])
