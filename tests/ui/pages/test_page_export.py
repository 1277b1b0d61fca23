"""The page as a file of its own: HTML that needs nothing, PDF with bookmarks; and printing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtGui import QColor
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWebEngineCore import qWebEngineChromiumVersion
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QWidget

from reader.ui.dialogs.print_preview import PrintPreview
from reader.ui.page_export import PageExport
from tests.ui.desk import PATIENCE_MS, Desk

MARGIN_BOXES_SINCE = 131


def _save(desk: Desk, note: str, file: Path) -> Path:
    desk.open_note(note)
    export = desk.window.feature(PageExport)
    with desk.qtbot.waitSignal(export.saved, timeout=PATIENCE_MS):
        export.save(file)
    return file


def test_page_is_saved_as_html_that_asks_for_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.window.choose_theme("dark")

    page = _save(desk, "pages:printed", tmp_path / "a.html").read_text(encoding="utf-8")

    assert "线性方程组" in page
    assert 'class="katex' in page
    assert 'data-theme="light"' in page
    assert "<script" not in page
    loaded = re.findall(r'(?:src|href)="([^"]*)"|url\(([^)]*)\)', page.partition("<article")[0])
    assert all((a or b).startswith("data:") for a, b in loaded)
    assert "yandu://" not in page


def test_saved_page_holds_its_diagrams(desk: Desk, tmp_path: Path) -> None:
    page = _save(desk, "pages:diagrams", tmp_path / "a.html").read_text(encoding="utf-8")

    assert '<figure class="diagram" data-index="0"><svg' in page
    assert "开始" in page


@pytest.fixture
def pdf(desk: Desk, tmp_path: Path) -> pypdf.PdfReader:
    desk.window.choose_theme("dark")
    return pypdf.PdfReader(_save(desk, "pages:printed", tmp_path / "a.pdf"), strict=True)


def test_pdf_has_the_headings_as_bookmarks(pdf: pypdf.PdfReader) -> None:
    outline: list[Any] = list(pdf.outline)
    title, (first, (inner,), last) = outline

    assert [mark["/Title"] for mark in (title, first, inner, last)] == [
        *("打印这一篇", "首节", "小节", "末节")
    ]  # fmt: skip
    assert pdf.get_destination_page_number(last) == len(pdf.pages) - 1
    assert pdf.metadata is not None
    assert (pdf.metadata.title, pdf.metadata.author) == ("打印这一篇", "某人")
    assert pdf.metadata.keywords == "印刷"


@pytest.mark.skipif(
    int(str(qWebEngineChromiumVersion()).partition(".")[0]) < MARGIN_BOXES_SINCE,
    reason="this Chromium writes nothing into the margins of a page",
)
def test_pages_of_the_pdf_are_numbered_in_the_foot(pdf: pypdf.PdfReader) -> None:
    lines = [page.extract_text().splitlines() for page in pdf.pages]

    assert len(lines) > 1
    assert [f"{number} / {len(lines)}" in page for number, page in enumerate(lines, 1)] == [
        True for _ in lines
    ]


def test_links_within_the_pdf_lead_to_their_places(pdf: pypdf.PdfReader) -> None:
    links = [note.get_object() for page in pdf.pages for note in page.get("/Annots", [])]
    places = {str(link["/Dest"]) for link in links if "/Dest" in link}

    assert places <= {str(name) for name in pdf.named_destinations}
    assert any("eq-" in place for place in places)
    assert "https://example.org/a" in {str(link["/A"]["/URI"]) for link in links if "/A" in link}


def test_chinese_of_the_pdf_can_be_found(pdf: pypdf.PdfReader) -> None:
    text = "".join(page.extract_text() for page in pdf.pages)

    assert "线性方程组的解法，一步一步写出来。" in text
    assert "首节" in text


def test_pdf_is_light_whatever_the_theme(pdf: pypdf.PdfReader) -> None:
    drawn = pdf.pages[0].get_contents()

    assert drawn is not None
    # The dark ground would be a rectangle of #16181C, the light theme's ink is #1E2227.
    assert b".0863 .0941 .1098 rg" not in drawn.get_data()
    assert b".1176 .1333 .1529 rg" in drawn.get_data()


def test_page_is_printed(desk: Desk, tmp_path: Path) -> None:
    desk.open_note("pages:printed")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    with desk.qtbot.waitSignal(desk.reader.printed, timeout=PATIENCE_MS) as ended:
        desk.window.feature(PageExport).print_on(printer)

    assert ended.args == [True]
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_right_click_offers_to_save_and_print(desk: Desk) -> None:
    desk.open_note("pages:printed")
    menu = QMenu()

    desk.reader.menu_made.emit(menu)

    assert [action.text() for action in menu.actions() if action.text()] == [
        *("Save this page as a file…", "Save this page as PDF…", "Print this page…")
    ]  # fmt: skip


def test_without_a_page_nothing_is_saved_and_it_is_said(desk: Desk, tmp_path: Path) -> None:
    desk.window.reading.go_home()

    desk.window.feature(PageExport).save(tmp_path / "a.html")

    assert not (tmp_path / "a.html").exists()
    assert desk.window.status.isVisible()


def test_why_nothing_was_saved_is_said_in_the_interface_s_language(
    desk: Desk, tmp_path: Path
) -> None:
    desk.open_note("pages:printed")
    desk.window.choose_language("zh")

    desk.window.feature(PageExport).save(tmp_path / "none" / "a.html")

    desk.wait(lambda: "没有保存" in desk.words(desk.window.status))
    assert "无法写入：它不存在" in desk.words(desk.window.status)


def test_fault_of_a_diagram_is_told_in_the_file_in_the_interface_s_language(
    desk: Desk, tmp_path: Path
) -> None:
    desk.window.choose_language("zh")

    page = _save(desk, "pages:wrong", tmp_path / "a.html").read_text(encoding="utf-8")

    assert re.search(r'<p class="diagram-error"><span>[^<]*第 3 行', page)
    assert "data-said" not in page


def test_only_the_pages_that_were_chosen_are_printed(desk: Desk, tmp_path: Path) -> None:
    desk.open_note("pages:printed")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)

    with desk.qtbot.waitSignal(desk.reader.printed, timeout=PATIENCE_MS):
        desk.window.feature(PageExport).print_on(printer)

    assert len(pypdf.PdfReader(tmp_path / "printed.pdf").pages) == 1


@pytest.fixture
def preview(desk: Desk) -> Iterator[PrintPreview]:
    desk.open_note("pages:printed")
    desk.window.feature(PageExport).preview()
    desk.wait(lambda: bool(desk.window.findChildren(PrintPreview)))
    (shown,) = desk.window.findChildren(PrintPreview)
    yield shown
    shown.close()


def test_page_is_seen_on_paper_before_it_is_printed(preview: PrintPreview) -> None:
    assert preview.windowTitle() == "Print: 打印这一篇"
    assert preview.sheets == 3
    assert [label.text() for label in preview.findChildren(QLabel)] == ["A4, 3 pages"]


def test_printing_is_asked_for_from_the_preview(desk: Desk, preview: PrintPreview) -> None:
    alone = PrintPreview(preview.content, "x", QColor("grey"))
    desk.qtbot.addWidget(alone)
    alone.show()

    with desk.qtbot.waitSignal(alone.print_wanted) as wanted:
        desk.click_button(alone, "Print…")

    assert wanted.args == [3]
    assert not alone.isVisible()


def test_sheets_are_seen_whole_or_as_wide_as_the_preview(desk: Desk, preview: PrintPreview) -> None:
    (view,) = preview.findChildren(QPdfView)
    before = view.zoomMode()

    desk.click_button(preview, "As wide as here")

    assert (before, view.zoomMode()) == (
        QPdfView.ZoomMode.FitInView,
        QPdfView.ZoomMode.FitToWidth,
    )


def test_preview_says_that_it_is_made_and_is_made_once_however_often_it_is_asked(
    desk: Desk,
) -> None:
    desk.open_note("pages:printed")
    export = desk.window.feature(PageExport)

    export.preview()
    export.preview()
    said = desk.window.status.text
    desk.wait(lambda: bool(desk.window.findChildren(PrintPreview)))
    desk.wait_for("true")  # a second one would have been answered by now

    (shown,) = desk.window.findChildren(PrintPreview)
    assert (said, desk.window.status.text) == ("Setting the page on paper…", "")
    shown.close()


def test_file_that_gets_its_ending_from_us_is_not_replaced_without_a_question(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, offered = tmp_path / "a.html", list[str]()
    kept.write_text("mine", encoding="utf-8")
    answers = iter([str(tmp_path / "a"), ""])

    def answer(_parent: QWidget, _title: str, place: str, *_: str) -> tuple[str, str]:
        offered.append(place)
        return next(answers), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    desk.open_note("pages:printed")

    desk.window.feature(PageExport).ask()

    assert offered[1:] == [str(kept)]
    assert kept.read_text(encoding="utf-8") == "mine"
