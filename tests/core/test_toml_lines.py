from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.toml_lines import KeyPath, locate_keys

bare_keys = st.text("abz09_-", min_size=1, max_size=4)
texts = st.text(st.sampled_from("ab\"'\\#=,.[]{}\n\t é中😀"), max_size=6)


def quote(text: str) -> str:
    escaped = "".join(f"\\u{ord(c):04X}" if c < " " or c in '"\\' else c for c in text)
    return f'"{escaped}"'


@st.composite
def tables(draw: st.DrawFn) -> str:
    """A TOML text of headers, dotted keys, and values with every kind of bracket and string."""
    names = draw(st.lists(bare_keys, unique=True, max_size=6))
    lines = [f"{name}.{quote(draw(texts))} = {draw(values)} # {name} = 1" for name in names[:2]]
    for name in names[2:4]:
        lines.extend([f"[ {name} . inner ]", f"'{name}' = {draw(values)}", ""])
    for name in names[4:]:
        lines.extend(f"[[{name}]]\nitem = {draw(values)}" for _ in range(draw(st.integers(1, 3))))
    return draw(st.sampled_from(["\n", "\r\n"])).join(lines)


scalars = st.one_of(
    st.sampled_from(["1", "-2.5e3", "true", "1979-05-27 07:32:00", "inf"]),
    texts.map(quote),
    st.sampled_from(["'# ] }'", '"""a"b""c\n]"""', "'''\n'x'''", '"""x"""""', '""', "''"]),
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[ # ]\n{', '.join(items)}\n]"),
        st.lists(inner, max_size=3).map(lambda items: f"[{''.join(f'{i},' for i in items)}]"),
        st.dictionaries(bare_keys, inner, max_size=3).map(
            lambda table: "{" + ", ".join(f"{key} = {value}" for key, value in table.items()) + "}"
        ),
    ),
    max_leaves=6,
)


def key_paths(value: Any, at: KeyPath = ()) -> set[KeyPath]:
    inner: list[tuple[str | int, Any]] = []
    if isinstance(value, dict | list):
        inner = list(value.items() if isinstance(value, dict) else enumerate(value))
    return {at} - {()} | {path for key, part in inner for path in key_paths(part, (*at, key))}


@given(tables())
def test_every_key_that_tomllib_finds_is_located_and_no_other(text: str) -> None:
    parsed = tomllib.loads(text.replace("\r\n", "\n"))

    located = locate_keys(text.replace("\r\n", "\n"))

    assert set(located) == key_paths(parsed)


@given(tables())
def test_a_located_line_holds_the_key_or_opens_its_table(text: str) -> None:
    lines = text.split("\n")

    located = locate_keys(text)

    keys = {path: line for path, line in located.items() if isinstance(path[-1], str)}
    assert all(
        str(path[-1]) in lines[line - 1] or quote(str(path[-1]))[1:-1] in lines[line - 1]
        for path, line in keys.items()
    )


@pytest.mark.parametrize(
    ("text", "path", "line"),
    [
        ("a = 1\nb = 2", ("b",), 2),
        ("\n\na = [\n1,\n2]", ("a", 1), 5),
        ("[x]\ny = 1\n[[z]]\n[[z]]\nk = 1", ("z", 1, "k"), 5),
        ("[[z]]\n[z.sub]\nk = 1", ("z", 0, "sub", "k"), 3),
        ("[[z]]\n[[z.sub]]\n[[z.sub]]\nk = 1", ("z", 0, "sub", 1, "k"), 4),
        ('"\\u0061\\U00000062\\t\\x63" = 1', ("ab\tc",), 1),
        ("a = {\nb = 1,\nc = 2\n}", ("a", "c"), 3),
    ],
)
def test_the_line_of_a_key(text: str, path: KeyPath, line: int) -> None:
    assert locate_keys(text)[path] == line


def test_what_is_no_toml_is_refused() -> None:
    with pytest.raises(ValueError, match="not TOML at character 0"):
        locate_keys("? = 1")
