"""What the readers of regular expressions complain of: the package ``regex``, Python's ``re``."""

from __future__ import annotations

from reader.core.engine_words.rules import rules_of
from reader.core.saying import say

REGEX = rules_of(
    say("the regular expression"),
    (r"nothing (?:to repeat|for fuzzy constraint)", say("there is nothing to repeat before this")),
    (r"multiple repeat", say("this repeats what is repeated already")),
    (r"min repeat greater than max repeat", say("the smaller number comes first in { }")),
    (r"(?:the repetition number is too large|repeat count too big)", say("it repeats too often")),
    (
        r"(?:missing \), unterminated (?:subpattern|comment)|missing \))",
        say('a "(" is never closed'),
    ),
    (r"unbalanced parenthesis", say('this ")" closes nothing')),
    (r"(?:unterminated character set|missing \])", say('a "[" is never closed')),
    (r"(?:expected character set)", say("a set of characters is expected here")),
    (r"(?:expected|missing) (?P<what>[^ ]{1,2})(?:,.*)?$", say('"{what}" is expected here')),
    (
        r"bad character range(?: (?P<range>.+))?$",
        say("a range of characters runs from the smaller to the larger"),
    ),
    (
        r"bad escape (?:\\ )?\(?(?:at )?end of (?:pattern|string)\)?",
        say('there is nothing after the last "\\"'),
    ),
    (
        r"(?:bad|incomplete)(?: hex)? escape (?P<escape>.+)$",
        say('"{escape}" means nothing; write "\\\\" for the character "\\"'),
    ),
    (r"octal escape value (?P<escape>\S+)", say("{escape} is no character")),
    (
        r"(?:invalid group reference|unknown group(?: name)?|bad group number"
        r"|ambiguous group reference|invalid relative group number"
        r"|missing relative group number|group reference not allowed)",
        say("there is no such group"),
    ),
    (
        r"(?:cannot refer to (?:an open group|group defined)"
        r"|recursive regex not supported)",
        say("a group cannot refer to itself"),
    ),
    (r"(?:missing|bad character in) group name", say("the name of the group is wrong")),
    (r"redefinition of group name", say("two groups have the same name")),
    (r"too many groups", say("there are too many groups")),
    (
        r"(?:look-?behind requires fixed-width pattern|looks too much behind)",
        say("what lies before must have a fixed length"),
    ),
    (
        r"(?:conditional backref|expected lookaround conditional)",
        say("the condition of this group is wrong"),
    ),
    (
        r"(?:unknown (?:extension|verb|flag)|missing flag|bad inline flags|global flags not at)",
        say('what stands after "(?" is not known'),
    ),
    (
        r"(?:undefined character name|unknown property(?: value)?)",
        say("there is no character or class of this name"),
    ),
    (r"(?:undefined|missing) named list", say("there is no list of this name")),
    (
        r"(?:bad fuzzy cost limit|repeated fuzzy cost|more than one cost equation)",
        say("the bounds of a fuzzy match are wrong"),
    ),
    (r"unexpected end of pattern", say("it ends too early")),
    (r"nested too deep", say("nested too deeply")),
)
