"""What PyYAML complains of, and libyaml, which it uses where it can: all that they give."""

from __future__ import annotations

from reader.core.engine_words.rules import rules_of
from reader.core.saying import say

_NOT_A_DATE = say("there is no such date or time")

YAML = rules_of(
    "YAML",
    (
        r"mapping values are not allowed",
        say(
            'there is a second ": " on this line, or the line is indented; put the value in quotes'
        ),
    ),
    (r"mapping keys are not allowed", say("a key cannot stand here")),
    (r"(?:block )?sequence entries are not allowed", say('a list\'s "-" cannot stand here')),
    (r"(?:could not find expected|found unexpected) ':'", say('a ":" is missing after the key')),
    (
        r"found (?:character '\\t' that cannot|a tab character)",
        say("a tab stands in the indentation; write spaces"),
    ),
    (
        r"found character .*that cannot start any token",
        say("a value cannot begin like this; put it in quotes, and write spaces for tabs"),
    ),
    (
        r"found unexpected (?:end of stream|document (?:separator|indicator))",
        say("a quote is never closed"),
    ),
    (
        r"found (?:unknown escape character|invalid Unicode character escape)",
        say('what stands after "\\" is not known; write "\\\\", or single quotes'),
    ),
    (
        r"(?:expected escape sequence of|did not find expected hexdecimal)",
        say("hexadecimal digits are expected here"),
    ),
    (
        r"(?:did not find )?expected ',' or '(?P<bracket>.)'",
        say('a "," or "{bracket}" is missing'),
    ),
    (
        r"(?:expected <block end>|did not find expected (?:key|'-' indicator))",
        say("the line does not go with those above: its indentation, or what stands after a value"),
    ),
    (r"invalid indentation or unclosed", say('the indentation is wrong, or a "[" or "{" is open')),
    (
        r"(?:expected the node|did not find expected node) content",
        say("a value is expected here"),
    ),
    (
        r"(?:expected (?:chomping or indentation indicators|indentation indicator)"
        r"|found an indentation indicator)",
        say('what stands after "|" or ">" is not known'),
    ),
    (
        r"(?:expected a|did not find expected) comment or (?:a )?line break",
        say("nothing more may stand on this line"),
    ),
    (
        r"(?:did not find )?expected alphabetic or numeric character",
        say('a name of letters and digits is expected after "&" or "*"'),
    ),
    (r"found undefined alias", say('nothing has this name; "*" begins one that "&" has given')),
    (r"(?:found duplicate anchor|second occurrence)", say("two values have the same name")),
    (
        r"(?:could not determine a constructor for the tag|found undefined tag handle"
        r"|found non-specific tag) ?(?P<tag>.*)",
        say("the type {tag} is not known; write the value without it"),
    ),
    (
        r"(?:did not find (?:the )?)?expected (?:'!'|'>'|' '|URI|tag URI|whitespace|non-empty name)"
        r"|did not find URI|found an incorrect leading",
        say('the type after "!" is not well formed'),
    ),
    (r"found unhashable key", say("a list or a table cannot be a key")),
    (r"found duplicate key", say("a key is there twice")),
    (r"found unconstructable recursive node", say("a value contains itself")),
    (r"expected a mapping(?: node| for merging| or list)", say("`<<` takes a table")),
    (
        r"expected a single document|but found another document|.*<?document start"
        r"|.*stream-start|found (?:duplicate|incompatible|extremely|unexpected non-alpha)"
        r"|(?:did not find expected|could not find expected) (?:digit|version|directive)"
        r"|expected a digit|expected alphabetic",
        say("this is more than one document, or of another version"),
    ),
    (r"it is nested too deeply|.*recursion", say("nested too deeply")),
    (r"it has too many aliases", say('it has too many references by "*"')),
    (
        r"unacceptable character #x(?P<code>\w+)",
        say("there is a character that cannot be shown (code {code}); delete it"),
    ),
    (
        r"(?:control characters are not|invalid Unicode|invalid (?:leading|trailing|length)"
        r"|incomplete UTF)",
        say("there is a character that cannot be shown; delete it"),
    ),
    (r"(?:month must be|day is out|year )", _NOT_A_DATE),
    (r"(?:hour|minute|second) must be", _NOT_A_DATE),
    (r"(?:Exceeds the limit|invalid literal)", say("this is no number that can be read")),
)
