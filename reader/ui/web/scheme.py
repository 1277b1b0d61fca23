"""The ``yandu://`` scheme: the one way by which a page view loads anything."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from http import HTTPStatus

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineProfile,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from shiboken6 import isValid

from reader.core.overriding import override
from reader.core.page_address import SCHEME, AddressError, PageAddress, parse_address
from reader.ui.web.page_source import PageSource, Response

_NAME = SCHEME.encode()

# What a page of notes may load. KaTeX places its parts by style attributes; nothing else
# written into a page may style it, and nothing may run, frame, submit or re-base.
READER_POLICY = (
    "default-src 'none'; img-src yandu:; font-src yandu:; style-src-elem yandu:; "
    "style-src-attr 'unsafe-inline'; script-src 'none'; frame-src 'none'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
# The editor shows no foreign HTML and loads no script: its own is put into the page. CodeMirror
# writes its styles into the page.
EDITOR_POLICY = (
    "default-src 'none'; style-src yandu://app 'unsafe-inline'; img-src yandu://app; "
    "font-src yandu://app; script-src 'none'; frame-src 'none'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)


def register_schemes() -> None:
    """Make ``yandu`` known to the engine; before the first profile, any number of times."""
    if QWebEngineUrlScheme.schemeByName(_NAME).name() == _NAME:
        return
    scheme = QWebEngineUrlScheme(_NAME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flag = QWebEngineUrlScheme.Flag
    # CORS: a page of yandu://post takes its fonts from yandu://app. Not local: what a local
    # scheme may load is bound to what files may, and that is switched off (policy.py).
    scheme.setFlags(flag.SecureScheme | flag.CorsEnabled)
    QWebEngineUrlScheme.registerScheme(scheme)


class SchemeHandler(QWebEngineUrlSchemeHandler):
    """Answers GET requests from a page source, each with a content security policy."""

    request_failed = Signal(str)
    """There is nothing at this URL, or it is no address. The engine's own word for it,
    ``loadFinished``, gets lost when one load follows closely on another."""

    def __init__(
        self,
        source: PageSource,
        policy: str,
        refuse: Callable[[str, str], None],
        parent: QObject | None = None,
    ) -> None:
        """Take ``refuse(kind, url)``, which is told of every request that is not answered."""
        super().__init__(parent)
        self._source = source
        self._policy = policy
        self._refuse = refuse

    def install(self, profile: QWebEngineProfile) -> None:
        """Answer for the scheme in one profile, which must not outlive this object."""
        profile.installUrlSchemeHandler(_NAME, self)

    @override
    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url = _encoded(job)
        address = self._read_request(job, url)
        if address is not None:
            self._source.fetch(address, partial(self._reply, job))

    def _read_request(self, job: QWebEngineUrlRequestJob, url: str) -> PageAddress | None:
        if job.requestMethod() != b"GET":
            self._refuse("method", url)
            self._fail(job, QWebEngineUrlRequestJob.Error.RequestDenied)
            return None
        try:
            return parse_address(url)
        except AddressError:
            self._refuse("address", url)
            self._fail(job, QWebEngineUrlRequestJob.Error.UrlInvalid)
            return None

    def _reply(self, job: QWebEngineUrlRequestJob, response: Response) -> None:
        # The engine deletes the job when the page is left before the answer is there.
        if not isValid(job):
            return
        if response.status >= HTTPStatus.BAD_REQUEST and not response.body:
            self._fail(job, QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        # The stub has single values here, which the call takes without a word and drops.
        job.setAdditionalResponseHeaders(self._headers(response))  # type: ignore[arg-type]
        # The engine takes no parameters here; text is UTF-8, and pages say so themselves.
        mime_type = response.mime_type.partition(";")[0]
        # A child of the job: the engine reads it on another thread until the job ends.
        buffer = QBuffer(job)
        buffer.setData(response.body)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(mime_type.encode(), buffer)

    def _fail(self, job: QWebEngineUrlRequestJob, why: QWebEngineUrlRequestJob.Error) -> None:
        url = _encoded(job)
        job.fail(why)
        self.request_failed.emit(url)

    def _headers(self, response: Response) -> dict[QByteArray, list[QByteArray]]:
        headers = {
            **response.headers,
            "Content-Security-Policy": self._policy,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            # Only pages of our own scheme get so far.
            "Access-Control-Allow-Origin": "*",
        }
        return {
            QByteArray(name.encode()): [QByteArray(value.encode())]
            for name, value in headers.items()
        }


def _encoded(job: QWebEngineUrlRequestJob) -> str:
    return job.requestUrl().toString(QUrl.ComponentFormattingOption.FullyEncoded)
