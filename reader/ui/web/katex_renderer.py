"""KaTeX in a script engine: formulas become HTML ahead of time, with no browser."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any
from weakref import WeakSet

from reader.core.engine_words.tex_reasons import TEX
from reader.core.formula import Formula, FormulaRenderer, RenderedFormula
from reader.core.overriding import override
from reader.core.said_html import said_html
from reader.core.saying import say
from reader.ui.web.script_engine import ScriptEngine


class KatexRenderer(FormulaRenderer):
    """Renders the formulas of one note after another.

    Any thread may call; each gets an engine of its own at its first call (0.1 s), which goes
    when the thread ends or calls ``close()``. A QCoreApplication must exist, a display need not.
    """

    def __init__(self, script: Path) -> None:
        """Take the path of the built ``formula.js``; it is read at the first call."""
        self._script = script
        self._local = threading.local()
        self._engines: WeakSet[ScriptEngine] = WeakSet()
        self._is_interrupted = False
        self._guard = threading.Lock()

    @override
    def render(
        self, formulas: Sequence[Formula], macros: Mapping[str, str]
    ) -> list[RenderedFormula]:
        if not formulas:
            return []
        note = {
            "macros": dict(macros),
            "formulas": [[formula.tex, formula.is_display] for formula in formulas],
        }
        answers = json.loads(self._engine().ask(json.dumps(note)))
        return [_to_result(*pair) for pair in zip(formulas, answers, strict=True)]

    def close(self) -> None:
        """Let go of the calling thread's engine."""
        self._local.__dict__.clear()

    def interrupt(self) -> None:
        """Have what is being rendered, or is to be, fail with a `Fault` on whichever thread."""
        with self._guard:
            self._is_interrupted = True
            for engine in self._engines:
                engine.interrupt()

    def _engine(self) -> ScriptEngine:
        engine: ScriptEngine | None = getattr(self._local, "engine", None)
        if engine is None:
            engine = ScriptEngine(self._script.read_text(encoding="utf-8"))
            self._local.engine = engine
            with self._guard:
                self._engines.add(engine)
                if self._is_interrupted:
                    engine.interrupt()
        return engine


def _to_result(formula: Formula, answer: Mapping[str, Any]) -> RenderedFormula:
    if "html" in answer:
        return RenderedFormula(html=answer["html"])
    error = _describe(formula, str(answer["error"]), int(answer["position"]))
    tag = "div" if formula.is_display else "span"
    html = (
        f'<{tag} class="formula-error"><code>{escape(formula.tex)}</code> '
        f"{said_html(error)}</{tag}>"
    )
    return RenderedFormula(html=html, error=error)


def _describe(formula: Formula, message: str, position: int) -> str:
    why = TEX.explain(message)
    if position < 0:
        return why
    # KaTeX counts UTF-16 units; a note's author counts characters.
    units = formula.tex.encode("utf-16-le")[: 2 * position]
    place = len(units.decode("utf-16-le", "ignore")) + 1
    return say("{why} (at character {place})", why=why, place=place)
