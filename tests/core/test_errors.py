import pytest

from reader.core.errors import Fault, Finding, UserError, describe_place


@pytest.mark.parametrize(
    ("path", "line", "place"),
    [("n.md", 3, "n.md:3"), ("n.md", None, "n.md"), (None, 3, "line 3"), (None, None, "")],
)
def test_place_is_told_as_far_as_it_is_known(
    path: str | None, line: int | None, place: str
) -> None:
    assert describe_place(path, line) == place


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (UserError("no title"), "no title"),
        (UserError("no title", advice="Add one"), "no title. Add one"),
        (UserError("is one missing?", advice="Add one"), "is one missing? Add one"),
        (UserError("see n.md.", advice="Add one"), "see n.md. Add one"),
        (UserError("no title", path="n.md", line=2), "n.md:2: no title"),
        (UserError("no title", path="n.md", advice="Add one"), "n.md: no title. Add one"),
    ],
)
def test_user_error_says_what_where_and_what_to_do(error: UserError, text: str) -> None:
    assert str(error) == text


@pytest.mark.parametrize(
    ("finding", "text"),
    [
        (Finding("n.md", "no title"), "n.md: no title"),
        (Finding("n.md", "no title", 2, "Add one"), "n.md:2: no title. Add one"),
    ],
)
def test_finding_reads_as_one_line(finding: Finding, text: str) -> None:
    assert str(finding) == text


def test_fault_is_no_user_error() -> None:
    assert not issubclass(Fault, UserError)
