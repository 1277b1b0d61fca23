"""Where a library of some kind has its notes and pictures, and its addresses, by its settings.

They are read by line and not parsed: a start goes through here, and a file that its own tool
would refuse must not stop it.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Collection, Iterable, Sequence

from reader.core.dialect import PLAIN, Dialect, LibraryKind, inside, is_below
from reader.core.dialects.hugo_rules import LANGUAGE_KEY, read_rules
from reader.core.dialects.site_folder import CONFIG_FILES, HUGO_FILES, HUGO_OLD_FILES, SiteFiles
from reader.core.dialects.site_patterns import (
    hexo_options,
    hexo_patterns,
    hugo_patterns,
    jekyll_patterns,
)
from reader.core.dialects.skipped import read_skipped

_YAML = ("yaml", "yml")
_CONTENT = re.compile(
    r"^[ \t{]*(?:languages\.[\w-]+\.)?[\"']?contentDir[\"']?[ \t]*[:=][ \t]*"
    r"[\"']?(?P<value>[^\"'#,\n}]*)",
    re.MULTILINE | re.IGNORECASE,
)
# Obsidian's own plug-in for templates, and the one that most use.
_TEMPLATES = (
    (".obsidian/templates.json", "folder"),
    (".obsidian/plugins/templater-obsidian/data.json", "templates_folder"),
)
# Patterns for which more must be known than the note and the settings.
_SECTIONS = re.compile(r":(?:sections|sectionslugs?)(?![A-Za-z0-9])")
_NAME = re.compile(r"[ \t]+(?:-[ \t]*)?[\"']?(?P<name>[\w.-]+)[\"']?[ \t]*(?::|$)")


def lay_out(kind: LibraryKind, files: SiteFiles) -> Dialect:
    """Return where a library of ``kind`` has its notes and pictures, by its own settings."""
    match kind:
        case LibraryKind.HEXO:
            return _lay_out_hexo(files)
        case LibraryKind.HUGO:
            return _lay_out_hugo(files)
        case LibraryKind.JEKYLL:
            config = files.read(files.first(CONFIG_FILES))
            return Dialect(kind, _jekyll_roots(files), ("",), jekyll_patterns(config))
        case LibraryKind.OBSIDIAN:
            folders = (_template_folder(files, *each) for each in _TEMPLATES)
            return Dialect(kind, left_out=tuple(filter(None, folders)))
    return PLAIN


def _lay_out_hexo(files: SiteFiles) -> Dialect:
    config = files.read(files.first(CONFIG_FILES))
    source = inside(_setting(config, "source_dir"), "source") or "source"
    patterns, defaults = hexo_patterns(config)
    names, options = hexo_options(config)
    return Dialect(
        LibraryKind.HEXO,
        (f"{source}/_posts", f"{source}/_drafts", source),
        (source,),
        patterns,
        defaults,
        names,
        options,
        files.zone(dict(options).get("timezone", "")),
        hidden="._",
        skipped=read_skipped(config, source),
    )


def _lay_out_hugo(files: SiteFiles) -> Dialect:
    config, permalinks = _hugo_settings(files)
    contents = _content_folders(config)
    static = inside(_setting(config, "staticDir"), "static") or "static"
    rules = read_rules(config)
    patterns = () if rules else hugo_patterns(config + permalinks)
    known = (*(pattern for _, pattern in patterns), *(rule.pattern for rule in rules))
    wants_sections = any(map(_SECTIONS.search, known))
    wanted = {"pluralizeListTitles": wants_sections, LANGUAGE_KEY: bool(rules)}
    options = ((key, _setting(config, key)) for key, is_asked in wanted.items() if is_asked)
    return Dialect(
        LibraryKind.HUGO,
        contents,
        (static, "assets", *contents),
        patterns,
        address_names=tuple(_section_names(files, contents)) if wants_sections else (),
        address_options=tuple((key, value) for key, value in options if value),
        permalink_rules=rules,
    )


def _hugo_settings(files: SiteFiles) -> tuple[str, str]:
    """Return a site's settings, and the file of its permalinks alone as a table of them."""
    own = files.read(files.first((*HUGO_FILES, *HUGO_OLD_FILES)))
    if own or "config/" not in files.entries:
        return own, ""
    folder = "config/_default"
    shared = (files.read(f"{folder}/{name}") for name in (*HUGO_FILES, *HUGO_OLD_FILES))
    config = next(filter(None, shared), "")
    toml = files.read(f"{folder}/permalinks.toml")
    if toml:
        return config, f"\n[permalinks]\n{toml}".replace("\n[page]", "\n[permalinks.page]")
    yaml = next(filter(None, (files.read(f"{folder}/permalinks.{end}") for end in _YAML)), "")
    return config, "\npermalinks:\n" + "".join(f"  {line}\n" for line in yaml.split("\n"))


