"""Packs of the user's own: added, written into, and at hand as soon as they are chosen."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from reader.core.errors import UserError
from reader.core.overriding import override
from reader.core.problem_draft import ProblemDraft
from reader.services.settings import Settings
from reader.ui.commands import Command
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.jobs import Lane

if TYPE_CHECKING:
    from reader.services.packs import Pack
    from reader.services.problem_writing import WrittenProblem
    from reader.ui.practice.problem_form import ProblemForm
    from reader.ui.window import MainWindow


class PacksFeature(Feature):
    """Follows the packs of the settings, and writes problems into them."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._lane = Lane("packs", parent=self)
        self._lane.failed.connect(parts.lanes["store"].failed)
        self._open = parts.settings().packs
        self.form: ProblemForm | None = None
        self._written: str = ""  # the problem that is shown as soon as its pack is read
        cast("MainWindow", parts.window).settings_changed.connect(self._follow)

    @override
    def commands(self) -> tuple[Command, ...]:
        return (
            Command(
                "practice.add_pack",
                QCoreApplication.translate("Commands", "Add a folder of problems…"),
                (),
                self._ask_for_folder,
            ),
            Command(
                "practice.write_problem",
                QCoreApplication.translate("Commands", "Write a problem…"),
                (),
                self.open_form,
            ),
        )

    @override
    def close(self) -> None:
        self._lane.close()

    def add_pack(self, folder: Path) -> None:
        """Open the problems in ``folder`` beside the others."""
        self.parts.change_settings(self.parts.settings().with_pack(folder.resolve()))

    def open_form(self) -> None:
        """Ask for a problem to be written."""
        from reader.ui.practice.problem_form import ProblemForm  # noqa: PLC0415 - on first use

        packs = self.parts.settings().packs
        folder = packs[-1] if packs else str(self.parts.services.paths.data / "problems")
        form = ProblemForm(self.parts.window, language=self.parts.language(), folder=folder)
        form.submitted.connect(self._write)
        form.finished.connect(self._forget_form)
        self.form = form
        form.open()

    def _ask_for_folder(self) -> None:
        title = QCoreApplication.translate("PacksFeature", "Add a folder of problems")
        if folder := QFileDialog.getExistingDirectory(self.parts.window, title):
            self.add_pack(Path(folder))

    def _follow(self, settings: Settings) -> None:
        if settings.packs != self._open:
            self._open = settings.packs
            self._read(settings.packs)

    def _read(self, folders: tuple[str, ...]) -> None:
        from reader.services.own_packs import open_packs  # noqa: PLC0415 - on first use

        self._lane.submit(partial(open_packs, folders), partial(self._use, folders))

    def _use(self, folders: tuple[str, ...], packs: tuple[Pack, ...]) -> None:
        if folders != self._open:  # others were chosen meanwhile
            return
        self.parts.services.use_packs(folders, packs)
        self.parts.practice.fill_list()
        own = packs[1:]
        words = QCoreApplication.translate("PacksFeature", "{} problems of your own, {} to mend")
        problems = sum(len(pack.problems) for pack in own)
        findings = sum(len(pack.findings) for pack in own)
        self.parts.show_status(words.format(problems, findings) if own else "")
        if self._written:
            self.parts.practice.open_problem(self._written)
            self._written = ""

    def _write(self, folder: Path, draft: ProblemDraft) -> None:
        from reader.services.problem_writing import write_problem  # noqa: PLC0415 - on first use

        self.parts.lanes["judge"].submit(
            partial(write_problem, folder, draft, self.parts.services.practice.sandbox),
            partial(self._show_written, folder),
            self._fail,
        )

    def _show_written(self, folder: Path, written: WrittenProblem) -> None:
        if self.form is not None:
            self.form.accept()
        self._written = written.packed.problem.slug
        resolved = str(folder.resolve())
        if resolved in self._open:
            self._read(self._open)
        else:
            self.add_pack(folder)
        faults = [one for one in written.findings if one.kind == "error"]
        if faults:
            self.parts.show_status(str(faults[0]))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._lane.failed.emit(error)
            error = UserError(str(error))
        if self.form is not None:
            self.form.show_fault(error)

    def _forget_form(self) -> None:
        self.form = None
