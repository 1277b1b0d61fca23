import re

import pytest

from reader.core.markdown.code_blocks import CodeBlock
from reader.core.markdown.convert import convert_note


def _block(body: str) -> CodeBlock:
    (block,) = convert_note(body, library="l", path="n.md").code_blocks
    return block


def _html(body: str) -> str:
    return convert_note(body, library="l", path="n.md").html


@pytest.mark.parametrize(
    ("info", "language"),
    [
        ("python", "python"),
        (" Python", "python"),
        ("c++", "c++"),
        ("objective-c", "objective-c"),
        ("{.python}", "python"),
        ("{r}", "r"),
        ("python:main.py", "python"),
        ("python {linenos=table}", "python"),
        ("{run=yes}", ""),
        ("", ""),
        ("?!", ""),
    ],
)
def test_language_is_the_first_word_of_a_fence(info: str, language: str) -> None:
    assert _block(f"~~~{info}\nx\n~~~").language == language


@pytest.mark.parametrize(
    ("info", "can_run"),
    [
        ("python run", True),
        ("py run", True),
        ("{.python .run}", True),
        ('python title="run"', False),
        ("python", False),
        ("run", False),
        ("bash run", False),
    ],
)
def test_only_python_marked_run_can_run(info: str, can_run: bool) -> None:
    assert _block(f"```{info}\nx\n```").can_run is can_run


def test_options_of_a_fence_are_read() -> None:
    html = _html('```python run title="a <b>" hl_lines="1 3-4"\na\nb\nc\nd\n```')

    assert '<figure class="code" data-lang="python" data-run="true" data-index="0">' in html
    assert "<figcaption>a &lt;b&gt;</figcaption>" in html
    assert html.count('class="hll"') == 3


@pytest.mark.parametrize(
    ("marked", "count"),
    [
        ('"2"', 1),
        ('"1,3"', 2),
        ('[1,"3-4"]', 3),
        ('"4-2"', 0),
        ('"1-99999"', 4),
        ('"x"', 0),
        (f'"{"9" * 5000}"', 0),
        (f'"{"1-4 " * 5000}"', 4),
    ],
)
def test_marked_lines_are_read(marked: str, count: int) -> None:
    html = _html(f"```text hl_lines={marked}\na\nb\nc\nd\n```")

    assert html.count('class="hll"') == count


@pytest.mark.parametrize(
    ("info", "caption"),
    [
        ("python", "<figcaption>Python</figcaption>"),
        ("text", ""),
        ("", ""),
        ("output", ""),
        ('output title="x"', ""),
        ("no-such-language", "<figcaption>Text only</figcaption>"),
    ],
)
def test_code_is_captioned_by_its_language(info: str, caption: str) -> None:
    html = _html(f"```{info}\nx\n```")

    assert caption in html
    assert html.count("figcaption") == (2 if caption else 0)


def test_output_is_no_code() -> None:
    assert '<figure class="code output"' in _html("```output\n3\n```")


def test_blocks_are_numbered_in_their_order() -> None:
    note = convert_note("```a\n1\n```\n\n> ```b\n> 2\n> ```", library="l", path="n.md")

    assert [(b.index, b.language, b.source) for b in note.code_blocks] == [
        (0, "a", "1"),
        (1, "b", "2"),
    ]


@pytest.mark.parametrize("source", ["<script>alert(1)</script>", "a & b", "$x$ **b** [[c]]"])
def test_code_is_shown_as_written(source: str) -> None:
    shown = source.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    assert f"<code>{shown}\n</code>" in _html(f"```text\n{source}\n```")


def test_very_long_code_is_shown_without_colours() -> None:
    assert "<span" not in _html("```python\n" + "x = 1\n" * 20_000 + "```")


@pytest.mark.parametrize(
    ("info", "numbers"),
    [
        ("python", []),
        ('python linenums="1"', ["1", "2", "3"]),
        ('python linenums="98"', ["98", "99", "100"]),
        ('python linenums="0"', []),
        ("{.python linenums=7}", ["7", "8", "9"]),
        ("go {linenos=table,linenostart=7}", ["7", "8", "9"]),
        ("go {linenos=false}", []),
        ("go {linenos=true,linenostart=x}", ["1", "2", "3"]),
        ("js showLineNumbers", ["1", "2", "3"]),
        ("{.python .numberLines startFrom=7}", ["7", "8", "9"]),
        ('python title="linenums"', []),
    ],
)
def test_lines_are_numbered_where_asked_for(info: str, numbers: list[str]) -> None:
    html = _html(f"```{info}\na\nb\nc\n```")

    assert re.findall(r'<span class="line" data-line="(\d+)">', html) == numbers


@pytest.mark.parametrize(
    ("info", "marked"),
    [("python {2}", ["b"]), ("js {1,2-3}", ["a", "b", "c"]), ("js {1} hl_lines=3", ["a", "c"])],
)
def test_lines_are_marked_by_braces_alone(info: str, marked: list[str]) -> None:
    html = _html(f"```{info}\na\nb\nc\n```")

    assert re.findall(r'class="hll"><span class="\w+">(\w)', html) == marked


def test_changes_of_a_language_keep_its_colours() -> None:
    html = _html("```diff-python\n-x = 1\n+y = 2\n z\n```")

    assert '<span class="removed">-<span class="n">x</span>' in html
    assert '<span class="added">+<span class="n">y</span>' in html
    assert '\n</span> <span class="n">z</span>\n' in html


def test_changes_keep_lines_that_have_no_column() -> None:
    assert '<span class="n">x</span>' in _html("```diff-python\nx\n\n+y\n```")


@pytest.mark.parametrize("info", ["diff-python run", "diff- run"])
def test_changes_cannot_run(info: str) -> None:
    assert not _block(f"```{info}\n+x\n```").can_run


def test_plain_changes_are_told_apart() -> None:
    html = _html("```diff\n-a\n+b\n```")

    assert '<span class="gd">-a</span>' in html
    assert '<span class="gi">+b</span>' in html


def test_copied_lines_hold_no_numbers() -> None:
    html = _html('```text linenums="1" hl_lines="1"\na\nb\n```')

    assert re.sub(r"<[^>]*>", "", html).strip() == "a\nb"
