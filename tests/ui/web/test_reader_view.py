import json
import os
import signal
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from reader.core.page_address import PageAddress
from reader.core.post import Heading
from reader.ui.web.page_source import PageSource, Response
from tests.ui.web.conftest import MemorySource, Reader, page

LONG = "".join(
    f'<h2 id="part-{number}">Part {number}</h2>' + "<p>text</p>" * 40 for number in range(6)
)
CODE = (
    '<figure class="code" data-lang="python" data-run="true" data-index="3"><figcaption>a.py'
    '</figcaption><div class="highlight"><pre><code><span class="k">if</span> 1:\n    pass\n'
    "</code></pre></div></figure>"
)


def test_page_is_shown_and_reported(read: Callable[..., Reader]) -> None:
    reader = read("<h1>你好</h1>")

    assert reader.view.address == "yandu://post/note"
    assert reader.evaluate("document.querySelector('h1').textContent") == "你好"


def test_page_with_odd_id_is_asked_for_by_that_id(
    make_reader: Callable[[MemorySource], Reader],
) -> None:
    source = MemorySource({"笔记/a:b 100%?.md": page("odd")})

    make_reader(source).open("yandu://post/%E7%AC%94%E8%AE%B0/a%3Ab%20100%25%3F.md")

    assert source.asked[0].path == "笔记/a:b 100%?.md"


def test_missing_page_is_reported(read: Callable[..., Reader], qtbot: QtBot) -> None:
    reader = read("here")

    with qtbot.waitSignal(reader.view.page_failed, timeout=60_000) as failed:
        reader.view.open("yandu://post/nosuch")

    assert failed.args == ["yandu://post/nosuch"]


def test_page_whose_process_ended_can_be_opened_again(
    read: Callable[..., Reader], qtbot: QtBot
) -> None:
    reader = read("here")
    process = reader.view._host.page.renderProcessPid()

    with qtbot.waitSignal(reader.view.page_failed, timeout=60_000):
        os.kill(process, signal.SIGKILL)
    reader.open("yandu://post/note")

    assert reader.evaluate("document.querySelector('article').textContent") == "here"


def test_process_that_comes_up_without_our_script_is_given_it(
    read: Callable[..., Reader], qtbot: QtBot
) -> None:
    reader = read("here")
    page = reader.view._host.page
    for script in page.scripts().toList():  # as the engine now and then forgets them of itself
        page.scripts().remove(script)
    with qtbot.waitSignal(reader.view.page_failed):
        os.kill(page.renderProcessPid(), signal.SIGKILL)

    reader.open("yandu://post/note")

    assert reader.evaluate("typeof readerView") == "object"
    assert page.scripts().count() > 0


def test_heading_is_entered_as_the_reader_scrolls(
    read: Callable[..., Reader], qtbot: QtBot
) -> None:
    reader = read(LONG)

    with qtbot.waitSignal(
        reader.view.outline_entered,
        timeout=60_000,
        check_params_cb=lambda anchor: anchor == "part-3",
    ) as entered:
        reader.view.scroll_to("part-3")

    assert entered.args == ["part-3"]


def test_page_opens_at_a_heading(read: Callable[..., Reader]) -> None:
    reader = read("short", long=LONG)

    reader.open("yandu://post/long#part-4")

    assert reader.soon("document.getElementById('part-4').getBoundingClientRect().top < 100")


def test_page_has_its_styles_when_it_is_reported(
    make_reader: Callable[[PageSource], Reader],
) -> None:
    head = '<link rel="stylesheet" href="yandu://app/late.css">'
    reader = make_reader(LateStyleSource({"note": page("<p>x</p>", head)}))

    reader.open("yandu://post/note")

    assert reader.evaluate("getComputedStyle(document.querySelector('p')).width") == "123px"


class LateStyleSource(MemorySource):
    """Keeps back a style sheet for two tenths of a second."""

    @override
    def fetch(self, address: PageAddress, deliver: Callable[[Response], None]) -> None:
        if address.path == "late.css":
            answer = Response("text/css", b"p { width: 123px }")
            QTimer.singleShot(200, lambda: deliver(answer))
        else:
            super().fetch(address, deliver)


def test_page_on_its_way_is_not_asked_for_again(
    make_reader: Callable[[MemorySource], Reader],
) -> None:
    source = MemorySource({"note": page(LONG)})
    reader = make_reader(source)

    reader.view.open("yandu://post/note")
    reader.open("yandu://post/note", anchor="part-4")

    reader.wait_for("document.getElementById('part-4').getBoundingClientRect().top < 100")
    assert [one.path for one in source.asked].count("note") == 1


def test_page_tells_when_it_is_on_the_screen(
    make_reader: Callable[[MemorySource], Reader], qtbot: QtBot
) -> None:
    reader = make_reader(MemorySource({"note": page("<p>seen</p>")}))

    with qtbot.waitSignals(
        [reader.view.page_loaded, reader.view.page_painted], order="strict", timeout=60_000
    ) as told:
        reader.view.open("yandu://post/note")

    assert told.signal_triggered


