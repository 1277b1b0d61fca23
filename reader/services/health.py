"""What is wrong with the notes as pages: formulas, pictures, links, and the problems they name."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from reader.core.errors import Finding, UserError
from reader.core.library import LibrarySnapshot
from reader.core.page import in_any_case
from reader.core.page_address import AddressError, PageAddress, PageKind, parse_address
from reader.core.post import BUNDLED, Post, PostId
from reader.core.rendering import WIKI_PREFIX
from reader.core.saying import say
from reader.services.libraries import Library
from reader.services.long_paths import is_there, openable
from reader.services.note_text import decode_note
from reader.services.packs import PROBLEM_FILE, Pack
from reader.services.pages import PageRenderer
from reader.services.resources import problems_folder
from reader.services.site_pages import is_page_of_site
from reader.services.vault_drawings import VaultDrawings

_LINK = re.compile(r'<a(?:\s+[\w:-]+="[^"]*")*?\s+href="((?:yandu://|#)[^"]*)"[^>]*>')
_LEADING_OUT = re.compile(r'<a\s[^>]*?class="[^"]*\bbroken\b[^"]*"[^>]*>(.*?)</a>', re.DOTALL)
_ID = re.compile(r'<\w+[^>]*?\sid="([^"]*)"')
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class CheckedNotes:
    """What is to be checked: the notes, their libraries, and the packs that go with them."""

    libraries: Sequence[Library]
    snapshot: LibrarySnapshot
    packs: Sequence[Pack] = ()


def check_notes(
    notes: CheckedNotes,
    renderer: PageRenderer,
    on_post: Callable[[Post], None] | None = None,
) -> list[Finding]:
    """Return all that is wrong with the notes as pages, in the order of their files and lines.

    What a scan has found wrong with the files themselves is not in it, but for what rendering
    finds again. ``on_post`` is called before each note is rendered.
    """
    check = _Check(notes, renderer)
    for post in notes.snapshot.posts:
        if on_post is not None:
            on_post(post)
        check.render(post)
    return sort_findings([*check.findings, *check.dead_links(), *_unknown_problems(notes)])


def sort_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Return ``findings`` by file and line, each once."""
    return sorted(dict.fromkeys(findings), key=lambda one: (one.path, one.line or 0, one.what))


@dataclass(frozen=True, slots=True)
class _Page:
    """What matters of a rendered page: where it can be entered, and where it leads."""

    anchors: frozenset[str]
    links: tuple[str, ...]
    leading_out: tuple[str, ...]


