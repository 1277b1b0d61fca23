"""The interface's language: Qt's translation, fed from the ``.ts`` files as they stand.

A compiled ``.qm`` would need Qt's tools at build time; reading the few hundred messages of a
``.ts`` takes some milliseconds and shows a translator's change at the next start.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from reader.core.overriding import override
from reader.services.resources import bundled

# What Qt says itself: the buttons of its boxes, the menus of its fields.
_QT_CATALOGUES = {"zh": "qtbase_zh_CN"}


def interface_language(choice: str) -> str:
    """Return "zh" or "en" for a setting of "zh", "en" or "system"."""
    if choice != "system":
        return choice
    return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"


class CatalogueTranslator(QTranslator):
    """Answers from our ``.ts`` files; what is not in them stays in English, the source language.

    There is one of what we say, and one of what Qt says and leaves in English itself.
    """

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = _read(f"qt_{language}") | _read(f"yandu_{language}")

    @override
    def isEmpty(self) -> bool:
        return not self._messages

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        # None, and not an empty text, sends Qt on to the source text.
        return self._messages.get((context, sourceText))


class Translation(QObject):
    """Installs the interface's language, and another one while the program runs."""

    def __init__(self, application: QCoreApplication, choice: str) -> None:
        super().__init__(application)
        self._application = application
        self._translators: list[QTranslator] = []
        self.language = ""
        self.choose(choice)

    def choose(self, choice: str) -> None:
        """Put a language in force; every widget gets a LanguageChange event."""
        language = interface_language(choice)
        if language == self.language:
            return
        self.language = language
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = [] if language == "en" else self._make(language)
        for translator in self._translators:
            self._application.installTranslator(translator)

    def _make(self, language: str) -> list[QTranslator]:
        """Return what translates; the one installed last is asked first."""
        qt = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        # Where a packager has left it out, Qt's own few words stay English.
        return [
            *([qt] if qt.load(_QT_CATALOGUES[language], folder) else []),
            CatalogueTranslator(language, self),
        ]


def _read(name: str) -> dict[tuple[str, str], str]:
    from xml.etree import ElementTree as ET  # noqa: PLC0415 - not for English

    path = bundled("resources", "translations", f"{name}.ts")
    messages: dict[tuple[str, str], str] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - a file of our own
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text:
                messages[name, message.findtext("source", "")] = translation.text
    return messages
