"""What core and services say of themselves, in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.errors import Finding, UserError, describe_place, is_sentence
from reader.core.saying import retell, said_by, say


def in_words(text: str) -> str:
    """Return a reason, a difference or a finding as it is said in the interface's language.

    What they did not say themselves, such as the text of an exception, stays as it is.
    """
    return retell(text, translate_saying)


def translate_saying(template: str) -> str:
    """Return a template of `say` in the interface's language; any thread may ask."""
    # Found by the templates that are written out where it is said, not by lupdate.
    return QCoreApplication.translate("Saying", template)


def explain(error: BaseException) -> str:
    """Return what ``str`` does of an error, in the interface's language as far as it is known."""
    if not isinstance(error, UserError):
        return in_words(said_by(error))
    place, what = describe_place(error.path, error.line), in_words(error.what)
    if error.path is not None:
        what = f"{place}: {what}"
    elif place:
        what = in_words(say("{place}: {difference}", place=place, difference=what))
    return with_advice(what, error.advice)


def explain_finding(finding: Finding) -> str:
    """Return what ``str`` does of a finding, in the interface's language."""
    place = describe_place(finding.path, finding.line)
    return with_advice(f"{place}: {in_words(finding.what)}", finding.advice)


def with_advice(what: str, advice: str) -> str:
    """Return what is wrong and, where there is advice, what to do, as one line."""
    told = in_words(what)
    if not advice or is_sentence(told):
        return in_a_row(told, advice)
    return in_words(say("{what}. {advice}", what=told, advice=advice))


def as_sentence(text: str) -> str:
    """Return what was told beside a file as it stands alone: with a capital."""
    words = in_words(text)
    return f"{words[:1].upper()}{words[1:]}"


def in_a_row(*sentences: str) -> str:
    """Return sentences one after another, apart as the interface's language has them."""
    told = [in_words(sentence) for sentence in sentences if sentence]
    row = told[0] if told else ""
    for other in told[1:]:
        row = in_words(say("{one} {other}", one=row, other=other))
    return row
