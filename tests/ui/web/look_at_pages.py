"""Takes pictures of the demo note for a person to look at: ``look_at_pages.py OUT [NOTE.md]``."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from reader.core.page_address import PageAddress
from reader.services.libraries import Library
from reader.services.pages import PageRenderer
from reader.services.resources import web_asset
from reader.ui.immortal import keep_constants_alive
from reader.ui.theme.page_css import theme_css
from reader.ui.theme.tokens import PALETTES
from reader.ui.web.chromium import prepare_chromium
from reader.ui.web.katex_renderer import KatexRenderer
from reader.ui.web.page_source import NOT_FOUND, Response
from reader.ui.web.reader_view import ReaderView

HEADER = (
    '<header class="post-header"><h1>二分查找：边界只有一种写法</h1><p class="meta">'
    f'<span class="category">Algorithm</span><time>{date(2026, 3, 14):%Y-%m-%d}</time>'
    '<span class="minutes">12 分钟</span></p><ul class="tags"><li class="tag">二分</li>'
    '<li class="tag">不变式</li></ul><p class="problems"><a class="problem"'
    ' href="yandu://problem/lower-bound">练习 第一个为真的位置</a></p></header>'
)


def demo_page(note: Path) -> str:
    """The demo note as the application would make it."""
    renderer = PageRenderer(KatexRenderer(web_asset("formula.js")))
    library = Library("demo", "demo", note.parent)
    body = renderer.render_text(note.read_text("utf-8"), library=library, path=note.name).html
    sheets = "".join(
        f'<link rel="stylesheet" href="yandu://app/{name}.css">'
        for name in ("theme", "katex", "page")
    )
    return (
        f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">{sheets}</head><body>'
        f'<article class="post">{HEADER}{body}</article>'
        "</body></html>"
    )


class DemoSource:
    """Serves the demo note and the theme."""

    def __init__(self, page: str) -> None:
        self._page = page

    def fetch(self, address: PageAddress, deliver: Callable[[Response], None]) -> None:
        if address.path == "theme.css":
            deliver(Response("text/css", theme_css().encode()))
        elif address.path == "demo":
            deliver(Response("text/html", self._page.encode()))
        else:
            deliver(NOT_FOUND)


def main(out: Path, note: Path) -> None:
    keep_constants_alive()
    prepare_chromium()
    application = QApplication(sys.argv)
    view = ReaderView(DemoSource(demo_page(note)))
    steps = [
        (theme, size, share)
        for theme in ("light", "dark", "sepia")
        for size in ((1100, 700), (1920, 1080), (460, 700))
        for share in (0.0, 0.25, 0.5, 0.75, 1.0)
    ]

    def prepare() -> None:
        if not steps:
            application.quit()
            return
        theme, size, share = steps[0]
        view.set_background(QColor(PALETTES[theme].paper))
        view.set_theme(theme)
        view.resize(*size)
        view.run_script(f"readerView.goToFraction({share})", lambda _: None)
        QTimer.singleShot(700, shoot)

    def shoot() -> None:
        theme, size, share = steps.pop(0)
        view.grab().save(str(out / f"{theme}-{size[0]}-{int(share * 100):03}.png"))
        prepare()

    view.page_loaded.connect(lambda _: prepare())
    view.show()
    view.open("yandu://post/demo")
    application.exec()


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    main(folder, Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).parent / "demo_note.md")
