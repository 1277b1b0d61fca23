"""What pages may do: the gates of a page view, all of them closed unless named here."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)

from reader.core.overriding import override
from reader.core.page_address import SCHEME
from reader.ui.web.refusals import Refusals

_Resource = QWebEngineUrlRequestInfo.ResourceType
_LOADABLE = frozenset(
    {
        _Resource.ResourceTypeMainFrame,
        _Resource.ResourceTypeStylesheet,
        _Resource.ResourceTypeScript,
        _Resource.ResourceTypeImage,
        _Resource.ResourceTypeFontResource,
    }
)
_LINKED = frozenset({SCHEME, "http", "https", "mailto"})
_Navigation = QWebEnginePage.NavigationType
_BEHIND = QWebEngineNewWindowRequest.DestinationType.InNewBackgroundTab
_OWN_NAVIGATION = frozenset(
    {
        _Navigation.NavigationTypeTyped,
        _Navigation.NavigationTypeBackForward,
        _Navigation.NavigationTypeReload,
    }
)
_Attribute = QWebEngineSettings.WebAttribute
_SWITCHED_OFF = (
    _Attribute.JavascriptCanOpenWindows,
    _Attribute.JavascriptCanAccessClipboard,
    _Attribute.JavascriptCanPaste,
    _Attribute.LocalStorageEnabled,
    _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.LocalContentCanAccessFileUrls,
    _Attribute.PluginsEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.FullScreenSupportEnabled,
    _Attribute.ScreenCaptureEnabled,
    _Attribute.WebGLEnabled,
    _Attribute.AutoLoadIconsForPage,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.DnsPrefetchEnabled,
    _Attribute.ErrorPageEnabled,
    _Attribute.NavigateOnDropEnabled,
    _Attribute.AllowRunningInsecureContent,
    _Attribute.AllowGeolocationOnInsecureOrigins,
    _Attribute.AllowWindowActivationFromJavaScript,
    _Attribute.PlaybackRequiresUserGesture,
)


class RequestPolicy(QWebEngineUrlRequestInterceptor):
    """Lets through GET requests of our own scheme, for the kinds of thing a page is made of."""

    def __init__(self, refusals: Refusals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._refusals = refusals

    @override
    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        url = info.requestUrl()
        is_own = url.scheme() == SCHEME and info.requestMethod() == b"GET"
        if not is_own or info.resourceType() not in _LOADABLE:
            info.block(True)  # noqa: FBT003  Qt has no other way
            self._refusals.add("request", url.toString())


class GuardedPage(QWebEnginePage):
    """A page that goes where it is sent and nowhere else."""

    link_clicked = Signal(str)
    """The user followed a link; the URL is of our scheme, http, https or mailto."""
    tab_wanted = Signal(str, bool)
    """A link of our scheme is to be opened beside this page; its URL, and whether behind it."""

    def __init__(
        self, profile: QWebEngineProfile, refusals: Refusals, *, is_scripted: bool
    ) -> None:
        super().__init__(profile)
        self._refusals = refusals
        for attribute in _SWITCHED_OFF:
            self.settings().setAttribute(attribute, False)  # noqa: FBT003
        self.settings().setAttribute(_Attribute.JavascriptEnabled, is_scripted)
        self.permissionRequested.connect(self._deny)
        self.newWindowRequested.connect(self._follow_into_window)

    @override
    def acceptNavigationRequest(
        self, url: QUrl | str, type: QWebEnginePage.NavigationType, isMainFrame: bool
    ) -> bool:
        target = QUrl(url)
        if isMainFrame and target.scheme() == SCHEME and type in _OWN_NAVIGATION:
            return True
        if isMainFrame and type == _Navigation.NavigationTypeLinkClicked:
            return self._follow(target)
        self._refusals.add("navigation", target.toString())
        return False

    @override
    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        lineNumber: int,
        sourceID: str,
    ) -> None:
        # The engine tells of what a content security policy stopped in no other way.
        if "Content Security Policy" in message or message.startswith("Not allowed to"):
            self._refusals.add("policy", message.strip())

    def _follow(self, target: QUrl) -> bool:
        if _without_anchor(target) == _without_anchor(self.url()):
            return True
        if target.scheme() in _LINKED:
            self.link_clicked.emit(target.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        else:
            self._refusals.add("navigation", target.toString())
        return False

    def _follow_into_window(self, request: QWebEngineNewWindowRequest) -> None:
        target = request.requestedUrl()
        if not request.isUserInitiated() or target.scheme() not in _LINKED:
            self._refusals.add("window", target.toString())
        elif target.scheme() == SCHEME:
            is_behind = request.destination() == _BEHIND
            encoded = target.toString(QUrl.ComponentFormattingOption.FullyEncoded)
            self.tab_wanted.emit(encoded, is_behind)
        else:
            self._follow(target)

    def _deny(self, permission: QWebEnginePermission) -> None:
        self._refusals.add("permission", permission.permissionType().name)
        permission.deny()


def _without_anchor(url: QUrl) -> QUrl:
    copy = QUrl(url)
    copy.setFragment("")
    return copy


def guard_profile(profile: QWebEngineProfile, refusals: Refusals) -> RequestPolicy:
    """Have a profile keep nothing, download nothing, and load only what the policy lets in.

    Returns:
        The policy, which the caller must hold as long as the profile: PySide does not, and a
        policy that is collected lets everything through.
    """
    profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
    profile.setPersistentCookiesPolicy(
        QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
    )
    policy = RequestPolicy(refusals)
    profile.setUrlRequestInterceptor(policy)

    def refuse_download(request: QWebEngineDownloadRequest) -> None:
        request.cancel()
        refusals.add("download", request.url().toString())

    profile.downloadRequested.connect(refuse_download)
    return policy
