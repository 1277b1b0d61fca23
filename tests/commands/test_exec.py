import io
from pathlib import Path

import pytest

from tests.commands.conftest import Yandu


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "program.py"
    path.write_text("import sys\nprint('out')\nprint('err', file=sys.stderr)\nsys.exit(3)\n")
    return path


def test_output_and_exit_code_are_its_own(yandu: Yandu, program: Path) -> None:
    result = yandu("exec", program)

    assert (result.code, result.stdout, result.stderr) == (3, "out\n", "err\n")


def test_success_is_told_as_one_document(here: Yandu, tmp_path: Path) -> None:
    (tmp_path / "hello.py").write_text("print('你好')")

    result = here("exec", tmp_path / "hello.py", "--json")

    assert result.code == 0
    assert result.document["stdout"] == "你好\n"
    assert (result.document["exit_code"], result.document["verdict"]) == (0, "AC")
    assert result.document["sandbox"] in {"full", "partial", "limits"}


def test_exit_code_of_its_own_is_no_success(here: Yandu, program: Path) -> None:
    document = here("exec", program, "--json").document

    assert (document["exit_code"], document["verdict"]) == (3, "RE")
    assert document["reason"] == "it ended with exit code 3"


def test_standard_input_is_passed_on_when_asked_for(yandu: Yandu, tmp_path: Path) -> None:
    (tmp_path / "double.py").write_text("print(2 * int(input()))")

    result = yandu("exec", tmp_path / "double.py", "--input", "-", stdin="21\n")

    assert (result.code, result.stdout) == (0, "42\n")


def test_standard_input_can_be_a_file(here: Yandu, tmp_path: Path) -> None:
    (tmp_path / "double.py").write_text("print(2 * int(input()))")
    (tmp_path / "number.txt").write_text("21\n")

    result = here("exec", tmp_path / "double.py", "--input", tmp_path / "number.txt")

    assert result.stdout == "42\n"


def test_standard_input_is_empty_by_default(here: Yandu, tmp_path: Path) -> None:
    (tmp_path / "read.py").write_text("import sys; print(repr(sys.stdin.read()))")

    result = here("exec", tmp_path / "read.py")

    assert result.stdout == "''\n"


def test_program_that_goes_on_for_ever_is_ended(here: Yandu, tmp_path: Path) -> None:
    (tmp_path / "loop.py").write_text("print('begun', flush=True)\nwhile True: pass\n")

    result = here("exec", tmp_path / "loop.py", "--cpu-seconds", "1")

    assert result.code != 0
    assert result.stdout == "begun\n"
    assert "TLE: used more than 1000 ms" in result.stderr


def test_program_cannot_read_the_users_files(here: Yandu, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("word")
    (tmp_path / "read.py").write_text(f"print(open({str(tmp_path / 'secret.txt')!r}).read())")

    result = here("exec", tmp_path / "read.py")

    assert result.code != 0
    assert "word" not in result.stdout
    assert "PermissionError" in result.stderr


def test_input_that_is_no_text_is_told_in_one_line(
    here: Yandu, program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xff\n")))

    result = here("exec", program, "--input", "-")

    assert result.code == 2
    assert result.errors == [
        "yandu: -:1: the input is not UTF-8: byte 0xff cannot be read. Save the file as UTF-8"
    ]


def test_mark_that_an_editor_puts_first_is_none_of_the_program(here: Yandu, tmp_path: Path) -> None:
    (tmp_path / "marked.py").write_text("print('read')\r\n", encoding="utf-8-sig", newline="")

    result = here("exec", tmp_path / "marked.py")

    assert (result.code, result.stdout) == (0, "read\n")
