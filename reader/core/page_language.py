"""What language a page is marked with, by which its quotation marks and its breaks are set."""

from __future__ import annotations

import html
import re

CHINESE, ENGLISH = "zh-CN", "en"
_LOOKED_AT = 64 * 1024  # characters: the rest of a long note is of its beginning's language
_NO_PROSE = re.compile(r"<(?P<name>pre|code|math)\b.*?(?:</(?P=name)>|\Z)", re.DOTALL)
_TAG = re.compile(r"<[^>]*>?")
_HAN = re.compile(r"[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")


def page_language(body: str, title: str = "") -> str:
    """Return the language of a page's prose.

    Args:
        body: The page as HTML, without what our own interface says on it.
        title: Plain text, asked where the body has no words, as that of a list of pictures.
    """
    prose = html.unescape(_TAG.sub(" ", _NO_PROSE.sub(" ", body[:_LOOKED_AT])))
    return text_language(prose, title)


def text_language(*texts: str) -> str:
    """Return the language of the first of ``texts`` that has words; Chinese where none has.

    A Chinese note is full of English terms, an English one quotes Chinese at the most: it
    counts as English where it has over twice as many words as Chinese characters.
    """
    for text in texts:
        characters, words = len(_HAN.findall(text)), len(_WORD.findall(text))
        if characters or words:
            return ENGLISH if words > 2 * characters else CHINESE
    return CHINESE
