"""The notes of the window's tests."""

from __future__ import annotations

from pathlib import Path

FILLER = "\n\n".join(["Each pass halves what is left to be done, and that is all of it."] * 30)

MERGE = rf"""---
title: Merge sort
date: 2031-03-01
category: Sorting
tags: [sorting, recursion]
---
Two sorted halves make a whole in $O(n)$, so all of it takes $O(n \log n)$.

## Splitting

{FILLER}

## Joining

See [[heap]] for a sort that needs no second array.

$$
T(n) = 2\,T(n/2) + n
$$

{FILLER}

## The crocodile invariant

The crocodile always bites the larger one.

{FILLER}
"""
HEAP = f"""---
title: Heap sort
date: 2031-02-01
category: Sorting
tags: [sorting, heap]
---
## Sifting

{FILLER}
"""
GAUSS = f"""---
title: 高斯消元
date: 2031-01-01
category: Maths/Linear
tags: [矩阵]
---
线性方程组的解法。

## 选主元

{FILLER}

每一列里挑绝对值最大的犀牛作主元，误差就小。

{FILLER}
"""
UNDATED = "# Loose leaf\n\nNo date, no category. More is [outside](https://example.org/page).\n"

_FILES = {
    "Sorting/merge.md": MERGE,
    "Sorting/heap.md": HEAP,
    "Maths/gauss.md": GAUSS,
    "leaf.md": UNDATED,
}


def write_notes(folder: Path) -> Path:
    """Write the notes below ``folder``, and return it."""
    for path, text in _FILES.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder
