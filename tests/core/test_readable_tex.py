"""Formulas as a line of text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.readable_tex import read_tex


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        ("n", "n"),
        (r"O(n \log n)", "O(n log n)"),
        (r"\frac{QK^\top}{\sqrt{d_k}}", "(QK^⊤)/√d_k"),
        (r"x_1^2 + x_{12}^{-1}", "x₁² + x₁₂⁻¹"),
        (r"p_{\theta}(x_{t-1} \mid x_t)", "p_θ(x_(t-1) | x_t)"),
        (r"\mathbb{E}_{x \sim p}\left[\log p(x)\right]", "E_(x ∼ p)[log p(x)]"),
        (r"\operatorname{softmax}(z)_i \le 1", "softmax(z)_i ≤ 1"),
        (r"a\,b~c", "a b c"),
        (r"N\times N \le n", "N × N ≤ n"),
        (r"\{ 1, \ldots, n \}", "{ 1, …, n }"),
        (r"\text{if } x \in \mathbb{R}", "if x ∈ R"),
    ],
)
def test_formula_is_read_in_signs_of_unicode(tex: str, text: str) -> None:
    assert read_tex(tex) == text


@pytest.mark.parametrize(
    "tex",
    [r"\begin{pmatrix} a & b \end{pmatrix}", r"\unknown x", r"\frac{a", "x" * 401],
)
def test_formula_that_has_no_such_signs_stays_as_it_is(tex: str) -> None:
    assert read_tex(tex) == tex


@given(st.text("\\{}_^fracsqrt abx12", max_size=60))
def test_no_tex_is_too_odd(tex: str) -> None:
    assert isinstance(read_tex(tex), str)
