"""Blocks of a note as one program, run by Python itself."""

import subprocess
import sys

import pytest

from reader.core.block_program import NumberedBlock, compose_blocks


def _run(*sources: str) -> "subprocess.CompletedProcess[str]":
    blocks = [NumberedBlock(number, source) for number, source in enumerate(sources, 1)]
    command = [sys.executable, "-I", "-c", compose_blocks(blocks)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_single_block_is_its_own_program() -> None:
    assert compose_blocks([NumberedBlock(4, "print(1)\n")]) == "print(1)\n"


def test_block_sees_the_names_of_those_above_and_alone_is_heard() -> None:
    done = _run("print('no')\nimport math\nx = '研\\'读'", "def f():\n    return x", "print(f())")

    assert (done.stdout, done.stderr) == ("研'读\n", "")


def test_blocks_see_no_name_of_ours() -> None:
    done = _run("x = 1", "print(sorted(n for n in globals() if 'block' in n), __name__)")

    assert done.stdout == "[] __main__\n"


@pytest.mark.parametrize(
    ("blocks", "place"),
    [
        (("x = 1", "\n\nx / 0\n"), 'File "block 2", line 3, in <module>\n    x / 0\n'),
        (("def f():\n    raise ValueError", "f()"), 'File "block 1", line 2, in f'),
        (("x = 1", "\nx = = 2"), 'File "block 2", line 2\n    x = = 2'),
    ],
)
def test_trace_has_the_lines_of_the_block_and_begins_there(
    blocks: tuple[str, ...], place: str
) -> None:
    done = _run(*blocks)

    assert place in done.stderr
    assert "__run_blocks" not in done.stderr
    assert done.returncode == 1


def test_block_above_that_fails_ends_the_program() -> None:
    done = _run("1 / 0", "print('never')")

    assert done.stdout == ""
    assert 'File "block 1", line 1' in done.stderr


def test_program_may_end_itself_with_a_code() -> None:
    assert _run("x = 3", "import sys\nsys.exit(x)").returncode == 3
