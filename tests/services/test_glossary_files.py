from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.core.terms import split_units
from reader.services.glossary_files import GlossaryFiles, open_glossary
from reader.services.resources import glossary_file
from reader.services.search.han import load_folding
from tests.services.conftest import Write


def same_as(files: GlossaryFiles, term: str) -> tuple[str, ...]:
    return files.current().same_as(split_units(term, load_folding()))


def test_bundled_glossary_has_no_broken_line() -> None:
    files = GlossaryFiles(glossary_file())

    assert files.findings() == ()
    assert "dynamic programming" in same_as(files, "動態規劃")


def test_own_terms_stand_beside_the_bundled_ones(tmp_path: Path, write: Write) -> None:
    files = open_glossary(write(tmp_path / "glossary.tsv", "莫队\tMo's algorithm\n"))

    assert same_as(files, "莫队") == ("Mo's algorithm",)
    assert "dynamic programming" in same_as(files, "动态规划")


def test_changed_file_is_read_at_the_next_query(tmp_path: Path, write: Write) -> None:
    files = GlossaryFiles(tmp_path / "glossary.tsv")
    before = same_as(files, "a")
    write(tmp_path / "glossary.tsv", "a\tb\n")
    after = same_as(files, "a")

    (tmp_path / "glossary.tsv").unlink()

    assert (before, after, same_as(files, "a")) == ((), ("b",), ())


def test_file_that_has_not_changed_is_not_read_again(tmp_path: Path, write: Write) -> None:
    files = GlossaryFiles(write(tmp_path / "glossary.tsv", "a\tb\n"))

    assert files.current() is files.current()


def test_broken_line_is_told_with_its_place_and_hides_no_other(
    tmp_path: Path, write: Write
) -> None:
    path = write(tmp_path / "glossary.tsv", b"a\tb\n\xff\tc\nd\te\n")
    files = GlossaryFiles(path)

    (finding,) = files.findings()

    assert str(finding).startswith(f"{path}:2: this line is not UTF-8")
    assert (same_as(files, "a"), same_as(files, "d")) == (("b",), ("e",))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_file_that_may_not_be_read_is_told(bound_folder: Path, write: Write) -> None:
    path = write(bound_folder / "glossary.tsv", "a\tb\n")
    path.chmod(0)

    (finding,) = GlossaryFiles(path).findings()

    assert (finding.path, finding.line) == (str(path), None)
    assert "cannot be read: Permission denied" in finding.what
