"""A web view with its profile, page and script channel, made and unmade in the right order."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QFile, QIODevice, QObject, QUrl
from PySide6.QtGui import QColor
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEngineProfile, QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget
from shiboken6 import delete, isValid

from reader.core.errors import Fault
from reader.core.saying import say
from reader.ui.web.page_source import PageSource
from reader.ui.web.policy import GuardedPage, guard_profile
from reader.ui.web.refusals import Refusals
from reader.ui.web.scheme import SchemeHandler, register_schemes

_World = QWebEngineScript.ScriptWorldId
_Point = QWebEngineScript.InjectionPoint

# Where a document begins there is no root yet; the observer sets it before the first paint.
_ROOT_SCRIPT = """(() => {
    const changes = %s;
    const apply = (root) => {
        for (const [name, value] of Object.entries(changes)) {
            if (name.startsWith("--")) root.style.setProperty(name, value);
            else if (value) root.setAttribute(name, value);
            else root.removeAttribute(name);
        }
    };
    if (document.documentElement) return void apply(document.documentElement);
    new MutationObserver((_changes, observer) => {
        if (!document.documentElement) return;
        observer.disconnect();
        apply(document.documentElement);
    }).observe(document, { childList: true });
})()"""


@dataclass(frozen=True, slots=True)
class HostSetting:
    """How a host differs from another.

    Args:
        policy: The content security policy of what it loads.
        is_page_scripted: Whether the page's own script runs. If not, ours runs all the same,
            in a world of its own that the page cannot reach.
        script: Our script, which finds Qt's channel as ``qt.webChannelTransport``.
        is_early: Whether it runs before there is anything of the document; else after it was read.
    """

    policy: str
    is_page_scripted: bool
    script: str
    is_early: bool = False


class WebHost:
    """Owns one view. ``close()`` it: Qt crashes when a profile goes before its page."""

    def __init__(
        self, parent: QWidget, source: PageSource, bridge: QObject, setting: HostSetting
    ) -> None:
        register_schemes()
        self.refusals = Refusals()
        # Without a name a profile is off the record: it keeps nothing on disk.
        self._profile = QWebEngineProfile()
        self._requests = guard_profile(self._profile, self.refusals)
        self.handler = SchemeHandler(source, setting.policy, self.refusals.add)
        self.handler.install(self._profile)
        self.page = GuardedPage(self._profile, self.refusals, is_scripted=setting.is_page_scripted)
        self._world = _World.MainWorld if setting.is_page_scripted else _World.ApplicationWorld
        self._channel = QWebChannel()
        self._channel.registerObject("bridge", bridge)
        self.page.setWebChannel(self._channel, self._world.value)
        self._scripts: dict[str, tuple[str, QWebEngineScript.InjectionPoint]] = {}
        self._is_process_new = False
        self.page.renderProcessTerminated.connect(self._note_end)
        self.page.loadFinished.connect(self._look_after_scripts)
        point = _Point.DocumentCreation if setting.is_early else _Point.DocumentReady
        self.add_script("main", _read_channel_script() + setting.script, point)
        self.view = QWebEngineView(parent)
        self.view.setPage(self.page)
        self._adopt(parent)
        self._is_open = True
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    def load(self, url: str) -> None:
        """Go to a page."""
        self.page.load(QUrl(url))

    def run(self, code: str, then: Callable[[object], None] | None = None) -> None:
        """Run code beside our script; ``then`` gets what it evaluates to."""
        if not self._is_open:
            return
        if then is None:
            self.page.runJavaScript(code, self._world.value)
        else:
            self.page.runJavaScript(code, self._world.value, then)

    def add_script(self, name: str, code: str, point: QWebEngineScript.InjectionPoint) -> None:
        """Have code run in every document from now on, in place of that of the same name."""
        self._scripts[name] = code, point
        scripts = self.page.scripts()
        for earlier in scripts.find(name):
            scripts.remove(earlier)
        script = QWebEngineScript()
        script.setName(name)
        script.setSourceCode(code)
        script.setWorldId(self._world.value)
        script.setInjectionPoint(point)
        scripts.insert(script)

    def set_root(self, name: str, changes: Mapping[str, str]) -> None:
        """Set attributes and ``--variables`` of the document's root, of this and later pages.

        Args:
            name: What the changes are about; a later call of the same name replaces them.
            changes: The new values; an empty one takes the attribute or variable away.
        """
        code = _ROOT_SCRIPT % json.dumps(dict(changes))
        self.add_script(f"root-{name}", code, _Point.DocumentCreation)
        self.run(code)

    def set_background(self, color: QColor) -> None:
        """Set what is seen until a page has painted."""
        self.page.setBackgroundColor(color)

    def _note_end(self) -> None:
        self._is_process_new = True

    def _look_after_scripts(self, is_good: bool) -> None:  # noqa: FBT001  a slot
        # Of the processes that follow one that ended, some (one in ten on a busy machine, Qt 6.12)
        # show the page and never get its scripts: it then waits for ever to be told of.
        if is_good and self._is_process_new:
            self.run("typeof QWebChannel", self._give_scripts)

    def _give_scripts(self, found: object) -> None:
        self._is_process_new = False
        if found != "undefined":
            return
        for name, (code, point) in tuple(self._scripts.items()):
            self.add_script(name, code, point)
            self.run(code)

    def _adopt(self, parent: QWidget) -> None:
        # A parent deletes its children in the order it got them; Python, in any order at all,
        # and a view that was dropped without being closed ended the program.
        for item in (self.page, self._channel, self._profile, self.handler, self._requests):
            item.setParent(parent)

    def close(self) -> None:
        """Let go of the engine, the page before its profile. Not from a signal of the page."""
        if not self._is_open:
            return
        self._is_open = False
        # Deleted at once: posted deletions never run when the event loop is over.
        in_order = (self.view, self.page, self._channel, self._profile)
        for item in (*in_order, self.handler, self._requests):
            if isValid(item):
                delete(item)


def _read_channel_script() -> str:
    file = QFile(":/qtwebchannel/qwebchannel.js")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise Fault(say("Qt comes without its own qwebchannel.js"))
    return file.readAll().toStdString() + "\n"
