"""One case: its arguments, what was expected, what came, and what the program printed."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.core.case_content import CaseContent, Part
from reader.core.difference_words import describe_path
from reader.core.drawings.errors import ErrorMap, draw_errors
from reader.core.overriding import override
from reader.core.value_excerpt import Span
from reader.ui.practice.drawing_view import DrawingView
from reader.ui.practice.marked_label import MarkedLabel
from reader.ui.sayings import in_words
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_3, SPACE_4, SPACE_5


@dataclass(frozen=True, slots=True)
class ShownCase:
    """All that is shown of a case; what is empty is left out.

    ``is_by_reference``: the expected answer is the reference solution's, not one of the pack.
    """

    note: str = ""
    content: CaseContent = field(default_factory=CaseContent)
    is_by_reference: bool = False
    printed: str = ""
    traceback: str = ""


class CaseView(QScrollArea):
    """The parts of a case, each under its name, drawn where a picture says more."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._shown = ShownCase()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_case(self, shown: ShownCase) -> None:
        """Show another case."""
        self._shown = shown
        page = _Page(self._theme)
        self._fill(page, shown)
        page.finish()
        self.setWidget(page)  # the one before is deleted by it
        self.verticalScrollBar().setValue(0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_case(self._shown)
        super().changeEvent(event)

    def _fill(self, page: _Page, shown: ShownCase) -> None:
        content = shown.content
        if shown.note:
            page.add_note(shown.note)
        if content.difference:
            is_wrong = content.got is not None
            name = self.tr("First difference") if is_wrong else self.tr("What happened")
            page.add_text(name, in_words(content.difference))
        if content.arguments:
            page.add_arguments(self.tr("Input"), content.arguments)
        by_reference = self.tr("Expected, as the reference solution answers")
        expected = by_reference if shown.is_by_reference else self.tr("Expected")
        page.add_answers((expected, content.expected), (self.tr("Got"), content.got))
        if content.errors is not None:
            page.add_text(self.tr("Errors"), self._describe_errors(content.errors))
            page.add_drawing(
                DrawingView(self._theme, draw_errors(content.errors), self.tr("Errors"))
            )
        if shown.printed:
            page.add_text(self.tr("Printed"), shown.printed)
        if shown.traceback:
            page.add_text(self.tr("Error"), shown.traceback)

    def _describe_errors(self, errors: ErrorMap) -> str:
        words = self.tr("Beyond the tolerance: {} of {}, first at {}; largest error {}, mean {}")
        return words.format(
            errors.beyond,
            errors.count,
            describe_path(errors.first),
            f"{errors.largest:.3g}",
            f"{errors.mean:.3g}",
        )


class _Page(QWidget):
    """The column of parts."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_4)
        self._column.setSpacing(SPACE_1)

    def finish(self) -> None:
        self._column.addStretch()

    def add_note(self, note: str) -> None:
        label = QLabel(note)
        label.setProperty("role", "meta")
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._column.addWidget(label)

    def add_text(self, name: str, text: str) -> None:
        self._column.addWidget(_title(name))
        self._column.addWidget(MarkedLabel(self._theme, [Span(text)]))

    def add_drawing(self, drawing: DrawingView) -> None:
        self._column.addWidget(drawing)

    def add_arguments(self, name: str, parts: tuple[Part, ...]) -> None:
        self._column.addWidget(_title(name))
        for part in parts:
            head = [Span(f"{part.name} = ")] if part.name else []
            self._column.addWidget(MarkedLabel(self._theme, [*head, *part.spans]))
            if part.drawing is not None:
                self.add_drawing(DrawingView(self._theme, part.drawing, part.name))

    def add_answers(self, *answers: tuple[str, Part | None]) -> None:
        """Put both side by side where they are drawn, below each other otherwise."""
        there = [(name, part) for name, part in answers if part is not None]
        if not any(part.drawing is not None for _, part in there):
            for name, part in there:
                self._column.addWidget(self._answer(name, part))
            return
        row = QHBoxLayout()
        row.setSpacing(SPACE_5)
        for name, part in there:
            row.addWidget(self._answer(name, part), 1, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def _answer(self, name: str, part: Part) -> QWidget:
        answer = QWidget()
        column = QVBoxLayout(answer)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(_title(name))
        column.addWidget(MarkedLabel(self._theme, part.spans))
        if part.drawing is not None:
            column.addWidget(DrawingView(self._theme, part.drawing, name))
        return answer


def _title(name: str) -> QLabel:
    title = QLabel(name)
    title.setProperty("role", "section")
    title.setContentsMargins(0, SPACE_3, 0, 0)
    return title
