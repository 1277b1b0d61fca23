from __future__ import annotations

import pytest

from reader.core.problem import Text


@pytest.mark.parametrize(
    ("text", "language", "best"),
    [
        (Text("堆", "Heap"), "zh", "堆"),
        (Text("堆", "Heap"), "en", "Heap"),
        (Text(zh="堆"), "en", "堆"),
        (Text(en="Heap"), "zh", "Heap"),
    ],
)
def test_a_text_in_one_language_serves_both(text: Text, language: str, best: str) -> None:
    assert text.best(language) == best
