"""What the topics of problems are called."""

from __future__ import annotations

import tomllib

import pytest

from reader.core.topic_names import TOPIC_NAMES, topic_name
from reader.services.resources import problems_folder


def bundled_topics() -> set[str]:
    settings = problems_folder().glob("*/problem.toml")
    read = [tomllib.loads(path.read_text(encoding="utf-8")) for path in settings]
    return {topic for problem in read for topic in problem["topics"]}


def test_topics_of_the_bundled_problems_have_names() -> None:
    assert bundled_topics() - set(TOPIC_NAMES) == set()


@pytest.mark.parametrize(
    ("topic", "name"),
    [("numpy", "NumPy"), ("depth-first-search", "depth-first search"), ("my-own", "my own")],
)
def test_topic_is_read_by_its_name_or_without_hyphens(topic: str, name: str) -> None:
    assert topic_name(topic) == name
