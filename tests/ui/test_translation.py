"""Every word of the interface has its Chinese, and every pane takes it over while running."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

import reader
from reader.core.dialects.recognise import recognise
from reader.core.dialects.site_folder import SiteFiles
from reader.core.errors import Fault, UserError
from reader.core.saying import compose, say
from reader.core.verdict import JudgeReport, Tier, Verdict
from reader.services.resources import bundled
from reader.ui.practice.verdict_bar import VerdictBar
from reader.ui.sayings import explain, in_words
from reader.ui.translation import CatalogueTranslator, Translation, interface_language
from tests.ui.desk import Desk
from tests.ui.patience import soon

Message = tuple[str, str]
SOURCES = sorted(Path(reader.__file__).parent.rglob("*.py"))
FOLDER = Path(reader.__file__).parent
CHINESE = bundled("resources", "translations", "yandu_zh.ts")
_HOLE = re.compile(r"\{\w*\}")


def messages(path: Path) -> dict[Message, str]:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext(
            "translation", ""
        )
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


def sayings() -> set[Message]:
    """The templates of what is said without Qt, in the one context they are looked up in."""
    trees = (ast.parse(path.read_text("utf-8")) for path in SOURCES)
    return {
        ("Saying", ast.literal_eval(node.args[0]))
        for tree in trees
        if _imports_say(tree)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say"
    }


def _imports_say(tree: ast.Module) -> bool:
    imports = (node for node in tree.body if isinstance(node, ast.ImportFrom))
    return any("say" in [name.name for name in node.names] for node in imports)


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> set[Message]:
    """What lupdate finds in the sources, and what is said without Qt."""
    found = tmp_path_factory.mktemp("lupdate") / "found.ts"
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    command = [str(tool), *map(str, SOURCES), "-ts", str(found)]
    subprocess.run(command, check=True, capture_output=True)
    return set(messages(found)) | sayings()


@pytest.fixture(scope="module")
def chinese() -> dict[Message, str]:
    return messages(CHINESE)


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    yield (made := Translation(qapp, "en"))
    made.choose("en")


def test_every_text_has_its_chinese(wanted: set[Message], chinese: dict[Message, str]) -> None:
    missing = sorted(message for message in wanted if not chinese.get(message))

    assert missing == []


def test_no_chinese_is_left_of_a_text_that_is_gone(
    wanted: set[Message], chinese: dict[Message, str]
) -> None:
    assert sorted(set(chinese) - wanted) == []


def test_chinese_has_the_same_holes_as_the_text(chinese: dict[Message, str]) -> None:
    wrong = [
        source
        for (_, source), text in chinese.items()
        if sorted(_HOLE.findall(source)) != sorted(_HOLE.findall(text))
    ]

    assert wrong == []


@pytest.mark.parametrize(("choice", "language"), [("zh", "zh"), ("en", "en")])
def test_chosen_language_is_taken_as_it_is(choice: str, language: str) -> None:
    assert interface_language(choice) == language


def test_text_without_a_translation_stays_as_it_is(qapp: QApplication) -> None:
    translator = CatalogueTranslator("zh")

    assert translator.translate("Rail", "Settings") == "设置"
    assert translator.translate("Rail", "No such text") is None
    assert not translator.isEmpty()


def test_dialog_of_qt_for_files_has_no_english_left(
    qtbot: QtBot, translation: Translation, tmp_path: Path
) -> None:
    (tmp_path / "notes").mkdir()
    translation.choose("zh")
    dialog = QFileDialog(None, "导出到", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)

    said = [label.text() for label in dialog.findChildren(QLabel)]

    assert [text for text in said if re.search("[a-z]", text)] == []


@pytest.mark.parametrize(
    ("said", "chinese"),
    [
        (say("needed more than {limit} MB", limit=64), "需要的内存超过 64 MB"),
        (
            say("{reason} ({phase})", reason=say("used too much CPU time"), phase="{x}"),
            "用了太多 CPU 时间（{x}）",
        ),
        (compose("forged {by}", {"by": "a program"}), "forged a program"),
        ("said by a check.py", "said by a check.py"),
    ],
)
def test_what_the_judge_says_is_said_in_the_language_that_is_chosen(
    translation: Translation, said: str, chinese: str
) -> None:
    translation.choose("zh")
    in_chinese = in_words(said)
    translation.choose("en")

    assert (in_chinese, in_words(said)) == (chinese, said)


def test_a_verdict_that_is_shown_changes_its_language(
    translation: Translation, qtbot: QtBot
) -> None:
    reason = say("needed more than {limit} MB", limit=64)
    bar = VerdictBar()
    qtbot.addWidget(bar)
    bar.show_report(JudgeReport(Verdict.MLE, reason, 3, 1.0, 1.0, 64.0, Tier.FULL))

    translation.choose("zh")
    qtbot.waitUntil(lambda: "个用例。需要的内存超过 64 MB" in spoken(bar))
    translation.choose("en")

    assert soon(qtbot, lambda: "Needed more than 64 MB" in spoken(bar))


LOST = say("no such folder: {folder}", folder="/a")


@pytest.mark.parametrize(
    ("error", "chinese"),
    [
        (UserError(LOST, path="x.toml", line=3), "x.toml:3: 没有这个文件夹：/a"),
        (UserError(LOST, line=3), "第 3 行：没有这个文件夹：/a"),
        (UserError(LOST, advice=say("Mend the link")), "没有这个文件夹：/a。修改链接"),
        (
            UserError(
                say("this is no value; does a string lack its quotes?"),
                advice=say("Mend the link"),
            ),
            "这不是值；是不是字符串漏了引号？修改链接",
        ),
        (Fault(say("no such folder: {folder}", folder=say("none"))), "没有这个文件夹：没有"),
        (OSError(2, "not ours"), "[Errno 2] not ours"),
    ],
)
def test_error_is_explained_in_the_interface_s_language(
    translation: Translation, error: Exception, chinese: str
) -> None:
    translation.choose("zh")
    in_chinese = explain(error)
    translation.choose("en")

    assert (in_chinese, explain(error)) == (chinese, str(error))


def test_language_changes_while_the_program_runs(translation: Translation) -> None:
    def settings() -> str:
        return QCoreApplication.translate("Rail", "Settings")

    translation.choose("zh")
    in_chinese = settings()
    translation.choose("en")

    assert (in_chinese, settings()) == ("设置", "Settings")


def spoken(widget: QWidget) -> str:
    """Everything that a widget and those in it say, seen or heard."""
    words = [widget.accessibleName(), widget.toolTip()]
    for inner in widget.findChildren(QWidget):
        words += [inner.accessibleName(), inner.toolTip()]
        if isinstance(inner, QLabel | QAbstractButton):
            words.append(inner.text())
        elif isinstance(inner, QLineEdit):
            words.append(inner.placeholderText())
    return "\n".join(word for word in words if word)


@pytest.mark.parametrize(
    ("pane", "english", "translated"),
    [
        ("rail", "Settings", "设置"),
        ("tree", "Search notes", "搜索笔记"),
        ("side", "Outline", "大纲"),
        ("area.finder.bar", "Find on this page", "在本页查找"),
        ("area.feed", "Latest updates", "最新更新"),
        ("area.results", "Search results", "搜索结果"),
        ("area.problems", "Problems", "题目"),
        ("area.health", "Health of the library", "笔记体检"),
        ("practice_pane", "Submit", "提交"),
    ],
)
def test_pane_speaks_the_language_that_is_chosen(
    desk: Desk, pane: str, english: str, translated: str
) -> None:
    desk.window.features.make_now()  # they add words of theirs
    widget: QWidget = desk.window
    for name in pane.split("."):
        widget = getattr(widget, name)
    desk.search("sort")
    before = spoken(widget)

    desk.window.choose_language("zh")
    desk.wait(lambda: translated in (after := spoken(widget)) and english not in after)
    desk.window.choose_language("en")

    desk.wait(lambda: spoken(widget) == before)
    assert english in before


def test_commands_speak_the_language_that_is_chosen(desk: Desk) -> None:
    back = desk.window.commands["go.back"]

    desk.window.choose_language("zh")
    desk.wait(lambda: back.text() == "后退")
    desk.window.choose_language("en")

    assert desk.soon(lambda: back.text() == "Back")


def test_header_names_its_place_anew(desk: Desk) -> None:
    desk.window.show_settings()
    assert "Settings" in desk.words(desk.window.area.header)

    desk.window.choose_language("zh")
    desk.wait(lambda: "设置" in desk.words(desk.window.area.header))
    desk.window.choose_language("en")

    desk.wait(lambda: "Settings" in desk.words(desk.window.area.header))


def test_tree_names_its_sections_anew(desk: Desk) -> None:
    model = desk.tree.model()

    desk.window.choose_language("zh")
    desk.wait(lambda: model.index(1, 0).data() == "笔记库")
    sections = [model.index(row, 0).data() for row in range(4)]
    desk.window.choose_language("en")

    assert sections == ["全部笔记", "笔记库", "分类", "标签"]


def test_page_that_is_open_is_shown_anew(desk: Desk) -> None:
    desk.open_note("algorithm/knapsack")
    words = "document.querySelector('.meta, header').textContent"
    assert " min" in str(desk.evaluate(words))

    desk.window.choose_language("zh")
    desk.wait_for(f"{words}.includes('分钟')")
    desk.window.choose_language("en")

    desk.wait_for(f"{words}.includes(' min')")


def test_reason_for_a_library_s_kind_is_said_in_the_interface_s_language(
    translation: Translation,
) -> None:
    found = recognise(SiteFiles(("_config.yml", "source/"), lambda _name: ""))
    assert found is not None

    translation.choose("zh")
    in_chinese = in_words(found.reason)
    translation.choose("en")

    assert in_chinese == "其中有 _config.yml 和 source/"
    assert in_words(found.reason) == "it has _config.yml beside source/"


@pytest.mark.parametrize(("language", "said"), [("zh", "取消"), ("en", "Cancel")])
def test_what_qt_says_itself_is_in_the_interfaces_language(
    qapp: QApplication, qtbot: QtBot, language: str, said: str
) -> None:
    translation = Translation(qapp, language)
    box = QMessageBox()
    qtbot.addWidget(box)

    button = box.addButton(QMessageBox.StandardButton.Cancel)

    assert button.text() == said
    translation.choose("en")
