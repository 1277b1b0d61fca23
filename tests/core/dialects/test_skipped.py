"""What Hexo is told to leave as it is."""

from __future__ import annotations

import pytest

from reader.core.dialects.skipped import read_skipped, skipping


@pytest.mark.parametrize(
    ("config", "globs"),
    [
        ("skip_render:\ntitle: x", ()),
        ("skip_render: # none\ntitle: x", ()),
        ("title: x", ()),
        ("# skip_render: a.md", ()),
        ("skip_render: README.md # as it is", ("README.md",)),
        ("skip_render: '_posts/#1.md'", ("_posts/#1.md",)),
        (
            "skip_render: [\"README.md\", demo/*, 'a b/**']\nx: [y]",
            ("README.md", "demo/*", "a b/**"),
        ),
        ("skip_render: []", ()),
        ("skip_render:\n- a.md\n- 'b.md'\nx:\n- c.md", ("a.md", "b.md")),
        (
            'skip_render:\n  # two\n  - ./a.md # one\n\n  - "b/{c,d}.md"\nx: y',
            ("a.md", "b/{c,d}.md"),
        ),
        ("skip_render:\n  - a/**\n  - '!a/b.md'", ("a/**",)),
    ],
)
def test_settings_name_what_is_skipped(config: str, globs: tuple[str, ...]) -> None:
    assert read_skipped(config, "source") == tuple(f"source/{glob}" for glob in globs)


@pytest.mark.parametrize(
    ("glob", "path", "is_skipped"),
    [
        ("source/README.md", "source/README.md", True),
        ("source/README.md", "source/_posts/README.md", False),
        ("source/*.md", "source/a.md", True),
        ("source/*.md", "source/about/a.md", False),
        ("source/_posts/**", "source/_posts/a/b.md", True),
        ("source/_posts/**/*.md", "source/_posts/a/b/c.md", True),
        ("source/_posts/**/*.md", "source/_posts/c.md", True),
        ("source/**/x/*", "source/x/c.md", True),
        ("source/b/{c,d}.md", "source/b/d.md", True),
    ],
)
def test_glob_takes_paths(glob: str, path: str, is_skipped: bool) -> None:
    assert skipping((glob,))(path) is is_skipped


def test_nothing_is_skipped_without_globs() -> None:
    assert not skipping(())("source/a.md")
