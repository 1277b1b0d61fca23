"""Code blocks of a note as one program: those above run silently, the last one is what is shown."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

# Runs where the blocks live, so it leaves no name behind. A trace begins in the block that
# failed, under that block's own name and line numbers.
_DRIVER = """\
def __run_blocks(blocks):
    import linecache, sys, traceback
    space = globals()
    space.pop("__run_blocks", None)
    class Silence:
        encoding = "utf-8"
        def write(self, text): return len(text)
        def flush(self): pass
        def isatty(self): return False
    heard = sys.stdout
    for number, (name, source) in enumerate(blocks, 1):
        linecache.cache[name] = (len(source), None, source.splitlines(True), name)
        sys.stdout = heard if number == len(blocks) else Silence()
        try:
            exec(compile(source, name, "exec", dont_inherit=True), space)
        except SystemExit:
            raise
        except BaseException as error:
            own = error.__traceback__.tb_next
            traceback.print_exception(type(error), error, own)
            sys.exit(1)
"""


@dataclass(frozen=True, slots=True)
class NumberedBlock:
    """A block that can run; ``number`` counts those of its page from 1."""

    number: int
    source: str


def compose_blocks(blocks: Sequence[NumberedBlock]) -> str:
    """Return a program that runs ``blocks`` in one namespace and prints what the last one does.

    An error of any of them ends it. A single block is its own program.
    """
    if len(blocks) == 1:
        return blocks[0].source
    named = [[f"block {block.number}", block.source] for block in blocks]
    # JSON twice: a string of JSON is one of Python but for what it has beyond ASCII, which is
    # escaped here.
    listed = json.dumps(json.dumps(named))
    return f'{_DRIVER}__run_blocks(__import__("json").loads({listed}))\n'
