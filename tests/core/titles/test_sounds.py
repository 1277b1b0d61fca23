"""Titles by their sounds: how they are cut, written down and found."""

from __future__ import annotations

import pytest

from reader.core.pinyin import Readings
from reader.core.titles.sounds import (
    SoundWriter,
    is_sound,
    sound_marks,
    sound_patterns,
    split_syllables,
)


def test_readings_are_without_tones_and_once_each(readings: Readings) -> None:
    assert readings["重"] == ("zhong", "chong", "tong")
    assert readings["行"] == ("xing", "hang")


def test_u_with_dots_is_typed_as_v_or_as_u(readings: Readings) -> None:
    assert readings["绿"] == ("lv", "lu")


def test_character_without_a_reading_has_none(readings: Readings) -> None:
    assert readings["✓"] == ()


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("KV 缓存", ["KV", "缓", "存"]),
        ("FlashAttention-2", ["Flash", "Attention", "2"]),
        ("KVCache", ["KV", "Cache"]),
        ("O(n log n)", ["O", "n", "log", "n"]),
        ("龘力", ["力"]),
        ("…", []),
    ],
)
def test_title_is_cut_into_characters_words_and_numbers(
    readings: Readings, title: str, parts: list[str]
) -> None:
    syllables = split_syllables(title, readings)

    assert [title[each.start : each.end] for each in syllables] == parts


def test_first_syllable_is_written_in_an_alphabet_of_its_own(readings: Readings) -> None:
    written = SoundWriter(readings).write("…龘 重要")

    assert written == "Úhong/Ãhong/Ôong" + "Yao"


def found_at_start(readings: Readings, title: str, word: str) -> bool | None:
    """Whether the patterns find a word from the start of a title; None for not at all."""
    written, patterns = SoundWriter(readings).write(title), sound_patterns(word)
    if patterns.at_start.search(written):
        return True
    return False if patterns.inside.search(written) else None


@pytest.mark.parametrize(
    ("title", "word", "is_start"),
    [
        ("注意力机制", "zylj", True),
        ("注意力机制", "zhuyili", True),
        ("注意力机制", "zhyil", True),
        ("注意力机制", "lijizhi", False),
        ("注意力机制", "ljz", False),
        ("注意力机制", "zhuli", None),
        ("注意力机制", "huyi", None),
        ("重要", "zhongyao", True),
        ("重要", "chongyao", True),
        ("重要", "tyao", True),
        ("重要", "zhongchong", None),
        ("一行", "yixing", True),
        ("一行", "yihang", True),
        ("一行一", "hangyi", False),
        ("一行一", "xy", False),
        ("KV 缓存", "kvhc", True),
        ("KV 缓存", "khc", True),
        ("Flash Attention 2", "fa2", True),
        ("Flash Attention 2", "flatt", True),
        ("Flash Attention 2", "at2", False),
        ("Top 10", "t10", True),
        ("绿", "lv", True),
        ("绿", "lu", True),
    ],
)
def test_word_is_found_by_beginnings_of_syllables_in_a_row(
    readings: Readings, title: str, word: str, is_start: bool | None
) -> None:
    assert found_at_start(readings, title, word) is is_start


@pytest.mark.parametrize(
    ("title", "word", "marked"),
    [
        ("注意力机制", "zylj", ["注", "意", "力", "机"]),
        ("KV 缓存", "khc", ["K", "缓", "存"]),
        ("Flash Attention", "flatt", ["Fl", "Att"]),
        ("Log lodge", "lod", ["lod"]),
        ("一行", "yh", ["一", "行"]),
    ],
)
def test_marks_are_whole_characters_and_what_was_typed_of_words(
    readings: Readings, title: str, word: str, marked: list[str]
) -> None:
    marks = sound_marks(split_syllables(title, readings), word)

    assert marks is not None
    assert [title[start:end] for start, end in marks] == marked


def test_word_that_is_not_there_has_no_marks(readings: Readings) -> None:
    assert sound_marks(split_syllables("注意", readings), "yz") is None


@pytest.mark.parametrize(
    ("word", "is_one"),
    [("zylj", True), ("2", True), ("注意", False), ("a-b", False), ("z" * 8, False),
     ("abcdefghijklmnopqrstuvwxyz0123456", False)],
)  # fmt: skip
def test_short_words_of_letters_and_digits_are_sounds(word: str, is_one: bool) -> None:
    assert is_sound(word) is is_one
