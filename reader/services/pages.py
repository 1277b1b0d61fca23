"""Rendered pages of posts and statements: from the catalogue where kept, made where not."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

from reader.core.diagram import DiagramRenderer, NoDiagrams
from reader.core.dialects.rewrite import rewrite_lines
from reader.core.errors import Finding
from reader.core.formula import FormulaRenderer
from reader.core.frontmatter import split_front_matter
from reader.core.markdown.convert import (
    ConvertedNote,
    convert_note,
    place_formulas,
)
from reader.core.page_address import PageAddress, PageKind, format_address
from reader.core.said_html import said_html
from reader.core.saying import say
from reader.services.assets import find_asset, inline_drawings
from reader.services.catalogue import Catalogue
from reader.services.kept_pages import MOST_HEADINGS, KeptPages, RenderedNote, read_note_file
from reader.services.libraries import Library
from reader.services.note_files import NoteFiles
from reader.services.note_text import decode_note
from reader.services.page_diagrams import draw_diagrams

_SIMPLER = say("Put it in a code block, or write it in a simpler way")


class PageRenderer:
    """Renders notes, and remembers in the catalogue what it rendered. One thread at a time."""

    def __init__(
        self,
        formulas: FormulaRenderer,
        catalogue: Catalogue | None = None,
        diagrams: DiagramRenderer | None = None,
    ) -> None:
        self._formulas, self._diagrams = formulas, diagrams or NoDiagrams()
        self._kept = KeptPages(catalogue) if catalogue else None

    def render_post(self, library: Library, path: str) -> RenderedNote:
        """Return the page of the note at ``path`` of ``library``.

        Raises:
            UserError: The file cannot be read.
        """
        file = read_note_file(library, path)
        kept = self._kept.find(file, library) if self._kept else None
        if kept is not None:
            return kept
        text, _ = decode_note(file.content, str(library.folder / path))
        note = self.render_text(text, library=library, path=path)
        if self._kept:
            self._kept.keep(file, library, note)
        return note

    def render_text(self, text: str, *, library: Library, path: str) -> RenderedNote:
        """Return the page of ``text`` as if it stood at ``path`` of ``library``."""
        shown = str(library.folder / path)
        front, findings = split_front_matter(text, shown, library.dialect.kind)
        files = NoteFiles(library)
        body = rewrite_lines(front.body, files.source(path))
        note = convert_note(
            body.text,
            library=library.key,
            path=path,
            first_line=front.body_line,
            lines=body.lines,
            dialect=library.dialect,
            locate=files.locate,
        )
        rendered = self._formulas.render(note.formulas, _macros(front.fields))
        for formula, result in zip(note.formulas, rendered, strict=True):
            if result.error:
                tex = _short(formula.tex)
                what = say("the formula {tex} cannot be read: {why}", tex=tex, why=result.error)
                line = formula.line or _line_of(formula.tex, text)
                findings.append(Finding(shown, what, line, say("Mend its TeX"), kind="formula"))
        for warning in note.warnings:
            findings.append(Finding(shown, warning, advice=_SIMPLER, kind="layout"))
        html = place_formulas(inline_drawings(note.html, library), rendered)
        html, missing = _mark_missing(html, note, library, text, shown)
        page = draw_diagrams(html, note, shown, self._diagrams)
        return RenderedNote(
            page.html,
            note.headings[:MOST_HEADINGS],
            (*findings, *missing, *page.findings),
            pictures=tuple(dict.fromkeys((*note.links.images, *files.used))),
            is_final=page.is_final,
            is_under_way=page.is_under_way,
        )


def _macros(fields: object) -> dict[str, str]:
    """Return a note's own commands: ``macros``, alone or below ``katex`` or ``mathjax``."""
    if not isinstance(fields, dict):
        return {}
    nested = [below for key in ("mathjax", "katex") if isinstance(below := fields.get(key), dict)]
    tables = [below.get("macros") for below in (*nested, fields)]
    return {
        _command(str(name)): _meaning(text)
        for table in tables
        if isinstance(table, dict)
        for name, text in table.items()
    }


def _meaning(text: object) -> str:
    """Return a macro's TeX; MathJax has a list of it and the number of its arguments."""
    return str(text[0]) if isinstance(text, list) and text else str(text)


def _command(name: str) -> str:
    """Return a macro's name as TeX has it; MathJax's settings leave the backslash out."""
    return name if name.startswith("\\") else f"\\{name}"


def _mark_missing(
    html: str, note: ConvertedNote, library: Library, text: str, shown: str
) -> tuple[str, list[Finding]]:
    """Put a visible mark where a picture's file is not there, and report each."""
    remote = dict.fromkeys(note.links.remote_images)
    findings = [_outside(source, text, shown) for source in remote]
    for path in dict.fromkeys(note.links.images):
        if find_asset(library, path) is not None:
            continue
        url = format_address(PageAddress(PageKind.ASSET, path, library=library.key))
        pattern = re.compile(rf'<img(?=[^>]*\ssrc="{re.escape(url)}")[^>]*>')
        words = said_html(say("Picture not found: {path}", path=path), "span")
        mark = f'<span class="broken-image">{words}</span>'
        html = pattern.sub(lambda _, mark=mark: mark, html)  # type: ignore[misc]  # the default binds the loop's value
        line = _line_of_picture(Path(path).name, text)
        place = library.folder / path
        advice = say("Put the file at {place}, or mend the link", place=place)
        what = say("the picture {path} is missing", path=path)
        findings.append(Finding(shown, what, line, advice, "image"))
    return html, findings


def _outside(source: str, text: str, shown: str) -> Finding:
    name = _short(source)
    what = say("the picture {name} is not a file of the library; it is not shown", name=name)
    advice = say("Save it beside the note: nothing is fetched from a network")
    return Finding(shown, what, _line_of_picture(source, text), advice, kind="image")


def _line_of_picture(name: str, text: str) -> int | None:
    """Return the line where a picture of that name is shown; its name may stand in text before."""
    names = dict.fromkeys((name, quote(name)))
    shown = re.search(rf"[(/\[\"'=<](?:{'|'.join(map(re.escape, names))})", text)
    if shown is not None:
        return text.count("\n", 0, shown.start()) + 1
    return _line_of(name, text)


def _line_of(part: str, text: str) -> int | None:
    at = text.find(part) if part else -1
    return text.count("\n", 0, at) + 1 if at >= 0 else None


def _short(text: str, length: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"
