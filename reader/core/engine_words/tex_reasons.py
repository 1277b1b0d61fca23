"""What KaTeX complains of in a formula (every ``ParseError`` in its sources that TeX can cause)."""

from __future__ import annotations

from reader.core.engine_words.rules import rules_of
from reader.core.saying import say

TEX = rules_of(
    "KaTeX",
    (r"Undefined control sequence: (?P<name>.+)", say("the command {name} is not known")),
    (r"no equation is labelled (?P<name>.+)", say("no equation is labelled {name}")),
    (r"No such environment: (?P<name>.+)", say("there is no environment {name}")),
    (
        r"Mismatch: (?P<begin>\S+) matched by (?P<end>\S+)",
        say("{begin} is closed by {end}"),
    ),
    (r"Double superscript", say('there are two "^" in a row; group them by { }')),
    (r"Double subscript", say('there are two "_" in a row; group them by { }')),
    (r"Extra \}", say('this "}" closes nothing')),
    (r"Unexpected end of input in a macro argument", say('a "{" is never closed')),
    (r"Expected '(?P<due>.+)', got 'EOF'", say('"{due}" is missing at the end')),
    (
        r"Expected '(?P<due>.+)', got '(?P<got>.+)'",
        say('"{due}" is expected, and "{got}" is there'),
    ),
    (r"Expected group after '(?P<name>.+)'", say("{name} needs something after it")),
    (r"Expected group as (?P<name>.+)", say("an argument is missing: {name}")),
    (r"Got function '(?P<name>.+)' with no arguments", say("put the argument {name} in { }")),
    (
        r"Can't use function '(?P<name>.+)' in (?P<mode>\w+) mode",
        say("{name} cannot stand here (in {mode} mode)"),
    ),
    (r"Expected (?:& or )?\\\\", say("a row ends by \\\\, the environment by \\end")),
    (r"Too many tab characters: &", say('there are more "&" in this row than columns')),
    (r"(?:Unknown column alignment|Expected l or c or r)", say("columns are l, c or r")),
    (r"\{subarray\} can contain only one column", say("{subarray} has one column")),
    (
        r"\{(?P<name>.+)\} can be used only in display mode",
        say("the environment {name} stands alone, between $$"),
    ),
    (r"(?P<name>\S+) valid only within array environment", say("{name} stands in tables alone")),
    (r"\\tag works only in display equations", say("\\tag stands in formulas between $$ alone")),
    (r"Multiple \\tag", say("a formula has one \\tag")),
    (r"only one infix operator per group", say("group what belongs together by { }")),
    (
        r"(?:Invalid delimiter|Illegal delimiter)[^']*'(?P<name>[^']*)'",
        say('"{name}" is no bracket'),
    ),
    (r"\\middle without preceding \\left", say("\\middle stands between \\left and \\right")),
    (r"Limit controls must follow a math operator", say("\\limits stands after an operator")),
    (r"Invalid (?P<kind>color|size|unit): '(?P<value>.*)'", say('"{value}" means nothing here')),
    (r"Unexpected character: '(?P<value>.*)'", say('"{value}" cannot stand in a formula')),
    (r"Unsupported character: (?P<value>.*)", say('"{value}" cannot stand in a formula')),
    (
        r"Accent (?P<name>\S+) unsupported in (?P<mode>\w+) mode",
        say("{name} cannot stand here (in {mode} mode)"),
    ),
    (
        r"Too many expansions",
        say("a macro calls itself, or the macros grow too long"),
    ),
    (
        r"\\newcommand\{(?P<name>.+)\} attempting to redefine",
        say("{name} is there already; use \\renewcommand"),
    ),
    (
        r"\\renewcommand\{(?P<name>.+)\} when command .* does not yet exist",
        say("{name} is not there yet; use \\newcommand"),
    ),
    (
        r"(?:\\newcommand's first argument|Expected a (?:control sequence|macro definition)"
        r"|Invalid (?:argument number|number of arguments|token after macro)"
        r"|Argument number|Not a valid argument number|Incomplete placeholder"
        r"|Use of the macro|The length of delimiters)",
        say("the definition of the macro is not well formed"),
    ),
    (r"\\verb ended by end of line", say("\\verb is never closed")),
    (
        r"(?:Missing a .* character to complete a CD arrow|Expected one of .* after @)",
        say("an arrow of the diagram is not complete"),
    ),
    (r"(?:Environment name should|Invalid environment name)", say("this is no environment's name")),
    (r"Too many math in a row", say("there are more formulas in this row than columns")),
    (
        r"(?:\\@char|Invalid base-|\\char)",
        say("this is no number of a character"),
    ),
    (r"Invalid \\arraystretch", say("\\arraystretch is no number")),
)
