"""A process's first word, said before any of the user's code runs: which locks hold."""

from __future__ import annotations

import json

from reader.core.errors import Fault
from reader.core.saying import say
from reader.services.judge.inside import wire
from reader.services.judge.session import Budget, Kill, Session, SessionOverError
from reader.services.judge.source import ProcessSource

_STARTING = Budget(cpu_s=10.0, wall_s=30.0)
_SHOWN_LOG = 2_000


def read_hello(session: Session, source: ProcessSource) -> int:
    """Return the memory peak of the idle process in KB, once all locks are known to hold.

    Raises:
        Fault: A layer that this machine has is not in force; nothing was run.
        SessionOverError: The user asked for the end meanwhile.
    """
    try:
        _, body = session.wait_for(wire.HELLO, _STARTING)
    except SessionOverError as over:
        if over.ending.kill is Kill.STOPPED:
            raise
        said = (source.read_log() + session.stderr.take())[-_SHOWN_LOG:]
        raise Fault(
            say("the sandbox could not be put on; nothing was run. {said}", said=said)
        ) from over
    hello = json.loads(body)
    if frozenset(hello["layers"]) != source.layers:
        raise Fault(
            say(
                "only {layers} of the sandbox are in force; nothing was run",
                layers=hello["layers"],
            )
        )
    peak_kb: int = hello["peak_kb"]
    session.note_idle(peak_kb)
    return peak_kb
