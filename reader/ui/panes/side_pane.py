"""Beside the page: its outline, the problems that belong to it, and the notes around it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.core.page_words import ProblemLink
from reader.core.post import Heading
from reader.ui.models.outline import HEADING_ROLE, OutlineModel
from reader.ui.panes.elided_button import ElidedButton
from reader.ui.panes.neighbours import Neighbours
from reader.ui.panes.painting import make_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SIDE_WIDTH, SPACE_2, SPACE_3, SPACE_4, TEXT_UI

_LARGEST_SHARE = 0.55  # of the pane, for what stands below the outline


class SidePane(QWidget):
    """The outline follows the scroll; a click on a heading goes there."""

    heading_chosen = Signal(str)
    """A heading was clicked: its id."""
    problem_chosen = Signal(str)
    """A problem was clicked: its slug."""
    note_chosen = Signal(str)
    """A note that links here, or a related one, was clicked: its id."""

    def __init__(self, theme: ThemeController) -> None:
        self._is_wanted, self._is_away = False, False
        super().__init__()
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(180)
        self._model = OutlineModel(self)
        self._entered = ""
        self.outline = QListView()
        self.outline.setProperty("role", "outline")
        self.outline.setModel(self._model)
        self.outline.setItemDelegate(_OutlineRow(theme))
        self.outline.setUniformItemSizes(True)
        self.outline.setMouseTracking(True)
        self.outline.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._outline_title, self._problems_title = QLabel(), QLabel()
        for label in (self._outline_title, self._problems_title):
            label.setProperty("role", "section")
        self._problems_title.setContentsMargins(0, SPACE_3, 0, 0)
        self._problems = QVBoxLayout()
        self._problems.setSpacing(SPACE_2)
        self.neighbours = Neighbours(theme)
        self.neighbours.note_chosen.connect(self.note_chosen)
        self._inner = QWidget()
        self._below = self._make_below()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_4, SPACE_3, SPACE_4)
        layout.setSpacing(SPACE_2)
        layout.addWidget(self._outline_title)
        layout.addWidget(self.outline, 1)
        layout.addWidget(self._below)
        layout.addStretch()  # where there is no outline
        self.outline.clicked.connect(self._choose)
        self.outline.activated.connect(self._choose)
        theme.changed.connect(self.outline.viewport().update)
        self._retranslate()
        self.show_page((), ())

    @override
    def sizeHint(self) -> QSize:
        return QSize(SIDE_WIDTH, 600)

    def show_page(self, headings: Sequence[Heading], problems: Sequence[ProblemLink]) -> None:
        """Show the outline and the problems of another page."""
        self._model.set_headings(headings)
        self.follow(self._entered)
        self._outline_title.setVisible(self._has_outline)
        self.outline.setVisible(self._has_outline)
        self._divide()
        while (item := self._problems.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for problem in problems:
            button = ElidedButton(problem.title)
            button.setProperty("role", "plain")
            slug = problem.slug
            button.clicked.connect(lambda _=False, slug=slug: self.problem_chosen.emit(slug))
            self._problems.addWidget(button)
        self._problems_title.setVisible(bool(problems))

    def keep_away(self, *, is_away: bool) -> None:
        """Stay hidden whatever the window has room for; then be as it wants again."""
        self._is_away = is_away
        self.setVisible(self._is_wanted)

    @override
    def setVisible(self, visible: bool) -> None:
        self._is_wanted = visible
        super().setVisible(visible and not self._is_away)

    def add_section(self, section: QWidget) -> None:
        """Add a part below the problems, above the notes around this one."""
        column = self._inner.layout()
        assert isinstance(column, QVBoxLayout)  # made in `_make_below`
        column.insertWidget(column.count() - 1, section)

    def follow(self, anchor: str) -> None:
        """Mark the heading the reader is under; it may be told before the outline is listed."""
        self._entered = anchor
        index = self._model.index_of(anchor)
        self.outline.setCurrentIndex(index)
        if index.isValid():
            self.outline.scrollTo(index)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._divide()
        super().resizeEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._divide()
        return super().eventFilter(watched, event)

    def _make_below(self) -> QScrollArea:
        """Return what stands below the outline; it scrolls by itself where it is long."""
        inner = self._inner
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self._problems_title)
        column.addLayout(self._problems)
        column.addWidget(self.neighbours)
        below = QScrollArea()
        below.setWidget(inner)
        below.setWidgetResizable(True)
        below.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        below.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        below.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        inner.installEventFilter(self)
        return below

    @property
    def _has_outline(self) -> bool:
        return self._model.rowCount() > 0

    def _divide(self) -> None:
        """Give what stands below the room it wants, but no more than its share."""
        wanted = self._inner.sizeHint().height()
        share = _LARGEST_SHARE if self._has_outline else 1
        self._below.setFixedHeight(min(wanted, round(self.height() * share)))

    def _choose(self, index: QModelIndex) -> None:
        heading: Heading = index.data(HEADING_ROLE)
        self.heading_chosen.emit(heading.anchor)

    def _retranslate(self) -> None:
        self._outline_title.setText(self.tr("Outline"))
        self._problems_title.setText(self.tr("Practise"))
        self.outline.setAccessibleName(self.tr("Outline"))


class _OutlineRow(QStyledItemDelegate):
    """A heading, indented by its level; the current one in ink with a vermilion dot."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__(theme)
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, 28)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        heading: Heading = index.data(HEADING_ROLE)
        colours = self._theme.palette
        state = option.state
        rect = option.rect
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.vermilion))
            painter.drawEllipse(rect.left() + 2, rect.center().y() - 2, 5, 5)
        area = rect.adjusted(14 + 12 * max(heading.level - 2, 0), 0, -4, 0)
        is_under_mouse = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setFont(make_font(option.font, TEXT_UI))
        painter.setPen(QColor(colours.ink if is_current or is_under_mouse else colours.ink_soft))
        text = painter.fontMetrics().elidedText(
            heading.text, Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()
