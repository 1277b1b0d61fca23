from __future__ import annotations

import pytest

from reader.core.errors import UserError
from reader.core.generator_format import read_generator

SOURCE = """
import os
SHAPES = ("random", "sorted")
SIZES = [10, 100]
os.environ = KEPT, OTHER = {}, []
def small(rng): ...
def large(rng, n, shape): ...
"""


def test_shapes_sizes_and_functions_are_read_without_running() -> None:
    summary = read_generator(SOURCE, "generate.py")

    assert summary.shapes == ("random", "sorted")
    assert summary.sizes == (10, 100)
    assert summary.functions == {"small", "large"}


def test_the_constants_may_be_left_out() -> None:
    assert read_generator("x = 1", "generate.py").shapes == ()


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("def (", "generate.py:1: not Python: "),
        ("\nSHAPES = ('a', 1)", "generate.py:2: this constant is not a tuple of strings"),
        ("SHAPES = 'a'", "generate.py:1: this constant is not a tuple of strings"),
        ("SIZES = tuple(range(3))", "generate.py:1: this constant is not a tuple of integers"),
        ("SIZES = (True,)", "generate.py:1: this constant is not a tuple of integers"),
    ],
)
def test_what_cannot_be_read_is_explained(source: str, said: str) -> None:
    with pytest.raises(UserError) as caught:
        read_generator(source, "generate.py")

    assert said in str(caught.value)


SIZED = "\ndef sized(rng, n): ..."


@pytest.mark.parametrize(
    ("sizes", "ladder"),
    [
        ("", ()),
        ("SIZES = (600, 20, 20)", (20, 600)),
        (
            f"SIZES = (1000, 100000){SIZED}",
            (1000, 1778, 3162, 5623, 10000, 17783, 31623, 56234, 100000),
        ),
        (f"SIZES = (6, 3){SIZED}", (3, 4, 5, 6)),
        (f"SIZES = (7,){SIZED}", (7,)),
        (f"SIZES = (0, -4){SIZED}", (1,)),
        (SIZED, ()),
    ],
)
def test_ladder_is_of_the_sizes_or_climbs_evenly_between_their_ends(
    sizes: str, ladder: tuple[int, ...]
) -> None:
    assert read_generator(sizes, "generate.py").ladder() == ladder


def test_a_generator_may_have_a_function_for_sizes() -> None:
    assert read_generator("def sized(rng, n): ...", "generate.py").has_sized
