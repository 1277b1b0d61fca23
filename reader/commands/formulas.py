"""Formulas on the command line: KaTeX without a window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

from reader.core.errors import UserError
from reader.core.formula import FormulaRenderer
from reader.services.resources import web_asset


@contextmanager
def formula_renderer() -> Iterator[FormulaRenderer]:
    """Give what renders formulas; no display is needed.

    Raises:
        UserError: Qt cannot be loaded, or the web assets were not built.
    """
    script = web_asset("formula.js")
    try:
        # Here, as no other command needs Qt.
        from PySide6.QtCore import QCoreApplication  # noqa: PLC0415

        from reader.ui.web.katex_renderer import KatexRenderer  # noqa: PLC0415
    except ImportError as error:
        raise UserError(
            f"formulas cannot be rendered: {error}", advice="`yandu doctor` says what is missing"
        ) from error
    application = QCoreApplication.instance() or QCoreApplication([])
    with closing(KatexRenderer(script)) as renderer:
        yield renderer
    del application
