"""Whether this machine protects well enough to run a program that did not come with Yandu."""

from __future__ import annotations

from pathlib import Path

from reader.core.errors import UserError
from reader.core.saying import say
from reader.core.verdict import Tier
from reader.services.resources import problems_folder


def require_protection(folder: Path, tier: Tier) -> None:
    """See that the programs of the pack or problem in ``folder`` may be run.

    Raises:
        UserError: They did not come with the application, and the sandbox is limits alone.
    """
    is_ours = folder.resolve().is_relative_to(problems_folder().resolve())
    if tier is Tier.LIMITS and not is_ours:
        raise UserError(
            say(
                "this machine's sandbox only sets limits, and the programs of a "
                "foreign pack need more"
            ),
            path=str(folder),
            advice=say("`yandu doctor` says what is missing"),
        )
