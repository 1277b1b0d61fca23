"""The folders of problems, with what is wrong in them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.core.errors import Finding, UserError, describe_place
from reader.services.settings import Settings
from reader.ui.sayings import in_words
from reader.ui.settings.folder_row import IconTool, PathLabel
from reader.ui.settings.rows import SectionBody, plain_button, side_by_side
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3

if TYPE_CHECKING:
    from reader.services.packs import Pack
    from reader.ui.features.parts import WindowParts
    from reader.ui.window import MainWindow

_SHOWN_FINDINGS = 5


class PacksSection(QWidget):
    """A row a pack; each is read anew when it is listed, off the GUI thread."""

    def __init__(self, window: MainWindow, parts: WindowParts) -> None:
        super().__init__()
        self._parts = parts
        self._rows = SectionBody()
        self._listed: tuple[str, ...] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self._rows)
        add = plain_button(self.tr("Add a folder of problems…"))
        add.clicked.connect(self._ask)
        holder = side_by_side(add)
        holder.layout().addStretch()  # type: ignore[union-attr]  # it was made with one
        column.addWidget(holder)
        window.settings_changed.connect(self._list)
        self._list(window.settings)

    def _list(self, settings: Settings) -> None:
        if settings.packs == self._listed:
            return
        self._listed = settings.packs
        self._rows.clear()
        if not settings.packs:
            note = QLabel(self.tr("Only Yandu's own problems are open."))
            note.setProperty("role", "soft")
            self._rows.add(note)
        for folder in settings.packs:
            row = _PackRow(folder, self._parts)
            row.tools.clicked.connect(partial(self._remove, folder))
            self._rows.add(row)

    def _ask(self) -> None:
        title = self.tr("Add a folder of problems")
        if folder := QFileDialog.getExistingDirectory(self, title):
            changed = self._parts.settings().with_pack(Path(folder).resolve())
            self._parts.change_settings(changed)

    def _remove(self, folder: str) -> None:
        self._parts.change_settings(self._parts.settings().without_pack(folder))


class _PackRow(QWidget):
    def __init__(self, folder: str, parts: WindowParts) -> None:
        super().__init__()
        name = Path(folder).name
        self._count = QLabel(self.tr("Reading…"))
        self._count.setProperty("role", "meta")
        self.tools = IconTool(parts.theme, "close", self.tr("Close {}").format(name))
        line = QHBoxLayout()
        line.setSpacing(SPACE_2)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(QLabel(name))
        words.addWidget(PathLabel(folder))
        line.addLayout(words, 1)
        line.addWidget(self._count)
        line.addWidget(self.tools)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        self._column.setSpacing(SPACE_1)
        self._column.addLayout(line)
        # Here, as the format's reader is not needed before anyone looks at this page.
        parts.lanes["store"].submit(partial(_read, folder), self._show, self._show_failure)

    def _show(self, pack: Pack) -> None:
        problems = self.tr("{} problems").format(len(pack.problems))
        faults = self.tr("{} things to mend").format(len(pack.findings))
        self._count.setText(f"{problems} · {faults}" if pack.findings else problems)
        for finding in pack.findings[:_SHOWN_FINDINGS]:
            self._column.addWidget(_finding(finding))

    def _show_failure(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._count.setText("")
        self._column.addWidget(_finding(Finding(error.path or "", error.what, error.line)))


def _read(folder: str) -> Pack:
    from reader.services.long_paths import expanded  # noqa: PLC0415 - on the lane
    from reader.services.packs import load_pack  # noqa: PLC0415 - as above

    return load_pack(expanded(Path(folder)))


def _finding(finding: Finding) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "finding")
    column = QVBoxLayout(frame)
    column.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_1)
    column.setSpacing(2)
    what = QLabel(in_words(finding.what))
    what.setWordWrap(True)
    column.addWidget(what)
    column.addWidget(PathLabel(describe_place(finding.path, finding.line)))
    if finding.advice:
        advice = QLabel(in_words(finding.advice))
        advice.setProperty("role", "soft")
        advice.setWordWrap(True)
        column.addWidget(advice)
    return frame
