from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.folding import Folding, normalise

TRADITIONAL = {"擴": "扩", "傳": "传", "統": "统"}


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Attention", "attention"),
        ("ＬｏＲＡ，１２", "lora,12"),
        ("naïve Ångström", "naive angstrom"),
        ("ΣΑΣ σας", "σασ σασ"),
        ("擴散傳統", "扩散传统"),
        ("が か", "が か"),
        ("x\u0302", "x\u0302"),
        ("①②", "12"),
        ("ſ K", "s k"),
        ("。…“”", "。…“”"),
    ],
)
def test_width_case_accents_and_variants_do_not_count(text: str, folded: str) -> None:
    assert Folding(TRADITIONAL).fold(text) == folded


def test_chain_of_variants_is_followed_to_its_end() -> None:
    folding = Folding({"甲": "乙", "乙": "丙"})

    assert folding.fold("甲乙丙") == "丙丙丙"


def test_variants_of_each_other_are_folded_to_one() -> None:
    folding = Folding({"甲": "乙", "乙": "甲"})

    assert folding.fold("甲") == folding.fold("乙")


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(Folding(TRADITIONAL).fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    folding = Folding(TRADITIONAL)

    assert folding.fold(folding.fold(text)) == folding.fold(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("plain", "plain"),
        ("cafe\u0301", "café"),
        ("ﬁle Ⅳ ㎏", "file IV kg"),
        ("⼀⼆ ㊀ Ⓐ", "一二 一 A"),
        ("ｶﾞﾞ", "ガ\u3099"),
        ("㈱ ½", "㈱ ½"),
        ("a＿b", "a_b"),
        ("注\u200b意\u00ad", "注意"),
        ("\ud800x", "\ufffdx"),
    ],
)
def test_normalised_text_is_composed_and_spelt_out(text: str, plain: str) -> None:
    assert normalise(text) == plain


@given(st.text(st.characters()))
def test_normalised_text_can_be_encoded(text: str) -> None:
    plain = normalise(text)

    assert plain.encode().decode() == plain
