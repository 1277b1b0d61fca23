"""The compiler's messages in plain words, and as sayings that other languages have too."""

from __future__ import annotations

import re

from reader.core.engine_words.rules import quote_engine
from reader.core.saying import Saying, compose, say

# The first that fits counts. What none fits is shown as the compiler says it.
_RULES: tuple[tuple[re.Pattern[str], Saying], ...] = tuple(
    (re.compile(pattern), saying)
    for pattern, saying in (
        (r"'(?P<bracket>.)' was never closed", say('this "{bracket}" is never closed')),
        (r"unmatched '(?P<bracket>.)'", say('this "{bracket}" closes nothing')),
        (
            r"closing parenthesis '(?P<bracket>.)' does not match opening parenthesis"
            r" '(?P<opened>.)' on line (?P<line>\d+)",
            say('this "{bracket}" does not close the "{opened}" of line {line}'),
        ),
        (
            r"closing parenthesis '(?P<bracket>.)' does not match opening parenthesis"
            r" '(?P<opened>.)'",
            say('this "{bracket}" does not close the "{opened}" before it'),
        ),
        (
            r"expected an indented block after (?P<what>.+) on line (?P<line>\d+)",
            say("the block of line {line} is missing: indent what belongs to it"),
        ),
        (r"unexpected indent", say("this line is indented without a reason")),
        (
            r"unindent does not match any outer indentation level",
            say("this line is indented like none of those above it"),
        ),
        (r"inconsistent use of tabs", say("tabs and spaces are mixed in the indentation")),
        (
            r"unterminated (?:triple-quoted )?(?:f-)?string literal",
            say("this string is never closed"),
        ),
        (r"expected '(?P<what>[^']+)'$", say('"{what}" is expected here')),
        (r"expected 'except' or 'finally' block", say('"except" or "finally" is missing')),
        (
            r"invalid syntax\. Perhaps you forgot a comma",
            say("this cannot be read; is a comma missing?"),
        ),
        (
            r".*Maybe you meant '==' (?:or ':=' )?instead of '='",
            say('nothing can be assigned here; is "==" meant?'),
        ),
        (
            r"(?:cannot|can't) assign to (?P<what>.+?)(?: here)?$",
            say("nothing can be assigned to this ({what})"),
        ),
        (
            r"Missing parentheses in call to '(?P<name>\w+)'",
            say('"{name}" is called with parentheses'),
        ),
        (
            r"invalid (?:non-printable )?character (?:'(?P<character>.)' )?\((?P<code>U\+\w+)\)",
            say('"{character}" ({code}) is no character of a program; is it a full-width one?'),
        ),
        (
            r"invalid non-printable character (?P<code>U\+\w+)",
            say("{code} is no character of a program; delete it"),
        ),
        (r"'(?P<word>\w+)' outside (?P<place>\w+)", say('"{word}" stands outside of any {place}')),
        (r"'(?P<word>\w+)' not properly in loop", say('"{word}" stands outside of any loop')),
        (
            r"positional argument follows keyword argument",
            say("an argument without a name stands behind one with a name"),
        ),
        (
            r"(?:non-default argument follows default argument"
            r"|parameter without a default follows parameter with a default)",
            say("a parameter without a default stands behind one with a default"),
        ),
        (
            r"duplicate argument '(?P<name>\w+)' in function definition",
            say('two parameters are called "{name}"'),
        ),
        (r"leading zeros in decimal integer", say("a number does not begin with a zero")),
        (r"invalid decimal literal", say("a name does not begin with a digit")),
        (r"source code (?:string )?cannot contain null bytes", say("there is a null character")),
        (r"(?:too many nested parentheses|RecursionError|MemoryError)", say("nested too deeply")),
        (r"invalid syntax$", say("this cannot be read as Python")),
    )
)


def explain_syntax(message: str) -> str:
    """Return a plainer sentence for a message of Python's compiler, or it, marked as its own."""
    for pattern, saying in _RULES:
        if found := pattern.match(message):
            return compose(saying.template, found.groupdict())
    return quote_engine("Python", message)
