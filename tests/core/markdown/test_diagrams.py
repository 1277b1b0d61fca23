"""Diagrams on their way into a page."""

import pytest

from reader.core.diagram import Drawing, DrawnDiagram, NoDiagrams, given_up
from reader.core.markdown.convert import ConvertedNote, convert_note
from reader.core.markdown.diagrams import (
    NOT_DRAWN,
    UNDER_WAY,
    diagram_figures,
    find_diagrams,
    place_diagrams,
)

NOTE = '# T\n\n```mermaid title="A <b>"\ngraph TD\n```\n\n```python\nx\n```\n'
SVG = '<svg viewBox="0 0 1 1"><style>*{}</style><rect fill="var(--ink)" onclick="x"/></svg>'


def _note(body: str = NOTE) -> ConvertedNote:
    return convert_note(body, library="l", path="n.md", first_line=5)


def _placed(drawn: list[DrawnDiagram] | None, body: str = NOTE) -> str:
    note = _note(body)
    return place_diagrams(note.html, find_diagrams(note.code_blocks), drawn)


def test_fences_of_diagrams_are_found_with_their_lines() -> None:
    (block,) = find_diagrams(_note().code_blocks)

    assert (block.source, block.line) == ("graph TD", 7)


def test_drawing_stands_in_the_place_of_its_text_made_safe() -> None:
    page = _placed([DrawnDiagram(SVG)])

    assert (
        '<figure class="diagram" data-index="0"><svg viewBox="0 0 1 1"><rect fill="var(--ink)">'
        in page
    )
    assert "<figcaption>A &lt;b&gt;</figcaption></figure>" in page
    assert "graph TD" not in page
    assert "onclick" not in page
    assert "<style" not in page


def test_drawing_without_a_title_has_no_caption() -> None:
    page = _placed([DrawnDiagram(SVG)], "```mermaid\ng\n```")

    assert "<figcaption" not in page


@pytest.mark.parametrize(
    ("drawn", "said"),
    [
        ([DrawnDiagram(error="Parse <error>")], '">Parse &lt;error&gt;</span></p>'),
        (
            [given_up(20)],
            '">drawing it takes longer than 20 seconds</span></p>',
        ),
        ([DrawnDiagram("no drawing")], f'<p class="diagram-note">{NOT_DRAWN}</p>'),
        (None, f'<p class="diagram-note">{NOT_DRAWN}</p>'),
        (NoDiagrams().draw(["graph TD"]), NOT_DRAWN),
        (
            [DrawnDiagram(state=Drawing.UNDER_WAY)],
            f'<p class="diagram-note is-under-way">{UNDER_WAY}</p>',
        ),
    ],
)
def test_text_stays_with_the_reason_where_nothing_is_drawn(
    drawn: list[DrawnDiagram] | None, said: str
) -> None:
    page = _placed(drawn)

    assert "graph TD" in page
    assert said in page


def test_text_of_a_diagram_is_called_by_its_language() -> None:
    assert "<figcaption>Mermaid</figcaption>" in _placed(None, "```mermaid\ng\n```")


def test_figure_that_a_note_wrote_itself_is_left_alone() -> None:
    forged = '<figure class="code" data-lang="mermaid" data-index="0"><p>x</p></figure>\n\n'
    body = f"{forged}```mermaid\ng\n```"

    page = _placed([DrawnDiagram(SVG)], body)

    assert page.count("<svg") == 1
    assert "<p>x</p>" in page


def test_block_that_was_not_to_be_drawn_is_left_alone() -> None:
    note = _note()

    assert place_diagrams(note.html, [], []) == note.html


@pytest.mark.parametrize(
    ("tag", "line"),
    [
        ('<div class="mermaid">\ngraph TD\n\nA--&gt;B<br/>C\n</div>', 7),
        ('<pre class="mermaid">graph TD\n\nA--&gt;B<br/>C\n</pre>', 6),
    ],
)
def test_diagram_in_a_tag_is_drawn_as_one_in_a_fence(tag: str, line: int) -> None:
    body = f"# T\n\n{tag}\n\n**after**"

    (block,) = find_diagrams(_note(body).code_blocks)
    page = _placed([DrawnDiagram(SVG)], body)

    assert (block.source, block.line) == ("graph TD\n\nA-->B<br/>C", line)
    assert '<figure class="diagram" data-index="0"><svg' in page
    assert "<strong>after</strong>" in page


def test_figures_of_diagrams_are_found_by_their_numbers() -> None:
    body = "```python\nx\n```\n\n```mermaid\na\n```\n\n```mermaid\nb\n```"

    page = _placed([DrawnDiagram(SVG), DrawnDiagram(error="wrong")], body)
    figures = diagram_figures(page)

    assert list(figures) == ["1", "2"]
    assert figures["1"].startswith('<figure class="diagram"')
    assert figures["2"].endswith('">wrong</span></p></figure>')
