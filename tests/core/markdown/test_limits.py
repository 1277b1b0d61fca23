import pytest

from reader.core.markdown.convert import ConvertedNote, convert_note
from reader.core.markdown.limits import TOO_DEEP, TOO_MANY_MARKS


def _note(body: str) -> ConvertedNote:
    return convert_note(body, library="l", path="n.md")


def _html(body: str) -> str:
    return _note(body).html


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "[",
            "![",
            "[[",
            "[[a|",
            "![[",
            "[a](",
            "[a](<",
            "[^a]",
            "<",
            "<a ",
            "<p",
            '<p x="',
            "<?",
        ),
        *(
            "<!--",
            "<![CDATA[",
            "<http://",
            "<a@",
            "<div>",
            "<b>",
            "`",
            "` ``",
            "{",
            "${",
            "$a{",
            "$",
        ),
        *(
            "$ ",
            "$a ",
            "$$a ",
            r"\(",
            r"\[",
            "\\",
            r"\begin{align}",
            "{: ",
            "&#",
            "|",
            "~~a ",
            "==a ",
        ),
        *(
            "++",
            "* ",
            "- ",
            "1. ",
            "> - ",
            "> ",
            ">",
            "*",
            "_a ",
            "**a ",
            "(",
            " ",
            "\t",
            "-",
            "- - ",
        ),
    ],
)
def test_any_mark_may_be_repeated(unit: str) -> None:
    assert _html(unit * 8_000 + "x")


@pytest.mark.parametrize(
    "line",
    [
        *("# h", "h\n=", "- a", "> a", "```", "$$", "\\begin{align}", "a\n: b", "* * *", "[^1]: x"),
        *("<div>", "<pre>", "<!--", "| a | b |", "??? note", "!!! note", "    x\n", "> [!note]"),
        *("*[a]: a", "Table: a\n\n| a | b |\n|--|--|", ":a:", "a a a"),
    ],
)
def test_any_line_may_be_repeated(line: str) -> None:
    assert _html(f"{line}\n" * 2_000)


def test_long_notes_of_many_headings_are_read() -> None:
    note = convert_note("# h\n" * 5_000, library="l", path="n.md")

    assert len({heading.anchor for heading in note.headings}) == 5_000


@pytest.mark.parametrize(
    "body",
    [
        "\n".join(">" * depth + " x" for depth in range(1, 200)),
        "\n".join("    " * depth + "- x" for depth in range(200)),
        "\n\n".join("    " * depth + "!!! note" for depth in range(100)),
        "\n\n".join("    " * depth + ": x" for depth in range(100)),
        "\n".join(">" * depth + " [!note] x" for depth in range(1, 100)),
        "[" * 3_000 + "a" + "]" * 3_000,
        "**a *b " * 500 + "c* d**" * 500,
        "<div>" * 5_000,
        "<table><tr><td>" * 2_000,
    ],
)
def test_nesting_of_any_depth_is_read(body: str) -> None:
    assert _html(body)


def test_quotations_nest_no_deeper_than_a_page_can_show() -> None:
    assert _html(">" * 500 + " x").count("<blockquote>") == 16


def test_paragraph_of_too_many_marks_is_shown_as_written() -> None:
    note = _note("before\n\n" + "[a" * 5_000 + "\n\n**after**")

    assert note.html.startswith("<p>before</p>")
    assert f'<pre class="too-complex" title="{TOO_MANY_MARKS}">[a[a' in note.html
    assert note.html.endswith("<p><strong>after</strong></p>")
    assert note.warnings == (TOO_MANY_MARKS,)


def test_list_of_many_links_is_no_such_paragraph() -> None:
    html = _html("- [a](b.md) and `c`\n" * 2_000)

    assert html.count("<a href=") == 2_000


def test_note_that_nests_beyond_all_bounds_is_shown_as_written() -> None:
    note = _note("**a *b " * 600 + "<c* d**" * 600)

    assert note.html.startswith(f'<pre class="too-complex" title="{TOO_DEEP}">**a *b')
    assert "&lt;c* d**" in note.html
    assert note.warnings == (TOO_DEEP,)


def test_ordinary_note_has_no_warnings() -> None:
    assert _note("# A\n\n[b](c.md)").warnings == ()
