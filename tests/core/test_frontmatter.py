import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.frontmatter import FrontMatter, split_front_matter


def _fields(text: str) -> object:
    front, findings = split_front_matter(text, "n.md")
    assert findings == []
    return front.fields


def _finding(block: str, fence: str = "---") -> tuple[int | None, str]:
    front, (finding,) = split_front_matter(f"{fence}\n{block}\n{fence}\nbody", "n.md")
    assert front.fields == {}
    assert front.body == "body"
    assert finding.path == "n.md"
    return finding.line, finding.what


def test_text_without_front_matter_is_all_body() -> None:
    front, findings = split_front_matter("# A\n---\n", "n.md")

    assert front == FrontMatter({}, "# A\n---\n", 1)
    assert findings == []


def test_body_begins_on_the_line_after_the_closing_fence() -> None:
    front, _ = split_front_matter("---\ntitle: a\n---\nfirst\nsecond", "n.md")

    assert (front.body, front.body_line) == ("first\nsecond", 4)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: a\ntags: [x, y]\n---\n",
        "---\r\ntitle: a\r\ntags: [x, y]\r\n---\r\n",
        "---\rtitle: a\rtags: [x, y]\r---\r",
        "\ufeff---\ntitle: a\ntags: [x, y]\n---\n",
        "---  \ntitle: a\ntags: [x, y]\n--- \n",
        '+++\ntitle = "a"\ntags = ["x", "y"]\n+++\n',
        '{\n  "title": "a",\n  "tags": ["x", "y"]\n}\n',
        '+++\r\ntitle = "a"\r\ntags = ["x", "y"]\r\n+++\r\n',
    ],
)
def test_same_settings_in_any_spelling(text: str) -> None:
    assert _fields(text) == {"title": "a", "tags": ["x", "y"]}


def test_windows_line_ends_are_taken_off_the_body() -> None:
    front, _ = split_front_matter("---\r\na: 1\r\n---\r\n# H\r\n\r\ntext", "n.md")

    assert front.body == "# H\n\ntext"


@pytest.mark.parametrize("text", ["---\n---\nbody", "---\n# a comment\n---\nbody"])
def test_empty_block_has_no_settings(text: str) -> None:
    assert _fields(text) == {}


def test_unclosed_dashes_are_a_ruler() -> None:
    front, findings = split_front_matter("---\ntext", "n.md")

    assert front.body == "---\ntext"
    assert findings == []


def test_unclosed_plus_signs_are_a_finding() -> None:
    front, (finding,) = split_front_matter("+++\na = 1\n", "n.md")

    assert front.fields == {}
    assert str(finding) == "n.md:1: the front matter is never closed by +++. Add a line +++"


@pytest.mark.parametrize(
    ("block", "line"),
    [
        ('a: 1\nb: "x', 3),
        ("a: 1\nb: *missing", 3),
        ("a: 1\nb: \x07", 3),
        ("a: [", 3),
        ("a: !!python/object/apply:os.system [ls]", 2),
        ("a: 1\n? [x]\n: y", 3),
        ("a: \ud800", 2),
        ("0x" + "f" * 5000 + "? : a", 2),
        ("? 0x" + "f" * 5000 + "\n: a", 2),
    ],
)
def test_bad_yaml_is_a_finding_at_its_line(block: str, line: int) -> None:
    found = _finding(block)

    assert found[0] == line
    assert found[1].startswith("the front matter is not valid YAML: ")


@pytest.mark.parametrize(
    ("block", "line"),
    [("a = 1\nb = \x00", 3), ("a = 1\nb", 2), ("a = " + "[" * 100_000, 2)],
)
def test_bad_toml_is_a_finding(block: str, line: int) -> None:
    found = _finding(block, "+++")

    assert found[0] == line
    assert found[1].startswith("the front matter is not valid TOML: ")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{\n"a": 1,\n"b" 2\n}', 3),
        ("{\n", 2),
        ('{\n"a":' + "[" * 100_000, 1),
        ('{\n"a":' + "9" * 5_000 + "}", 1),
    ],
)
def test_bad_json_is_a_finding_and_the_text_is_kept(text: str, line: int) -> None:
    front, (finding,) = split_front_matter(text, "n.md")

    assert (front.fields, front.body) == ({}, text)
    assert finding.line == line
    assert finding.what.startswith("the front matter is not valid JSON: ")


@pytest.mark.parametrize(
    ("rest", "body", "line"), [("\n# A", "# A", 4), (" # A", " # A", 3), ("", "", 3)]
)
def test_body_follows_the_closing_brace_of_json(rest: str, body: str, line: int) -> None:
    front, _ = split_front_matter(f'{{\n  "a": 1\n}}{rest}', "n.md")

    assert (front.body, front.body_line) == (body, line)
    assert front.key_lines == {"a": 2}


@pytest.mark.parametrize("block", ["- a\n- b", "just words", "3"])
def test_block_that_is_no_mapping_is_a_finding(block: str) -> None:
    assert _finding(block) == (2, "the front matter must be a list of `key: value` lines")


@pytest.mark.parametrize("block", ["[" * 200_000, "{a: " * 50_000, "- " * 50_000])
def test_deep_nesting_is_refused_before_it_can_crash(block: str) -> None:
    assert _finding(block)[1].endswith("nested too deeply")


def test_merges_that_double_are_refused() -> None:
    levels = "\n".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}" for n in range(1, 40))

    assert _finding(f"a0: &a0 {{x: 1}}\n{levels}")[1].endswith('it has too many references by "*"')


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("2026-01-31", "2026-01-31"),
        ("2026-02-30", "2026-02-30"),
        ("2026-01-31 08:00:00", "2026-01-31 08:00:00"),
        ("!!timestamp soon", "soon"),
        ("!!bool maybe", "maybe"),
        ('!!int ""', ""),
        ("!!float _", "_"),
        ("9" * 5000, "9" * 5000),
        ("12", 12),
        ("yes", True),
        ("1.5", 1.5),
    ],
)
def test_value_that_is_not_what_it_seems_is_text(value: str, read: object) -> None:
    assert _fields(f"---\na: {value}\n---\n") == {"a": read}


def test_keys_know_their_lines() -> None:
    front, _ = split_front_matter('---\ntitle: a\n"tags": [x]\n  deep: 1\n---\n', "n.md")

    assert front.key_lines == {"title": 2, "tags": 3}


def test_keys_of_toml_know_their_lines() -> None:
    front, _ = split_front_matter('+++\ntitle = "a"\ndate=2026-01-31\n+++\n', "n.md")

    assert front.key_lines == {"title": 2, "date": 3}


@given(st.text(st.characters(exclude_categories=[])), st.sampled_from(["---", "+++"]))
def test_any_block_is_read_or_named(block: str, fence: str) -> None:
    front, findings = split_front_matter(f"{fence}\n{block}\n{fence}\nbody", "n.md")

    assert front.body.endswith("body")
    assert all(finding.path == "n.md" and finding.line for finding in findings)
