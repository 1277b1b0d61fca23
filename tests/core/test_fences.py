import pytest

from reader.core.fences import Fence, read_fence


def _fence(text: str) -> Fence | None:
    return read_fence(text.split("\n"), 0)


@pytest.mark.parametrize(
    ("text", "fence"),
    [
        ("```py\nx\n```", Fence(0, 3, "", "py", ("x",))),
        ("~~~ py run \nx\n~~~~", Fence(0, 3, "", "py run", ("x",))),
        ("````\n```\nx\n```\n````", Fence(0, 5, "", "", ("```", "x", "```"))),
        ("```\n~~~\n```", Fence(0, 3, "", "", ("~~~",))),
        ("```\nx", Fence(0, 2, "", "", ("x",))),
        ("```", Fence(0, 1, "", "", ())),
        ("```\n\n```", Fence(0, 3, "", "", ("",))),
        ("  ```\n  x\n y\n    z\n  ```", Fence(0, 5, "  ", "", ("x", "y", "  z"))),
        ("- ```\n  x\n  ```", Fence(0, 3, "- ", "", ("x",))),
        ("1. ```\n   x\n   ```", Fence(0, 3, "1. ", "", ("x",))),
        ("> ```\n> x\n>\n>  y\n> ```", Fence(0, 5, "> ", "", ("x", "", " y"))),
        ("> ```\n> x\ny", Fence(0, 2, "> ", "", ("x",))),
        ("> > ```\n> > x\n> y", Fence(0, 2, "> > ", "", ("x",))),
        ("> - ```\n>   x\n>   ```", Fence(0, 3, "> - ", "", ("x",))),
        ("> ```\na > b\n```", Fence(0, 1, "> ", "", ())),
    ],
)
def test_fence_is_read_without_what_stands_before_it(text: str, fence: Fence) -> None:
    assert _fence(text) == fence


@pytest.mark.parametrize("text", ["", "x", "``", "``` a ``` b", "```a`", "a ```", "-```"])
def test_other_lines_open_no_fence(text: str) -> None:
    assert _fence(text) is None
