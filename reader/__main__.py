"""What ``python -m reader``, the ``yandu`` command and a frozen app start."""

from __future__ import annotations

import sys

# A frozen app has no interpreter that could be given a file to run, so it starts itself with
# this word for the sandbox's own process; see `reader.services.judge.processes`.
ZYGOTE = "--zygote"


def main() -> int:
    """Run the command line, or the process that judged programs are forked from."""
    # Before anything else is imported: whatever that process holds, the programs hold too.
    if sys.argv[1:2] == [ZYGOTE]:
        from reader.services.judge.inside import zygote  # noqa: PLC0415

        zygote.main(int(sys.argv[2]))
        return 0
    from reader.cli import main as run_command_line  # noqa: PLC0415

    return run_command_line()


if __name__ == "__main__":
    sys.exit(main())
