"""Shared libraries that Qt loads from the system: which are missing, and what installs them."""

from __future__ import annotations

import importlib.util
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from reader.core.saying import as_written, say
from reader.services.resources import bundled

_ALWAYS = (
    "lib/libQt6WebEngineCore.so.6",
    "lib/libQt6WebEngineWidgets.so.6",
    "libexec/QtWebEngineProcess",
)
_X11 = ("plugins/platforms/libqxcb.so", "plugins/xcbglintegrations/libqxcb-glx-integration.so")
_WAYLAND = (
    "plugins/platforms/libqwayland.so",
    "plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
)
_NOT_FOUND = re.compile(r"^\s*(\S+) => not found$", re.MULTILINE)
_CANNOT_OPEN = re.compile(r"([\w.+-]+\.so[\d.]*): cannot open shared object file")
_LIST = ("packaging", "system-libraries.txt")


def qt_folder() -> Path | None:
    """Return the folder of Qt's own libraries in the PySide6 of this interpreter, if it has one."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent / "Qt"
    return folder if folder.is_dir() else None


def missing_libraries(
    qt: Path | None = None, environment: Mapping[str, str] = os.environ
) -> tuple[str, ...]:
    """Return the file names of libraries that Qt needs on this screen and the system lacks.

    Always empty where Qt is not found, on systems other than Linux, and where there is no
    ``ldd``: then only the attempt to import Qt can tell (`libraries_named_in`).
    """
    folder, ldd = qt or qt_folder(), shutil.which("ldd")
    if sys.platform != "linux" or folder is None or ldd is None:
        return ()
    screen = _WAYLAND if environment.get("WAYLAND_DISPLAY") else _X11
    files = [str(folder / name) for name in (*_ALWAYS, *screen) if (folder / name).is_file()]
    if not files:
        return ()
    done = subprocess.run(  # noqa: S603 - Qt's own files
        [ldd, *files], capture_output=True, text=True, check=False
    )
    return tuple(sorted(set(_NOT_FOUND.findall(done.stdout))))


def libraries_named_in(message: str) -> tuple[str, ...]:
    """Return the libraries that the loader's error message, in an `ImportError`, complains of."""
    return tuple(dict.fromkeys(_CANNOT_OPEN.findall(message)))


def install_command(libraries: Iterable[str]) -> str:
    """Return the command that installs ``libraries`` on this system, or words to that effect."""
    wanted = tuple(libraries)
    if shutil.which("apt-get"):
        return _apt_command(wanted)
    # RPM knows which package has a library by itself.
    capabilities = shlex.join(f"{name}()(64bit)" for name in wanted)
    if shutil.which("dnf"):
        return as_written(f"sudo dnf install {capabilities}")
    if shutil.which("zypper"):
        return as_written(f"sudo zypper install --capability {capabilities}")
    if shutil.which("pacman"):
        search = f"sudo pacman -Fy; pacman -F {shlex.join(wanted)}"
        return say("{command} (names the packages to install)", command=search)
    return _packages_with(wanted)


def font_command() -> str:
    """Return the command that installs fonts with Chinese characters."""
    for tool, command in (
        ("apt-get", "sudo apt-get install fonts-noto-cjk"),
        ("dnf", "sudo dnf install google-noto-sans-cjk-fonts"),
        ("zypper", "sudo zypper install noto-sans-cjk-fonts"),
        ("pacman", "sudo pacman -S noto-fonts-cjk"),
    ):
        if shutil.which(tool):
            return as_written(command)
    return say("Install a font with Chinese characters, such as Noto Sans CJK SC")


def debian_names(text: str | None = None) -> dict[str, str]:
    """Return the Debian package of each library by its file name.

    Args:
        text: The list; by default the one that comes with the application.
    """
    if text is None:
        file = bundled(*_LIST)
        text = file.read_text(encoding="utf-8") if file.is_file() else ""
    names: dict[str, str] = {}
    for line in text.splitlines():
        package, _, comment = line.partition("#")
        for word in comment.partition(":")[0].split():
            if package.strip() and ".so" in word:
                names[word] = package.strip()
    return names


def _apt_command(libraries: Iterable[str]) -> str:
    names = debian_names()
    packages = dict.fromkeys(names[library] for library in libraries if library in names)
    command = as_written(f"sudo apt-get install {' '.join(map(_name_in_release, packages))}")
    unlisted = [library for library in libraries if library not in names]
    if not unlisted:
        return command
    if not packages:
        return _packages_with(unlisted)
    return say(
        "{command} (and the packages that have {files})",
        command=command,
        files=", ".join(unlisted),
    )


def _packages_with(files: Iterable[str]) -> str:
    return say("Install the packages that have {files}", files=", ".join(files))


def _name_in_release(name: str) -> str:
    """Return what apt calls the package here: some have been renamed, with t64 at the end."""
    tool = shutil.which("apt-cache")
    if tool is None:
        return name
    done = subprocess.run(  # noqa: S603 - a name from our own list
        [tool, "show", f"{name}t64"], capture_output=True, check=False
    )
    return f"{name}t64" if done.returncode == 0 else name


def system_name() -> str:
    """Return what this system calls itself: ``Debian GNU/Linux 12 (bookworm), x86_64``."""
    try:
        name = platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        name = f"{platform.system()} {platform.release()}"
    return f"{name}, {platform.machine()}"
