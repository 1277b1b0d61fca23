import pytest

from reader.core.fences import Fence
from reader.core.note_blocks import HtmlBlock, TextLine, read_blocks

GRAPH = ("graph TD", "", "  A --> B")


@pytest.mark.parametrize(
    ("text", "fence"),
    [
        (
            '<div class="mermaid">\ngraph TD\n\n  A --&gt; B\n</div>\nx',
            Fence(0, 5, "", "mermaid", GRAPH, 1),
        ),
        ("<pre class=mermaid>\ngraph TD\n</pre>", Fence(0, 3, "", "mermaid", ("graph TD",), 1)),
        (
            "  <DIV id=a class='b mermaid c'>graph TD\nA</DIV> ",
            Fence(0, 2, "", "mermaid", ("graph TD", "A"), 0),
        ),
        ('<div class="mermaid">graph TD</div>', Fence(0, 1, "", "mermaid", ("graph TD",), 0)),
        ('<div class="mermaid">\n</div>', Fence(0, 2, "", "mermaid", (), 1)),
        ('<div class="mermaid"></div>', Fence(0, 1, "", "mermaid", (), 1)),
    ],
)
def test_diagram_in_a_tag_is_the_fence_it_could_be(text: str, fence: Fence) -> None:
    assert next(read_blocks(text.split("\n"))) == fence


@pytest.mark.parametrize(
    "text",
    [
        '<div class="mermaids">\nx\n</div>',
        '<div class="my-mermaid">\nx\n</div>',
        '<div title="mermaid">\nx\n</div>',
        '<div class="mermaid">\nx\n</div> behind',
        '<div class="mermaid">\nx',
        "<divclass=mermaid>\nx\n</div>",
        '<span class="mermaid">\nx\n</span>',
        '    <div class="mermaid">\nx\n</div>',
    ],
)
def test_others_stay_what_they_are(text: str) -> None:
    assert isinstance(next(read_blocks(text.split("\n"))), HtmlBlock | TextLine)
