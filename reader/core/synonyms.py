"""A query's words widened by what means the same.

What is quoted, excluded, or looked for in code and formulas is meant as it stands and is left
alone; and whatever the query finds without this it finds with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.core.folding import Folding
from reader.core.glossary import Glossary
from reader.core.query import Alike, AllOf, AnyOf, Node, Scope, Term, Text
from reader.core.terms import Run, split_units

_LITERAL = {Scope.CODE, Scope.MATH}
_MIN_PART = 2
"""A shorter rest of a run says too little to be looked for alone."""

Synonyms = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Widened:
    """A query's tree with synonyms, and those that were put in, by what they stand for."""

    root: Node
    synonyms: Synonyms


def widen(root: Node, glossary: Glossary, folding: Folding) -> Widened:
    """Return a query's tree that also finds what means the same.

    Words next to each other are taken together as far as the glossary knows them, the longest
    term first; a run of characters that is made up of known terms may be found in its parts.
    """
    if not glossary.others:
        return Widened(root, {})
    widener = _Widener(glossary, folding)
    return Widened(widener.node(root), widener.synonyms)


@dataclass(slots=True)
class _Widener:
    glossary: Glossary
    folding: Folding
    synonyms: Synonyms = field(default_factory=dict)

    def node(self, node: Node) -> Node:
        match node:
            case AllOf(nodes):
                found = tuple(self._all(nodes))
                return found[0] if len(found) == 1 else AllOf(found)
            case AnyOf(nodes):
                return AnyOf(tuple(self.node(child) for child in nodes))
            case Text() if node.scope not in _LITERAL:
                return self._term([node]) or self._parts(node) or node
            case _:
                return node

    def _all(self, nodes: Sequence[Node]) -> Iterator[Node]:
        at = 0
        while at < len(nodes):
            texts = self._texts_from(nodes, at)
            found = None
            while len(texts) > 1 and found is None:
                found = self._term(texts)
                texts = texts if found else texts[:-1]
            yield found or self.node(nodes[at])
            at += len(texts) if found else 1

    def _texts_from(self, nodes: Sequence[Node], at: int) -> list[Text]:
        """Return the words from a place on that one term could have."""
        texts: list[Text] = []
        for node in nodes[at : at + self.glossary.longest]:
            if not isinstance(node, Text) or node.scope in _LITERAL:
                break
            if texts and node.scope is not texts[0].scope:
                break
            texts.append(node)
        return texts

    def _term(self, texts: Sequence[Text]) -> Node | None:
        """Return the texts as one term with its synonyms, None where they are none."""
        units = [unit for text in texts for unit in split_units(text.text, self.folding)]
        others = self.glossary.same_as(units)
        if not others:
            return None
        self.synonyms[" ".join(text.text for text in texts)] = others
        literal: Node = texts[0] if len(texts) == 1 else AllOf(tuple(texts))
        return Alike(literal, tuple(Term(other, texts[0].scope) for other in others))

    def _parts(self, text: Text) -> Node | None:
        """Return a run as itself or as the terms that it is made up of, None where it is not."""
        units = split_units(text.text, self.folding)
        if len(units) != 1 or not isinstance(units[0], Run):
            return None
        parts = self._cut(units[0].text)
        if len(parts) < 2 or not any(part in self.glossary.runs for part in parts):  # noqa: PLR2004 - itself is no part
            return None
        texts = [Text(part, text.scope) for part in parts]
        return Alike(text, (AllOf(tuple(self._term([part]) or part for part in texts)),))

    def _cut(self, run: str) -> list[str]:
        """Return a run's terms and what stands between them; nothing where a scrap is left."""
        parts: list[str] = []
        rest = at = 0
        while at < len(run):
            term = self._longest(run, at)
            if term is None:
                at += 1
                continue
            parts += [run[rest:at]] if rest < at else []
            parts.append(term)
            rest = at = at + len(term)
        parts += [run[rest:]] if rest < len(run) else []
        return parts if all(len(part) >= _MIN_PART for part in parts) else []

    def _longest(self, run: str, at: int) -> str | None:
        ends = range(min(len(run), at + self.glossary.longest_run), at + 1, -1)
        return next((run[at:end] for end in ends if run[at:end] in self.glossary.runs), None)
