"""What PyYAML complains of: the reasons of its reader, scanner, parser, composer, constructor."""

from __future__ import annotations

from reader.core.engine_words.rules import rules_of
from reader.core.saying import say

YAML = rules_of(
    "YAML",
    (
        r"mapping values are not allowed here",
        say('there is a second ": " on this line; put the value in quotes'),
    ),
    (r"mapping keys are not allowed here", say("a key cannot stand here")),
    (r"sequence entries are not allowed here", say('a list\'s "-" cannot stand here')),
    (r"could not find expected ':'", say('a ":" is missing after the key')),
    (
        r"found character '\\t' that cannot start any token",
        say("a tab stands in the indentation; write spaces"),
    ),
    (
        r"found character (?P<character>.+) that cannot start any token",
        say("a value cannot begin with {character}; put it in quotes"),
    ),
    (r"found unexpected end of stream", say("a quote is never closed")),
    (r"found unexpected document separator", say("a quote is never closed")),
    (r"found unknown escape character (?P<escape>.+)", say('"\\" in double quotes is "\\\\"')),
    (
        r"expected escape sequence of (?P<count>\d+) hexadecimal numbers",
        say("{count} hexadecimal digits are expected here"),
    ),
    (r"expected ',' or '(?P<bracket>.)', but got", say('a "," or "{bracket}" is missing')),
    (r"expected <block end>, but found", say("the indentation is not that of the lines above")),
    (r"invalid indentation or unclosed", say('the indentation is wrong, or a "[" or "{" is open')),
    (r"expected the node content, but found", say("a value is expected here")),
    (
        r"expected (?:chomping or indentation indicators|indentation indicator)",
        say('what stands after "|" or ">" is not known'),
    ),
    (r"expected a comment or a line break", say("nothing more may stand on this line")),
    (
        r"expected alphabetic or numeric character",
        say('a name of letters and digits is expected after "&" or "*"'),
    ),
    (r"found undefined alias (?P<name>.+)", say("nothing has the name {name}, given by &")),
    (r"found duplicate anchor (?P<name>[^;]+)", say("two values have the name {name}")),
    (
        r"(?:could not determine a constructor for the tag|found undefined tag handle"
        r"|found non-specific tag) ?(?P<tag>.*)",
        say("the type {tag} is not known; write the value without it"),
    ),
    (
        r"expected (?:'!'|'>'|' '|URI|a non-empty name)",
        say('the type after "!" is not well formed'),
    ),
    (r"found unhashable key", say("a list or a table cannot be a key")),
    (r"found duplicate key", say("a key is there twice")),
    (r"found unconstructable recursive node", say("a value contains itself")),
    (r"expected a mapping(?: node| for merging| or list)", say("`<<` takes a table")),
    (
        r"expected a (?:single document|digit)|but found another document|.*document start"
        r"|found (?:duplicate YAML|incompat)",
        say("this is more than one document, or of another version"),
    ),
    (r"it is nested too deeply|.*recursion", say("nested too deeply")),
    (r"it has too many aliases", say('it has too many references by "*"')),
    (
        r"unacceptable character #x(?P<code>\w+)",
        say("there is a character that cannot be shown (code {code}); delete it"),
    ),
    (r"(?:month must be|day is out|year )", say("there is no such date or time")),
    (r"(?:hour|minute|second) must be", say("there is no such date or time")),
    (r"(?:Exceeds the limit|invalid literal)", say("this is no number that can be read")),
)
