"""A formula as one line of plain text, for where nothing is typeset: lists of questions."""

from __future__ import annotations

import re

_LONGEST = 400
_SIGNS = {
    **dict(zip("alpha beta gamma delta epsilon zeta eta theta".split(), "αβγδεζηθ", strict=True)),
    **dict(zip("iota kappa lambda mu nu xi pi rho sigma".split(), "ικλμνξπρσ", strict=True)),
    **dict(zip("tau upsilon phi chi psi omega".split(), "τυφχψω", strict=True)),
    **dict(zip("Gamma Delta Theta Lambda Xi Pi Sigma".split(), "ΓΔΘΛΞΠΣ", strict=True)),
    **dict(zip("Phi Psi Omega varepsilon varphi ell".split(), "ΦΨΩεφℓ", strict=True)),
    **dict(zip("sum prod int infty partial nabla sqrt".split(), "∑∏∫∞∂∇√", strict=True)),
    **dict(zip("forall exists top circ ldots cdots dots".split(), "∀∃⊤∘…⋯…", strict=True)),
    **dict(zip("lfloor rfloor lceil rceil".split(), "⌊⌋⌈⌉", strict=True)),
    **dict.fromkeys("quad qquad".split(), " "),
}
# Between two things, with air on both sides.
_BETWEEN = {
    **dict(zip("in notin subset subseteq cup cap mid".split(), "∈∉⊂⊆∪∩|", strict=True)),
    **dict(zip("cdot times odot otimes oplus pm div".split(), "·×⊙⊗⊕±÷", strict=True)),
    **dict(zip("le leq ge geq ne neq ll gg".split(), "≤≤≥≥≠≠≪≫", strict=True)),
    **dict(zip("approx equiv sim propto to gets".split(), "≈≡∼∝→←", strict=True)),
    **dict(zip("rightarrow leftarrow Rightarrow mapsto".split(), "→←⇒↦", strict=True)),
}
_WORDS = "log ln exp max min arg argmax argmin sup inf lim det gcd sin cos tan tanh Pr bmod"
_SILENT = "left right big Big bigl bigr Bigl Bigr displaystyle textstyle limits"
_FONTS = "text textbf textit mathrm mathbf mathbb mathcal mathit mathsf boldsymbol operatorname"
_COMMANDS = {
    **_SIGNS,
    **{name: f" {sign} " for name, sign in _BETWEEN.items()},
    **{word: f" {word} " for word in _WORDS.split()},
    **dict.fromkeys(_SILENT.split(), ""),
}

_FONT = re.compile(rf"\\(?:{_FONTS.replace(' ', '|')})\*?\s*\{{([^{{}}]*)\}}")
_FRACTION = re.compile(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_SCRIPT = re.compile(r"\s*([_^])\s*(?:\{([^{}]*)\}|([0-9A-Za-z]))")
_ROOT = re.compile(r"√\s*\{([^{}]*)\}")
_COMMAND = re.compile(r"\\([A-Za-z]+)")
_SPACE = re.compile(r"\\[,;:! ]|~")
_SET = re.compile(r"\\([{}])")
_INSIDE = re.compile(r"(?<=[(\[]) | (?=[)\]])")
_UNREAD = re.compile(r"[\\{}&]")
_RAISED = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")


def read_tex(tex: str) -> str:
    """Return a formula in Unicode's own signs; what cannot be said so stays as its TeX."""
    if len(tex) > _LONGEST:
        return tex
    text = _COMMAND.sub(lambda found: _COMMANDS.get(found[1], found[0]), _SPACE.sub(" ", tex))
    before = ""
    while before != text:  # each round opens the innermost braces
        before = text
        text = _FONT.sub(r"\1", text)
        text = _FRACTION.sub(lambda found: f"{_held(found[1])}/{_held(found[2])}", text)
        text = _ROOT.sub(lambda found: f"√{_held(found[1])}", text)
        text = _SCRIPT.sub(_script, text)
    if _UNREAD.search(_SET.sub("", text)):
        return tex
    return _INSIDE.sub("", " ".join(_SET.sub(r"\1", text).split()))


def _held(part: str) -> str:
    """Return a part as it stands beside a sign: in brackets, unless it is one word."""
    part = part.strip()
    return part if re.fullmatch(r"[\w√⁰-ⁿ₀-₎]*", part) else f"({part})"


def _script(found: re.Match[str]) -> str:
    part = (found[2] if found[2] is not None else found[3]).strip()
    signs = _RAISED if found[1] == "^" else _LOWERED
    if part and all(ord(letter) in signs for letter in part):
        return part.translate(signs)
    return found[1] + _held(part)
