"""Which locks the sandboxes have here: that of programs, and that of the pages."""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import dataclass

from reader.core.errors import Fault, UserError
from reader.core.saying import said_by, say
from reader.core.verdict import Tier
from reader.services.doctor.check import Check
from reader.services.judge.processes import Wanted
from reader.services.judge.systems import open_source, untested_on, why_not_on
from reader.services.judge.tier import tier_of

_TIERS = {Tier.FULL: say("full"), Tier.PARTIAL: say("partial"), Tier.LIMITS: say("limits")}


@dataclass(frozen=True, slots=True)
class SandboxProbe:
    """The layers that the sandbox puts on here, and why it could not be started, if so."""

    layers: frozenset[str]
    error: str = ""


def probe_sandbox() -> SandboxProbe:
    """Start the sandbox's own process and return what it can put on."""
    try:
        with closing(open_source(Wanted())) as processes:
            return SandboxProbe(processes.layers)
    except UserError as error:
        return SandboxProbe(frozenset(), error.what)
    except (Fault, OSError) as error:
        return SandboxProbe(frozenset(), said_by(error))


def check_sandbox(probe: SandboxProbe) -> Check:
    """Return the check of the sandbox: limits alone will not do, what else lacks is said."""
    if probe.error:
        # What a process said of itself comes in many lines; a saying is one already.
        is_one_line = "\n" not in probe.error
        why = probe.error if is_one_line else " ".join(probe.error.split())
        detail: str = say("it cannot be started: {why}", why=why)
        mend = say("Report it, with {python}", python=sys.version)
        if probe.error == why_not_on(sys.platform):
            detail = probe.error
            mend = say("Use Linux to run programs; reading and searching work here")
        return Check(say("sandbox"), ok=False, detail=detail, mend=mend)
    tier = tier_of(probe.layers)
    layers = ", ".join(sorted(probe.layers)) or say("no layer")
    detail = say("{tier} ({layers})", tier=_TIERS[tier], layers=layers)
    if untested := untested_on(sys.platform):
        # A lock that nobody has seen hold counts for nothing, and the tier says so too.
        mend = say("Run only programs of your own here; use Linux for those of others")
        return Check(
            say("sandbox"),
            ok=False,
            detail=say("{one}; {other}", one=detail, other=untested),
            mend=mend,
        )
    return Check(say("sandbox"), tier is not Tier.LIMITS, detail, _mend_layers(probe.layers))


def check_page_sandbox(why_off: str) -> Check:
    """Return the check of the sandbox around what shows pages; nothing is missing without it."""
    detail = say("off, because {why}", why=why_off) if why_off else say("on")
    return Check(say("sandbox of the pages"), ok=True, detail=detail)


def _mend_layers(layers: frozenset[str]) -> str:
    seccomp = say("Start a kernel with seccomp filters (CONFIG_SECCOMP_FILTER)")
    landlock = say("Start Linux 5.13 or newer with landlock among its lsm= parameters")
    if not layers & {"seccomp", "landlock"}:
        return say("{one}; {other}", one=seccomp, other=landlock)
    if "seccomp" not in layers:
        return seccomp
    return "" if "landlock" in layers else landlock
