"""Links to files that are no notes: opened by the system, after a question that names the file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from reader.core.errors import UserError
from reader.core.page_address import PageAddress
from reader.services.attachments import find_attachment, may_run
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.sayings import explain


class Attachments(Feature):
    """Asks before a file leaves for another program; one that might run is only shown."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        parts.area.file_followed.connect(self.ask)

    def ask(self, address: PageAddress) -> None:
        """Ask what is to be done with the file at ``address``."""
        libraries = {library.key: library for library in self.parts.library.libraries}
        library = libraries.get(address.library)
        if library is None:
            return
        try:
            file = find_attachment(library, address.path)
        except UserError as error:
            self.parts.show_status(explain(error))
            return
        self._question(file).open()

    def _question(self, file: Path) -> QMessageBox:
        box = QMessageBox(self.parts.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setInformativeText(str(file))
        folder = box.addButton(self.tr("Show in its folder"), QMessageBox.ButtonRole.ActionRole)
        folder.clicked.connect(lambda: _open(file.parent))
        if may_run(file):
            box.setText(self.tr("{} is a program: it is not opened from here.").format(file.name))
        else:
            words = self.tr("Open {} with the program that the system has for it?")
            box.setText(words.format(file.name))
            answer = box.addButton(self.tr("Open"), QMessageBox.ButtonRole.AcceptRole)
            answer.clicked.connect(lambda: _open(file))
            box.setDefaultButton(answer)
        box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
        return box


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
