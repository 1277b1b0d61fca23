"""What mermaid complains of in a diagram; each kind of diagram has a parser of its own."""

from __future__ import annotations

from reader.core.engine_words.rules import rules_of
from reader.core.saying import say

# What a parser expected is left out: it names its tokens (SQS, PE), not what an author writes.
MERMAID = rules_of(
    "mermaid",
    (
        r"Parse error on line (?P<line>\d+).*got '(?:EOF|1)'",
        say("the text ends too early (line {line})"),
    ),
    (r"(?:Parse|Lexical) error on line (?P<line>\d+)", say("line {line} cannot be read")),
    (r"Parsing failed", say("this cannot be read")),
    (r"No diagram type detected", say("the first line names no kind of diagram that is known")),
    (r"(?:Diagram .* not found|UnknownDiagramError)", say("there is no such kind of diagram")),
    (r"Maximum text size", say("the text is too long")),
    (r"(?:Too many edges|Edge limit)", say("there are too many lines between its parts")),
)