def test_page_of_a_view_that_is_hidden_is_not_waited_for(
    make_reader: Callable[[MemorySource], Reader], qtbot: QtBot
) -> None:
    reader = make_reader(MemorySource({"note": page("<p>unseen</p>")}))
    reader.view.hide()

    with qtbot.waitSignal(reader.view.page_painted, timeout=60_000) as painted:
        reader.view.open("yandu://post/note")

    assert painted.args == ["yandu://post/note"]


def test_page_already_shown_is_not_loaded_again(read: Callable[..., Reader]) -> None:
    reader = read(LONG)
    reader.evaluate("document.title = 'kept'")

    reader.view.open("yandu://post/note", anchor="part-5")

    reader.wait_for("scrollY > 100")
    assert reader.evaluate("document.title") == "kept"


def test_place_is_restored_and_kept_by_a_reload(read: Callable[..., Reader], qtbot: QtBot) -> None:
    reader = read("short", long=LONG)

    reader.open("yandu://post/long", scroll=0.5)
    qtbot.waitUntil(lambda: abs(reader.view.scroll_position() - 0.5) < 0.01, timeout=60_000)
    with qtbot.waitSignal(reader.view.page_loaded, timeout=60_000):
        reader.view.reload()

    assert reader.soon("Math.abs(readerView.fraction() - 0.5) < 0.01")


def test_theme_changes_without_loading(read: Callable[..., Reader]) -> None:
    reader = read("x")
    reader.evaluate("document.title = 'kept'")

    reader.view.set_theme("dark")

    reader.wait_for("document.documentElement.dataset.theme === 'dark'")
    assert reader.evaluate("document.title") == "kept"


def test_theme_is_on_the_next_page_too(read: Callable[..., Reader]) -> None:
    reader = read("x", other="y")
    reader.view.set_theme("sepia")

    reader.open("yandu://post/other")

    assert reader.evaluate("document.documentElement.dataset.theme") == "sepia"


def test_type_can_be_set(read: Callable[..., Reader]) -> None:
    reader = read("<p>x</p>")

    reader.view.set_typography(font="serif", size_px=20, measure_em=36)

    reader.wait_for("getComputedStyle(document.querySelector('p')).fontSize === '20px'")
    assert reader.evaluate("document.documentElement.dataset.font") == "serif"


@pytest.mark.parametrize(
    ("body", "needles", "found"),
    [
        ("<p>Attention and attention</p>", ["ATTENTION"], ["Attention", "attention"]),
        ("<p>用Ｐｙｔｈｏｎ写</p>", ["python"], ["Ｐｙｔｈｏｎ"]),
        ("<p>注意<strong>力</strong>机制</p>", ["注意力机制"], ["注意力机制"]),
        ("<p>one\n   two</p>", ["one two"], ["one\n   two"]),
        ("<p>end</p><p>less</p>", ["endless"], []),
        ("<p>abcd</p>", ["bc", "abc"], ["abc"]),
        ("<p>ﬁne</p>", ["fi"], ["ﬁ"]),
        ("<p>😀x</p>", ["x"], ["x"]),
        ("<p>x</p>", [" ", ""], []),
        ("<p>No O(n log n), 共n个 x_n</p>", ["o", "n", "log"], ["O", "n", "log", "n", "n", "n"]),
        ("<p>KVs past_kv skv 缓存kv</p>", ["kv"], ["KV", "kv", "kv"]),
        ("<p>1 21 2</p>", ["2"], ["2"]),
        ("<p>的确是的</p>", ["的"], ["的", "的"]),
        ("<p>softmax</p>", ["t"], ["t"]),
    ],
    ids=["case", "width", "inline elements", "white space", "blocks", "overlap", "ligature",
         "astral", "nothing", "single letters", "two letters", "digits", "Chinese", "part alone"],
)  # fmt: skip
def test_needles_are_marked_as_a_reader_would_find_them(
    read: Callable[..., Reader], qtbot: QtBot, body: str, needles: list[str], found: list[str]
) -> None:
    reader = read(body)

    with qtbot.waitSignal(reader.view.marks_counted, timeout=60_000) as counted:
        reader.view.mark(needles)

    assert counted.args == [0, len(found)]
    assert reader.evaluate("JSON.stringify(readerView.markedTexts())") == json.dumps(
        found, ensure_ascii=False, separators=(",", ":")
    )


def test_marks_leave_the_page_as_it_is(read: Callable[..., Reader], qtbot: QtBot) -> None:
    reader = read("<p>needle</p>")
    before = reader.evaluate("document.body.innerHTML")

    with qtbot.waitSignal(reader.view.marks_counted, timeout=60_000):
        reader.view.mark(["needle"])

    assert reader.evaluate("document.body.innerHTML") == before
    assert reader.evaluate("CSS.highlights.get('yandu-mark').size") == 1


