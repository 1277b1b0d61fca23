"""What a reader has left behind after a while: days of reading, highlights, bookmarks."""

from __future__ import annotations

import datetime as dt
import random
from itertools import islice

from scenes import NOTE

from reader.core.highlight import Anchor, Ink
from reader.core.post import PostId
from reader.services.highlights import Highlights
from reader.services.post_marks import PostMarkStore
from reader.ui.window import MainWindow

_DAYS, _SOME_DAYS = 300, 0.45
_HEADING = "先记账：算得快，搬得慢"
_QUOTES = (
    (
        Ink.AMBER,
        Anchor("多算了 13%，却只花 7.3 毫秒", "做 75.2 GFLOPs，", "。表里的另一行"),
        "算得多，读写得少。",
    ),
    (
        Ink.INDIGO,
        Anchor("显存读写从 40.3 GB 降到 4.4 GB", "解释了一切：", "。"),
        "这一行才是原因。",
    ),
    (Ink.CELADON, Anchor("受限于访存", "够不着这条线的，就是", "，再快的算力", _HEADING), ""),
)


def leave_traces(window: MainWindow) -> None:
    """Put into the user's data what the pictures of calendar and highlights show."""
    database = window.parts().services.progress.database
    source = random.Random(7)  # noqa: S311 - the same pictures each time
    today = database.now().date()
    posts = [post.id for post in islice(window.library.snapshot.posts, 12)]
    for back in range(_DAYS):
        if source.random() < _SOME_DAYS:
            day = (today - dt.timedelta(days=back)).isoformat()
            seconds = source.choice((240, 600, 1500, 3000))
            row = (day, source.choice(posts), seconds, f"{day} 20:00:00")
            database.write("INSERT OR IGNORE INTO reading_log VALUES (?, ?, ?, ?)", *row)
    kept = Highlights(database)
    for ink, anchor, note in _QUOTES:
        kept.add(PostId(NOTE), ink, anchor, note)
    marks = PostMarkStore(database)
    for post in posts[::2]:
        marks.set_bookmark(post, is_set=True)
