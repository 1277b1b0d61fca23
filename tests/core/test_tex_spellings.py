from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.tex_spellings import spellings


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("o(n log n)", {r"o(n\log n)", r"o(n \log n)"}),
        (r"o(n\log n)", {"o(n log n)", r"o(n \log n)"}),
        (r"o(n \log n)", {"o(n log n)", r"o(n\log n)"}),
        ("o(log n)", {r"o(\log n)"}),
        (r"o(\log n)", {"o(log n)"}),
        (r"\log p(x)", {"log p(x)"}),
        ("softmax(x)", set()),
        ("log_softmax(x)", set()),
        ("np.logaddexp(a, b)", set()),
        ("a + b", set()),
        ("", set()),
    ],
)
def test_functions_are_spelt_as_in_prose_and_as_in_tex(text: str, others: set[str]) -> None:
    first, *rest = spellings(text)

    assert first == text
    assert set(rest) == others


@given(st.text("nlogxp() \\_0", max_size=20))
def test_every_spelling_has_the_same_letters_and_few_are_there(text: str) -> None:
    found = spellings(text)

    assert len(found) <= 4
    assert {each.replace("\\", "").replace(" ", "") for each in found} == {
        text.replace("\\", "").replace(" ", "")
    }