@dataclass(slots=True)
class _Check:
    notes: CheckedNotes
    renderer: PageRenderer
    findings: list[Finding] = field(default_factory=list)
    pages: dict[PostId, _Page] = field(default_factory=dict)
    _drawings: VaultDrawings = field(init=False)

    def __post_init__(self) -> None:
        self._drawings = VaultDrawings(self.notes.libraries)

    def render(self, post: Post) -> None:
        library = self._library(post)
        try:
            note = self.renderer.render_post(library, post.path)
        except UserError as error:
            path = error.path or str(library.folder / post.path)
            self.findings.append(Finding(path, error.what, error.line, error.advice))
            return
        self.findings.extend(note.findings)
        self.pages[post.id] = _Page(
            anchors=frozenset(html.unescape(anchor) for anchor in _ID.findall(note.html)),
            links=tuple(dict.fromkeys(map(html.unescape, _LINK.findall(note.html)))),
            leading_out=tuple(_LEADING_OUT.findall(note.html)),
        )

    def dead_links(self) -> Iterable[Finding]:
        """Yield a finding a dead link. Only now is every page known."""
        for post_id, page in self.pages.items():
            post = self.notes.snapshot.by_id[post_id]
            for link in page.links:
                if what := self._what_is_wrong(link, post):
                    yield self._dead(post, what, _sought(link))
            for label in page.leading_out:
                text = html.unescape(_TAG.sub("", label))
                what = say('the link "{text}" leads out of the library', text=text)
                yield self._dead(post, what, text)

    def _what_is_wrong(self, link: str, post: Post) -> str:
        if link.startswith("#"):
            return self._wrong_anchor(post.id, unquote(link[1:]))
        if link.startswith(WIKI_PREFIX):
            return self._wrong_name(*_split(link.removeprefix(WIKI_PREFIX)), post)
        try:
            address = parse_address(link)
        except AddressError as error:
            return str(error)
        return self._wrong_address(address)

    def _wrong_name(self, name: str, anchor: str, post: Post) -> str:
        if not name:
            return self._wrong_anchor(post.id, anchor)
        target = self.notes.snapshot.resolve(name, post.library)
        if target is None:
            is_file = is_page_of_site(name, self._library(post)) or bool(
                self._drawings.address(name, post.library)
            )
            return "" if is_file else say("there is no note called {name}", name=name)
        return self._wrong_anchor(target, anchor)

    def _wrong_address(self, address: PageAddress) -> str:
        if address.kind is PageKind.POST:
            target = in_any_case(address.path, self.notes.snapshot.resolve)
            if target is None:
                return say("there is no note {name}", name=address.path)
            return self._wrong_anchor(target, address.anchor)
        if address.kind is PageKind.PROBLEM and address.path not in _slugs(self.notes.packs):
            return say("there is no problem {name}", name=address.path)
        if address.kind is PageKind.ASSET and not self._has_file(address):
            return say("there is no file {name}", name=address.path)
        return ""

    def _wrong_anchor(self, target: PostId, anchor: str) -> str:
        page = self.pages.get(target)
        if not anchor or page is None or anchor in page.anchors:
            return ""
        return say("the note {name} has no heading #{anchor}", name=target, anchor=anchor)

    def _has_file(self, address: PageAddress) -> bool:
        for library in self.notes.libraries:
            if library.key == address.library:
                return is_there(library.folder / address.path)
        return False

    def _dead(self, post: Post, what: str, sought: str) -> Finding:
        file = self._library(post).folder / post.path
        return Finding(str(file), what, _find_line(file, sought), say("Mend the link"), kind="link")

    def _library(self, post: Post) -> Library:
        return next(one for one in self.notes.libraries if one.key == post.library)


def _unknown_problems(notes: CheckedNotes) -> Iterable[Finding]:
    """Yield problems that notes name and no pack has, and notes that problems name likewise."""
    slugs, folders = _slugs(notes.packs), {one.key: one.folder for one in notes.libraries}
    for post in notes.snapshot.posts:
        file = folders[post.library] / post.path
        for slug in post.problems:
            if slug not in slugs:
                what = say("no pack has the problem {name}", name=slug)
                advice = say("Mend the name under problems")
                yield Finding(str(file), what, _find_line(file, slug), advice, kind="problem")
    for pack in notes.packs:
        yield from _unknown_notes(pack, notes.snapshot.by_id, folders)


def _unknown_notes(
    pack: Pack, posts: Collection[PostId], folders: Mapping[str, Path]
) -> Iterable[Finding]:
    if BUNDLED not in folders and pack.folder.resolve() == problems_folder().resolve():
        return  # its notes are in the library that was left out
    for packed in pack.problems:
        file = packed.folder / PROBLEM_FILE
        for name in packed.problem.notes:
            if name not in posts:
                what = say("there is no note {name}", name=name)
                advice = say("Mend the id under notes")
                yield Finding(str(file), what, _find_line(file, name), advice, kind="problem")


def _slugs(packs: Sequence[Pack]) -> set[str]:
    return {str(packed.problem.slug) for pack in packs for packed in pack.problems}


def _split(place: str) -> tuple[str, str]:
    name, _, anchor = place.partition("#")
    return unquote(name), unquote(anchor)


def _sought(link: str) -> str:
    """Return the part of an address that its author is sure to have written."""
    place, anchor = _split(link.removeprefix(WIKI_PREFIX))
    return place.rstrip("/").rsplit("/", 1)[-1].rsplit(":", 1)[-1] or anchor


def _find_line(file: Path, sought: str) -> int | None:
    """Return the line on which ``sought`` is linked to, or else first stands."""
    try:
        text, _ = decode_note(openable(file).read_bytes(), str(file))
    except (OSError, UserError):
        return None
    linked = re.compile(rf"(?:\]\(|\]:|\[\[|href=|problems?:|notes\s*=)[^\n]*?{re.escape(sought)}")
    found = linked.search(text)
    at = found.start() if found else text.find(sought)
    return text.count("\n", 0, at) + 1 if at >= 0 else None
