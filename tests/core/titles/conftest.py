"""The readings that the tests of titles know."""

from __future__ import annotations

import pytest

from reader.core.folding import Folding
from reader.core.pinyin import Readings

TABLE = {
    "注": "zhù", "意": "yì", "力": "lì", "机": "jī", "制": "zhì", "重": "zhòng,chóng,tóng",
    "要": "yào,yāo", "行": "xíng,háng,hàng", "列": "liè", "绿": "lǜ,lù", "一": "yī", "缓": "huǎn",
    "存": "cún",
}  # fmt: skip


@pytest.fixture(scope="session")
def readings() -> Readings:
    return Readings((ord(char), listed) for char, listed in TABLE.items())


@pytest.fixture(scope="session")
def folding() -> Folding:
    return Folding({"機": "机"})