def _content_folders(config: str) -> tuple[str, ...]:
    """Return the folders of a site's notes: each language may have its own, none inside another."""
    named = [inside(each["value"].strip(), "") for each in _CONTENT.finditer(config)]
    found = [folder for folder in dict.fromkeys(named) if folder] or ["content"]
    return tuple(
        one for one in found if not any(one != other and is_below(one, other) for other in found)
    )


def _section_names(files: SiteFiles, contents: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Yield the folders of the sections, from the content, and the titles their pages give them."""
    # Few sites want it, and a start does without YAML.
    from reader.core.frontmatter import split_front_matter  # noqa: PLC0415 - as said

    # ``_index.md`` after those of other languages, whose titles it outdoes.
    paths = [(content, path) for content in contents for path in files.sections(content)]
    for content, path in sorted(paths, reverse=True):
        front, _ = split_front_matter(files.read(path), path, LibraryKind.HUGO)
        folder = posixpath.dirname(path).removeprefix(content).strip("/")
        yield folder, str(front.fields.get("slug") or front.fields.get("title") or "")


def _jekyll_roots(files: SiteFiles) -> tuple[str, ...]:
    config = files.read(files.first(CONFIG_FILES))
    source = inside(_setting(config, "source"), "")
    folder = "/".join(
        part for part in (source, inside(_setting(config, "collections_dir"), "")) if part
    )
    names = ["posts", "drafts", *_listed(config, "collections")]
    roots = [f"{folder}/_{name}".lstrip("/") for name in names]
    # ``cats/_posts`` is how Jekyll has a category as a folder.
    return tuple(dict.fromkeys([*roots, *sorted(_nested_posts(files.entries))]))


def _nested_posts(entries: Collection[str]) -> Iterable[str]:
    return (entry[:-1] for entry in entries if entry.endswith("/_posts/"))


def _setting(text: str, key: str) -> str:
    """Return a setting of one line, whichever of YAML, TOML and JSON ``text`` is."""
    found = re.search(
        rf"^[ \t{{]*[\"']?{key}[\"']?[ \t]*[:=][ \t]*[\"']?(?P<value>[^\"'#,\n]*)",
        text,
        re.MULTILINE,
    )
    return found["value"].strip() if found else ""


def _listed(text: str, key: str) -> list[str]:
    """Return the names of a list or a table of YAML, written in a line or below its key."""
    lines = text.splitlines()
    start = next((n for n, line in enumerate(lines) if line.startswith(f"{key}:")), len(lines))
    rest = lines[start].partition(":")[2].partition("#")[0] if start < len(lines) else ""
    if rest.strip():
        return re.findall(r"[\w.-]+", rest)
    names: list[str] = []
    width = 0
    for line in lines[start + 1 :]:
        indent = len(line) - len(line.lstrip())
        found = _NAME.match(line)
        if line.strip() and not indent:
            break
        width = width or indent
        if found and indent == width:
            names.append(found["name"])
    return names


def _template_folder(files: SiteFiles, name: str, key: str) -> str:
    """Return the folder that one of Obsidian's plug-ins has its templates in; empty for none."""
    try:
        settings = json.loads(files.read(name) or "{}")
    except (ValueError, RecursionError):
        return ""
    folder = settings.get(key) if isinstance(settings, dict) else None
    return inside(folder.strip("/"), "") if isinstance(folder, str) else ""