def test_marks_are_stepped_through_round_and_round(
    read: Callable[..., Reader], qtbot: QtBot
) -> None:
    reader = read("<p>a x b x c</p>")
    counts: list[tuple[int, int]] = []
    reader.view.marks_counted.connect(lambda *count: counts.append(count))

    reader.view.find_text("x")
    reader.view.next_mark()
    reader.view.find_text("X")
    reader.view.previous_mark()

    qtbot.waitUntil(lambda: len(counts) == 4, timeout=60_000)
    assert counts == [(1, 2), (2, 2), (1, 2), (2, 2)]


def test_hit_opens_with_its_mark_in_sight(read: Callable[..., Reader]) -> None:
    reader = read("short", long=LONG + "<details><summary>s</summary><p>hidden</p></details>")

    reader.open("yandu://post/long", needles=["hidden"])

    assert reader.soon("scrollY > 100 && document.querySelector('details').open")


def test_copy_puts_the_block_on_the_clipboard(read: Callable[..., Reader], qtbot: QtBot) -> None:
    reader = read(CODE)

    with qtbot.waitSignal(reader.view.copied, timeout=60_000):
        reader.evaluate("document.querySelector('.code-copy').click()")

    assert QGuiApplication.clipboard().text() == "if 1:\n    pass\n"


def test_copy_button_is_itself_again_after_a_while(read: Callable[..., Reader]) -> None:
    reader = read(CODE)

    reader.evaluate("document.querySelector('.code-copy').click()")

    reader.wait_for("document.querySelector('.code-copy').title === 'Copied'")
    assert reader.soon("document.querySelector('.code-copy').title === 'Copy'")


def test_run_asks_for_the_block_and_its_output_is_shown_as_text(
    read: Callable[..., Reader], qtbot: QtBot
) -> None:
    reader = read(CODE)

    with qtbot.waitSignal(reader.view.said, timeout=60_000) as asked:
        reader.evaluate("document.querySelector('.code-run').click()")
    source = "if 1:\n    pass\n"
    reader.view.tell(
        "block-run", {"index": 3, "source": source, "state": "done", "output": "<b>1</b>"}
    )

    blocks = [{"number": 1, "source": source}]
    assert asked.args == ["run-block", {"index": 3, "blocks": blocks}]
    reader.wait_for("document.querySelector('.run-printed')?.textContent === '<b>1</b>'")


def test_block_that_cannot_run_has_no_run_button(read: Callable[..., Reader]) -> None:
    reader = read(CODE.replace('data-run="true"', 'data-run="false"'))

    assert reader.evaluate("document.querySelectorAll('.code-run').length") == 0
    assert reader.evaluate("document.querySelectorAll('.code-copy').length") == 1


def test_missing_picture_says_so(read: Callable[..., Reader]) -> None:
    reader = read('<img src="yandu://asset/notes/nosuch.png" alt="loss curve">')

    reader.wait_for("document.querySelector('.broken-image') !== null")
    shown = reader.evaluate("document.querySelector('.broken-image').textContent")
    assert shown == "Missing picture: loss curve"


def test_fonts_of_formulas_load_from_the_app(read: Callable[..., Reader]) -> None:
    reader = read('<span class="katex"><span class="mord mathnormal">x</span></span>')

    assert reader.soon("[...document.fonts].some((font) => font.status === 'loaded')")


def test_view_that_is_closed_can_be_closed_again(read: Callable[..., Reader]) -> None:
    reader = read("x")

    reader.view.close()

    assert reader.view.close()


def test_missing_picture_with_a_caption_does_not_say_it_twice(read: Callable[..., Reader]) -> None:
    picture = '<img src="yandu://asset/notes/nosuch.png" alt="curve">'
    reader = read(f"<figure>{picture}<figcaption>curve</figcaption></figure>")

    assert reader.soon("document.querySelector('.broken-image')?.textContent === 'Missing picture'")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Quotes “like these” stay narrow", "en"),
        ("汉字里夹 some words 也是中文", "zh-CN"),
        ("O(n)", "zh-CN"),
    ],
)
def test_english_paragraph_of_a_chinese_note_is_said_to_be_english(
    read: Callable[..., Reader], text: str, language: str
) -> None:
    reader = read(f"<p>{text}</p>")

    assert reader.evaluate(f"document.querySelector('p').matches(':lang({language})')") is True


def test_printed_output_of_the_author_has_no_tools(read: Callable[..., Reader]) -> None:
    reader = read(CODE.replace('class="code"', 'class="code output"'))

    assert reader.evaluate("document.querySelectorAll('.code-tool').length") == 0


def test_page_is_made_a_pdf_with_its_headings(read: Callable[..., Reader], qtbot: QtBot) -> None:
    reader = read('<h2 id="a">One</h2><p>printed</p><h3>Two</h3>')
    made: list[tuple[bytes, list[Heading]]] = []

    reader.view.make_pdf(lambda content, headings: made.append((content, headings)))
    qtbot.waitUntil(lambda: bool(made), timeout=60_000)

    assert made[0][0].startswith(b"%PDF")
    assert made[0][1] == [Heading(2, "One", "a"), Heading(3, "Two", "heading-1")]
