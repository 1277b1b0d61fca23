"""Why there is no note at an address: told by what lies there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from reader.core.errors import Finding, UserError
from reader.core.post import BUNDLED, PostId
from reader.core.saying import say
from reader.services.libraries import Library
from reader.services.long_paths import is_folder


def explain_missing(
    post: PostId, libraries: Mapping[str, Library], findings: Callable[[], Iterable[Finding]]
) -> UserError | None:
    """Return why ``post`` is none of the notes; None where nothing more can be said of it.

    Args:
        post: The id in an address.
        libraries: Those that are open, by their keys.
        findings: Gives what the last scan found wrong.
    """
    key, _, stem = post.partition(":")
    library = libraries.get(key)
    if library is None or key == BUNDLED or not stem:
        return None
    if not is_folder(library.folder):
        return UserError(say("there is no such folder"), path=str(library.folder))
    # Of a suffix other than ``.md`` it is part of the id.
    names = (f"{stem}.md", stem)
    name = next((name for name in names if library.find(name) is not None), None)
    if name is None:
        return UserError(say("there is no such file"), path=str(library.folder / names[0]))
    path = str(library.folder / name)
    found = next((each for each in findings() if each.path == path), None)
    if found is None:
        return None
    return UserError(found.what, path=path, line=found.line, advice=found.advice)
