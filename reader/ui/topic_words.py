"""The topics of problems in the interface's language."""

from __future__ import annotations

from reader.core.topic_names import TOPIC_NAMES, topic_name
from reader.ui.sayings import in_words


def topic_words(topic: str) -> str:
    """Return a topic as it is read."""
    return in_words(topic_name(topic))


def all_topic_words() -> dict[str, str]:
    """Return the words for all topics that have a name, by topic."""
    return {topic: topic_words(topic) for topic in TOPIC_NAMES}
