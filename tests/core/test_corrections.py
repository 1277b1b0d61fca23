from __future__ import annotations

import pytest

from reader.core.corrections import correct_query
from reader.core.folding import Folding

FOLDING = Folding({"傳": "传"})


@pytest.mark.parametrize(
    ("source", "corrections", "meant"),
    [
        ("trasformer", [("trasformer", "transformer")], "transformer"),
        ("Trasformer tag:x", [("trasformer", "transformer")], "transformer tag:x"),
        ("用ＴＲＡＳ微调 tras", [("tras", "trans")], "用trans微调 trans"),
        ("trasformers", [("trasformer", "transformer")], "trasformers"),
        ("傳波算法", [("传波", "传播")], "传播算法"),
        ("a b", [], "a b"),
    ],
)
def test_what_was_mistyped_is_put_right(
    source: str, corrections: list[tuple[str, str]], meant: str
) -> None:
    assert correct_query(source, corrections, FOLDING) == meant
