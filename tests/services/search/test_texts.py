from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.folding import normalise
from reader.services.search.han import load_folding
from reader.services.search.texts import TextReader, TextWriter

TEXTS = st.text(st.sampled_from("注意傳統𠮷ＡＢab，é。\n") | st.characters()).map(normalise)


@given(st.lists(TEXTS, min_size=1, max_size=4), st.integers(0, 20), st.integers(0, 20))
def test_texts_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], start: int, length: int
) -> None:
    path = tmp_path_factory.mktemp("texts") / "text.dat"
    fold = load_folding().fold
    with closing(TextWriter(path, 0, 0)) as writer:
        places = [writer.append(text, fold(text)) for text in texts]
    with closing(TextReader(path)) as reader:
        stored = [reader.text(place) for place in places]

    assert [each.folded for each in stored] == [fold(text) for text in texts]
    assert [each.part(0, len(each.folded)) for each in stored] == texts
    assert stored[-1].part(start, start + length) == texts[-1][start : start + length]


def test_tail_of_a_crashed_update_is_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "text.dat"
    path.write_bytes(b"kept, and a tail")

    with closing(TextWriter(path, 4, 0)) as writer:
        place = writer.append("新", "新")

    assert place.start == 4
    assert path.stat().st_size == 6


def test_text_beyond_the_end_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "text.dat"
    path.write_bytes(b"ab")

    with closing(TextReader(path)) as reader, pytest.raises(OSError, match="end before byte 3"):
        reader.read(0, 3)
