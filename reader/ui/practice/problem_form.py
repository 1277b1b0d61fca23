"""A form by which a problem of one's own is written down."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.core.errors import UserError
from reader.core.problem import Difficulty
from reader.core.problem_draft import ProblemDraft, slug_of
from reader.core.saying import say
from reader.services.long_paths import expanded
from reader.ui.practice.code_font import code_font
from reader.ui.practice.topic_line import TopicLine
from reader.ui.sayings import in_words, with_advice
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_2, SPACE_3, SPACE_4

_AREA_HEIGHTS = {"statement": 96, "signature": 64, "inputs": 96, "reference": 128}


class ProblemForm(QDialog):
    """Fields for all that a problem needs; a fault is said below its field."""

    submitted = Signal(object, object)
    """The problem is to be written: the `Path` of the pack, and the `ProblemDraft`."""

    def __init__(
        self, parent: QWidget, *, language: str, folder: str, topics: Sequence[str] = ()
    ) -> None:
        """Ask in ``language`` for a problem of the pack in ``folder``; ``topics`` are offered."""
        super().__init__(parent)
        self._language = language
        self._topics = TopicLine()
        self._topics.know(topics)
        self._texts: dict[str, QLineEdit] = {
            "title": QLineEdit(),
            "slug": QLineEdit(),
            "topics": self._topics,
            "folder": QLineEdit(),
        }
        self._areas = {
            name: QPlainTextEdit() for name in ("statement", "signature", "inputs", "reference")
        }
        self._difficulty = QComboBox()
        self._faults: dict[str, QLabel] = {}
        self._form = QFormLayout()
        self._save, self._cancel, self._browse = QPushButton(), QPushButton(), QPushButton()
        self._is_slug_own = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Write a problem"))
        self.resize(760, 720)
        self._fill_form()
        self._lay_out()
        self._connect()
        self._texts["folder"].setText(folder)

    @property
    def draft(self) -> ProblemDraft:
        """What the fields hold."""
        return ProblemDraft(
            slug=self._texts["slug"].text().strip(),
            title=self._texts["title"].text().strip(),
            language=self._language,
            difficulty=Difficulty(self._difficulty.currentData()),
            topics=self._topics.topics,
            **{name: area.toPlainText() for name, area in self._areas.items()},
        )

    def fill(self, draft: ProblemDraft) -> None:
        """Go on with what was written before."""
        self._texts["slug"].setText(draft.slug)
        self._texts["title"].setText(draft.title)
        self._topics.setText(", ".join(draft.topics))
        self._difficulty.setCurrentIndex(max(self._difficulty.findData(draft.difficulty.value), 0))
        for name, area in self._areas.items():
            area.setPlainText(getattr(draft, name))
        self._is_slug_own = draft.slug != slug_of(draft.title)

    def show_fault(self, error: UserError) -> None:
        """Say what is wrong below the field that it is about, or at the foot."""
        self._show_busy(is_busy=False)
        field = error.path if error.path in self._faults else "folder"
        place = "" if error.line is None else self.tr("line {}: ").format(error.line)
        words = with_advice(f"{place}{in_words(error.what)}", error.advice)
        self._faults[field].setText(words)
        self._faults[field].show()
        (self._texts | self._areas)[field].setFocus()

    def _fill_form(self) -> None:
        words = self._words()
        for level, word in (
            (Difficulty.EASY, self.tr("easy")),
            (Difficulty.MEDIUM, self.tr("medium")),
            (Difficulty.HARD, self.tr("hard")),
        ):
            self._difficulty.addItem(word, level.value)
        for name in ("title", "slug"):
            self._add(name, self._texts[name], words[name])
        for part in (self._difficulty, self._difficulty.view()):
            part.setAccessibleName(self.tr("Difficulty"))
        self._form.addRow(self.tr("Difficulty"), self._difficulty)
        self._add("topics", self._texts["topics"], words["topics"])
        for name, height in _AREA_HEIGHTS.items():
            area = self._areas[name]
            area.setFixedHeight(height)
            area.setTabChangesFocus(name != "reference")
            area.setProperty("role", "field")
            if name != "statement":
                area.setFont(code_font())
            self._add(name, area, words[name])
        self._add("folder", self._texts["folder"], words["folder"])

    def _words(self) -> dict[str, tuple[str, str]]:
        return {
            "title": (self.tr("Title"), self.tr("Sum of a list")),
            "slug": (self.tr("Name of its folder"), "sum-of-a-list"),
            "topics": (self.tr("Topics"), self.tr("array, prefix-sum")),
            "statement": (self.tr("Statement"), self.tr("What is asked, in Markdown")),
            "signature": (
                self.tr("Signature"),
                "def addAll(self, nums: List[int]) -> int:",
            ),
            "inputs": (
                self.tr("Inputs"),
                self.tr("As on LeetCode, one after another; the first three are the examples")
                + "\nnums = [1,2,3]\nnums = []",
            ),
            "reference": (
                self.tr("Solution"),
                self.tr("# Its answers are those that count")
                + "\nclass Solution:\n    def addAll(self, nums):\n        return sum(nums)",
            ),
            "folder": (self.tr("Pack"), self.tr("The folder that it is written to")),
        }

    def _add(self, name: str, field: QLineEdit | QPlainTextEdit, words: tuple[str, str]) -> None:
        label, hint = words
        field.setPlaceholderText(hint)
        field.setAccessibleName(label)
        fault = self._faults[name] = QLabel()
        fault.setProperty("role", "fault")
        fault.setWordWrap(True)
        fault.hide()
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(field)
        column.addWidget(fault)
        if name == "folder":
            line = QHBoxLayout()
            line.setSpacing(SPACE_2)
            line.addLayout(column, 1)
            self._browse.setText(self.tr("Choose…"))
            self._browse.setProperty("role", "plain")
            line.addWidget(self._browse)
            self._form.addRow(label, line)
        else:
            self._form.addRow(label, column)

    def _lay_out(self) -> None:
        self._form.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        self._form.setHorizontalSpacing(SPACE_4)
        self._form.setVerticalSpacing(SPACE_3)
        page = QWidget()
        page.setLayout(self._form)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(page)
        self._save.setText(self.tr("Write it"))
        self._save.setProperty("role", "primary")
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setProperty("role", "plain")
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_3)
        foot.setSpacing(SPACE_2)
        foot.addStretch()
        for button in (self._cancel, self._save):
            button.setMinimumHeight(HIT_HEIGHT)
            button.setAutoDefault(False)
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._texts["title"].textEdited.connect(self._suggest_slug)
        self._texts["slug"].textEdited.connect(self._own_slug)
        self._browse.clicked.connect(self._choose_folder)
        self._cancel.clicked.connect(self.close)
        self._save.clicked.connect(self._submit)

    def _suggest_slug(self, title: str) -> None:
        if not self._is_slug_own:
            self._texts["slug"].setText(slug_of(title))

    def _own_slug(self) -> None:
        self._is_slug_own = True

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder of the pack"))
        if folder:
            self._texts["folder"].setText(folder)

    def _submit(self) -> None:
        for fault in self._faults.values():
            fault.hide()
        folder = self._texts["folder"].text().strip()
        place = expanded(Path(folder))
        if not folder or place.parts[0].startswith("~"):
            what = say("there is no such folder") if folder else say("this is needed")
            self.show_fault(UserError(what, path="folder"))
            return
        self._show_busy(is_busy=True)
        self.submitted.emit(place, self.draft)

    def _show_busy(self, *, is_busy: bool) -> None:
        self._save.setEnabled(not is_busy)
        self._save.setText(self.tr("Checking…") if is_busy else self.tr("Write it"))
