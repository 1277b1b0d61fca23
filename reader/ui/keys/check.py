"""What is wrong with the shortcuts of the settings file, which the file's reader cannot know."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from reader.core.errors import UserError
from reader.core.saying import say
from reader.services.settings import Settings, line_of
from reader.ui.commands import CommandTable, normal_keys

_FORM = say('Write keys like "Ctrl+Shift+B" or "F5"')


def check_shortcuts(settings: Settings, commands: CommandTable, path: Path) -> None:
    """Check ``settings.shortcuts`` against all commands there are.

    Raises:
        UserError: There is no such command, or a key that no keyboard has.
    """
    for name, keys in settings.shortcuts:
        if name not in commands:
            near = get_close_matches(name, commands, n=1)
            advice = (
                say('Did you mean "{name}"?', name=near[0])
                if near
                else say("The settings page lists them")
            )
            _refuse(say("shortcuts: there is no command {name}", name=name), path, advice)
        for key in keys:
            if not normal_keys(key):
                _refuse(
                    say("shortcuts: {name} = {key} is not a key", name=name, key=repr(key)),
                    path,
                    _FORM,
                )


def _refuse(what: str, path: Path, advice: str) -> None:
    raise UserError(what, path=str(path), line=line_of("shortcuts", path), advice=advice)
