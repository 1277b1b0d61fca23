"""Packs of the user's own: added, written into, and at hand as soon as they are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from reader.core.errors import Finding, UserError
from reader.core.overriding import override
from reader.core.pack_report import WARNING
from reader.core.problem_draft import ProblemDraft
from reader.core.saying import said_by
from reader.services.settings import Settings
from reader.ui.commands import Command
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.jobs import Lane

if TYPE_CHECKING:
    from reader.services.packs import Pack
    from reader.services.problem_writing import WrittenProblem
    from reader.ui.practice.pack_findings import PackFindings
    from reader.ui.practice.problem_form import ProblemForm
    from reader.ui.window import MainWindow


@dataclass(frozen=True, slots=True)
class _ReadPacks:
    """The packs, the bundled one first; those looked at closer, and what is wrong in these."""

    packs: tuple[Pack, ...]
    closer: Sequence[Pack]
    findings: tuple[Finding, ...]


class PacksFeature(Feature):
    """Follows the packs of the settings, and writes problems into them."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._lane = Lane("packs", parent=self)
        self._lane.failed.connect(parts.lanes["store"].failed)
        self._open = parts.settings().packs
        self.form: ProblemForm | None = None
        self._written: str = ""  # the problem that is shown as soon as its pack is read
        self._findings: PackFindings | None = None
        self._unfinished: ProblemDraft | None = None  # of a form that was closed
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
            Command(
                "practice.check_packs",
                QCoreApplication.translate("Commands", "Check the problems of your own"),
                (),
                self.check_all,
            ),
        )

    @override
    def close(self) -> None:
        self._lane.close()

    def add_pack(self, folder: Path) -> None:
        """Open the problems in ``folder`` beside the others."""
        self.parts.change_settings(self.parts.settings().with_pack(folder.resolve()))

    def check_all(self) -> None:
        """Read all packs of the user's again, and list what is wrong in them."""
        self._read(self._open, self._open, is_asked=True)

    def open_form(self) -> None:
        """Ask for a problem to be written."""
        from reader.ui.practice.problem_form import ProblemForm  # noqa: PLC0415 - on first use

        packs = self.parts.settings().packs
        folder = packs[-1] if packs else str(self.parts.services.paths.data / "problems")
        problems = self.parts.services.practice.problems
        topics = sorted({topic for packed in problems for topic in packed.problem.topics})
        form = ProblemForm(
            self.parts.window, language=self.parts.language(), folder=folder, topics=topics
        )
        if self._unfinished is not None:
            form.fill(self._unfinished)
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
            added = tuple(folder for folder in settings.packs if folder not in self._open)
            self._open = settings.packs
            self._read(settings.packs, added)

    def _read(
        self, folders: tuple[str, ...], looked_at: tuple[str, ...] = (), *, is_asked: bool = False
    ) -> None:
        """Read packs, and look into the files of some; asked for, it is told that all is well."""
        from reader.services.own_packs import check_packs, open_packs  # noqa: PLC0415 - on first use

        def read() -> _ReadPacks:
            packs = open_packs(folders)
            own = dict(zip(folders, packs[1:], strict=True))
            closer = [own[folder] for folder in looked_at]
            return _ReadPacks(packs, closer, check_packs(closer))

        self._lane.submit(read, partial(self._use, folders, is_asked=is_asked))

    def _use(self, folders: tuple[str, ...], read: _ReadPacks, *, is_asked: bool) -> None:
        if folders != self._open:  # others were chosen meanwhile
            return
        self.parts.services.use_packs(folders, read.packs)
        self.parts.practice.fill_list()
        own = read.packs[1:]
        words = QCoreApplication.translate("PacksFeature", "{} problems of your own, {} to mend")
        problems = sum(len(pack.problems) for pack in own)
        findings = sum(len(pack.findings) for pack in own)
        self.parts.show_status(words.format(problems, findings) if own else "")
        if is_asked or any(one.kind != WARNING for one in read.findings):
            self._list_findings(read.findings, sum(len(pack.problems) for pack in read.closer))
        if self._written:
            self.parts.practice.open_problem(self._written)
            self._written = ""

    def _list_findings(self, findings: tuple[Finding, ...], problems: int) -> None:
        from reader.ui.practice.pack_findings import PackFindings  # noqa: PLC0415 - on first use

        if self._findings is None:
            self._findings = PackFindings(self.parts.window)
            self._findings.check_wanted.connect(self.check_all)
        self._findings.show_findings(findings, problems)
        self._findings.show()
        self._findings.raise_()

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
        if any(one.kind != WARNING for one in written.findings):
            self._list_findings(written.findings, 1)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._lane.failed.emit(error)
            error = UserError(said_by(error))
        if self.form is not None:
            self.form.show_fault(error)

    def _forget_form(self, result: int) -> None:
        if self.form is not None:
            is_written = result == QDialog.DialogCode.Accepted
            self._unfinished = None if is_written else self.form.draft
        self.form = None
