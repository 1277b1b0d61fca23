"""Watches the user's own style sheet, has the open page take it over, and says what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.core.errors import Finding, describe_place
from reader.core.overriding import override
from reader.core.style_values import StyleValue
from reader.services.atomic_file import write_atomically
from reader.services.user_style import UserStyle, read_style, with_wrong_values
from reader.ui.features.feature import Feature, SettingsSection
from reader.ui.features.parts import WindowParts
from reader.ui.sayings import in_words
from reader.ui.settings.rows import SettingRow, plain_button
from reader.ui.settings.style_trial import StyleTrial
from reader.ui.theme.tokens import SPACE_1

# An editor writes a file in several steps.
_QUIET_MS = 120
_MOST_SHOWN = 8
_BEGINNING = """/* Every page has this sheet after Yandu's own. What it takes is shown at once.
   Colours and sizes are variables; article.post is the note.

:root { --reading-size: 19px; --measure: 42em; }
article.post h2 { border-bottom: 1px solid var(--hairline); }
*/
"""


class UserStyleFeature(Feature):
    """The sheet lies in the config folder; nothing in it can load anything."""

    read = Signal(object)
    """The sheet was read anew: its `UserStyle`."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._path = parts.services.paths.user_style
        self._as_read: UserStyle | None = None
        self.style: UserStyle | None = None
        self._trial = StyleTrial(parts.area)
        self._trial.ended.connect(self._add_wrong)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._wait)
        self._watcher.directoryChanged.connect(self._wait)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._look)
        self._look()

    @override
    def settings_sections(self) -> tuple[SettingsSection, ...]:
        title = QCoreApplication.translate("UserStyleFeature", "Your own style sheet")
        return (SettingsSection("style", lambda: title, lambda: UserStyleSection(self)),)

    @override
    def close(self) -> None:
        self._quiet.stop()
        self._watcher.removePaths([*self._watcher.files(), *self._watcher.directories()])

    @property
    def path(self) -> Path:
        """Where the sheet is, or would be."""
        return self._path

    def open_file(self) -> None:
        """Open the sheet in the system's editor; one that is not there is begun."""
        if not self._path.exists():
            write_atomically(self._path, _BEGINNING.encode())
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    def _wait(self) -> None:
        self._quiet.start()

    def _look(self) -> None:
        self._watch()
        self.parts.lanes["store"].submit(lambda: read_style(self._path), self._take)

    def _watch(self) -> None:
        # A file that is replaced is watched no longer: again each time, and its folder too.
        self._watcher.addPath(str(self._path.parent))
        if self._path.is_file():
            self._watcher.addPath(str(self._path))

    def _take(self, style: UserStyle) -> None:
        before, self._as_read = self._as_read, style
        if style == before:
            return
        if before is not None and style.text != before.text:
            self.parts.area.reload_page()
        self._tell(style)
        self._trial.begin(style.values)

    def _add_wrong(self, values: Sequence[StyleValue]) -> None:
        if values and self._as_read is not None:
            self._tell(with_wrong_values(self._as_read, self._path, values))

    def _tell(self, style: UserStyle) -> None:
        before, self.style = self.style, style
        if style.findings or (before is not None and before.findings):
            self.parts.show_status(_in_a_line(style.findings))
        self.read.emit(style)


class UserStyleSection(QWidget):
    """Opens the sheet, and lists what is wrong with it."""

    def __init__(self, feature: UserStyleFeature) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        button = plain_button(self.tr("Open"), self.tr("Open your own style sheet"))
        button.clicked.connect(feature.open_file)
        note = self.tr("{}: every page has it after Yandu's own, at once when it is saved.")
        title = self.tr("Style sheet for pages")
        column.addWidget(SettingRow(title, button, note.format(feature.path)))
        self._faults = QLabel()
        self._faults.setProperty("role", "fault")
        self._faults.setWordWrap(True)
        column.addWidget(self._faults)
        feature.read.connect(self._show)
        self._show(feature.style or UserStyle())

    def _show(self, style: UserStyle) -> None:
        lines = [_told(finding) for finding in style.findings[:_MOST_SHOWN]]
        if len(style.findings) > _MOST_SHOWN:
            lines.append(self.tr("and {} more").format(len(style.findings) - _MOST_SHOWN))
        self._faults.setText("\n".join(lines))
        self._faults.setVisible(bool(style.findings))


def _in_a_line(findings: tuple[Finding, ...]) -> str:
    return _told(findings[0]) if findings else ""


def _told(finding: Finding) -> str:
    place = describe_place(Path(finding.path).name, finding.line)
    return f"{place}: {in_words(finding.what)}"
