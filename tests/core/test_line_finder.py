from reader.core.line_finder import LineFinder

LINES = ["a", "<B>", "a b", "c"]


def test_next_line_with_a_text_is_found_whatever_its_case() -> None:
    finder = LineFinder(LINES)

    assert [finder.find("b", start) for start in range(5)] == [1, 1, 2, None, None]


def test_texts_are_looked_for_apart() -> None:
    finder = LineFinder(LINES)

    assert [finder.find(text, 0) for text in ("c", "a", "z", "A")] == [3, 0, None, 0]
