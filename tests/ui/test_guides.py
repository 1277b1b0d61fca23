"""What README and guides say of keys, commands and settings is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

import reader
from reader.cli import COMMANDS
from reader.services.settings import load_settings
from reader.ui.page_check import PageCheck
from tests.ui.desk import Desk

ROOT = Path(reader.__file__).parents[1]
GUIDES = [ROOT / "docs" / name for name in ("user-guide.md", "user-guide.zh-CN.md")]
READMES = [ROOT / name for name in ("README.md", "README.zh-CN.md")]
TEXTS = [*GUIDES, *READMES]
_KEYBOARD = re.compile(r"^## (?:Keyboard|快捷键)$(.*?)^## ", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_PICTURE = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")
_LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)#:]+)(?:#[^)]*)?\)")
BETWEEN = {"Alt+2", "Alt+3", *(f"Ctrl+{n}" for n in range(2, 8))}
"""Keys of which the guide names the first and the last."""
ON_A_PAGE = {"1", "4", "m", "Ctrl+Enter"}
"""Keys that the page and the editor take themselves."""


def keyboard(guide: Path) -> set[str]:
    """The keys of the guide's table; of a range such as 1 to 8, its ends."""
    (section,) = _KEYBOARD.findall(guide.read_text("utf-8"))
    rows = "\n".join(line for line in section.splitlines() if line.startswith("|"))
    return set(_CODE.findall(rows)) - ON_A_PAGE


def in_force(desk: Desk) -> set[str]:
    """All keys of all commands, as they are written."""
    desk.window.feature(PageCheck)  # makes all features
    portable = QKeySequence.SequenceFormat.PortableText
    return {
        keys.toString(portable).replace("Return", "Enter")
        for _, action in desk.window.commands.items()
        for keys in action.shortcuts()
    }


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_key_of_the_guide_is_one_of_a_command(desk: Desk, guide: Path) -> None:
    assert keyboard(guide) - in_force(desk) == set()


def test_guide_names_every_key_of_a_command(desk: Desk) -> None:
    assert in_force(desk) - keyboard(GUIDES[0]) - BETWEEN == set()


def test_both_guides_name_the_same_keys() -> None:
    english, chinese = map(keyboard, GUIDES)

    assert english == chinese


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)
def test_pictures_and_links_lead_to_files(text: Path) -> None:
    content = text.read_text("utf-8")
    wanted = [*_PICTURE.findall(content), *_LINK.findall(content)]

    assert [one for one in wanted if not (text.parent / one).exists()] == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_settings_of_the_guide_are_read(guide: Path, tmp_path: Path) -> None:
    (written,) = re.findall(r"```toml\n(.*?)```", guide.read_text("utf-8"), re.DOTALL)
    file = tmp_path / "settings.toml"
    file.write_text(written, "utf-8")

    assert load_settings(file).shortcuts == (("go.home", ("Alt+Home", "Ctrl+H")),)


@pytest.mark.parametrize("readme", READMES, ids=lambda readme: readme.name)
def test_readme_names_every_command(readme: Path) -> None:
    named = set(re.findall(r"`(?:yandu )?([a-z-]+)", readme.read_text("utf-8")))

    assert set(COMMANDS) - named == set()
