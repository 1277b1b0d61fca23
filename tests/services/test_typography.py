"""Which library's notes are set in which type."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.services.settings import Settings, load_settings, save_settings
from reader.services.typography import (
    Typography,
    TypographyTable,
    read_typography,
    typography_pairs,
)

SERIF, LARGE = Typography(font="serif"), Typography(size=22)


def test_library_without_its_own_type_has_the_common_one() -> None:
    table = TypographyTable().with_type(SERIF).with_type(LARGE, "/a")

    assert (table.for_folder("/a"), table.for_folder("/b")) == (LARGE, SERIF)
    assert (table.has_own("/a"), table.has_own("/b")) == (True, False)


def test_type_of_a_library_is_replaced_and_taken_away() -> None:
    table = TypographyTable().with_type(SERIF, "/a").with_type(LARGE, "/a")

    assert table.folders == (("/a", LARGE),)
    assert table.without("/a") == TypographyTable()


@pytest.mark.parametrize(
    "table",
    [
        TypographyTable(),
        TypographyTable(LARGE),
        TypographyTable(SERIF, (("/笔记", LARGE), ("/b", Typography()))),
    ],
)
def test_table_is_read_back_from_the_settings_file(table: TypographyTable, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"

    save_settings(Settings(typography=typography_pairs(table)), file)

    assert read_typography(load_settings(file).typography) == table


def test_keys_left_out_have_their_defaults(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[typography]\ndefault = { size = 20 }\n"/a" = { font = "serif" }\n')

    table = read_typography(load_settings(file).typography)

    assert table == TypographyTable(Typography(size=20), (("/a", SERIF),))
