"""A page's HTML in Qt's own text view; its pictures are shown as they come."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QTimer, QUrl, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser

from reader.core.overriding import override
from reader.core.page_address import AddressError, PageKind, parse_address
from reader.ui.web.page_source import PageSource, Response


class PlainBrowser(QTextBrowser):
    """Asks the source of pages for pictures, and leaves their place empty until they are there."""

    pictures_came = Signal()
    """Pictures that were waited for are in the page, which is longer for them."""

    def __init__(self, source: PageSource) -> None:
        super().__init__()
        self._source = source
        self._pictures: dict[str, QByteArray | None] = {}
        self._came = QTimer(self, singleShot=True, interval=0)
        self._came.timeout.connect(self._lay_out)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def forget_pictures(self) -> None:
        """Ask for all pictures anew, as another page is shown."""
        self._pictures = {}

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        url = QUrl(name).toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if url not in self._pictures:
            self._pictures[url] = None
            self._ask(url)
        return self._pictures[url]

    def _ask(self, url: str) -> None:
        pictures = self._pictures
        try:
            address = parse_address(url)
        except AddressError:
            return

        def take(response: Response) -> None:
            if response.body and pictures is self._pictures:  # else another page is there
                pictures[url] = QByteArray(response.body)
                self._came.start()

        if address.kind is PageKind.ASSET:
            self._source.fetch(address, take)

    def _lay_out(self) -> None:
        document = self.document()
        for url, picture in self._pictures.items():
            if picture is not None:
                image = QTextDocument.ResourceType.ImageResource
                document.addResource(image, QUrl(url), picture)
        document.markContentsDirty(0, document.characterCount())
        self.pictures_came.emit()
