"""Notes with all that a page can do."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

DIAGRAMS = """---
title: Diagrams
---
Before.

```mermaid title="The halving"
flowchart TD
  A[开始] --> B{left < right}
  B -- yes --> C[halve]
  style C fill:#803,color:#fff
```

After.
"""
WRONG_DIAGRAM = """# Wrong diagram

```mermaid
flowchart TD
  A --> B
  A -->-> [
```
"""
CODE = """# Code

```python run
x = 20
print("first", x)
```

```python run
x += 1
print("second", x)
```

```python run

1 / 0
```

```python run
while True: pass
```
"""
LONG = "\n\n".join(["线性方程组的解法，一步一步写出来。"] * 40)
PRINTED = f"""---
title: 打印这一篇
author: 某人
tags: [印刷]
---
Go to [the end](#末节) or [elsewhere](https://example.org/a).

## 首节

{LONG}

### 小节

$$
\\label{{eq:one}} a^2 + b^2 = c^2
$$

## 末节

By $\\eqref{{eq:one}}$ it is so. See [[code]].
"""
ATTACHED = """# Attached

A [paper](files/paper%20one.pdf), a [program](files/run.sh), a [lost one](files/gone.zip).
"""
FORMULAS = r"""---
title: Formulas
macros:
  RR: \mathbb{R}
  norm: ['\lVert #1 \rVert', 1]
---
<p id="refs">By $\eqref{eq:a}$.</p>

$$
\label{eq:a} a = b
$$

$$
c = d \tag{★}
$$

<p id="macros">Let $\norm{v} \in \RR$ be.</p>

<p id="chemistry">$\ce{CO2 + H2O -> H2CO3}$</p>

<p id="money">单价 $10 到 $20 之间</p>

$$
WIDE
$$

Wrong:

$\nosuch{x}$
""".replace("WIDE", " + ".join(f"x_{{{n}}}" for n in range(200)))
HOSTILE = {
    "many-headings": "".join(f"## 标题 {n} {chr(0x4E00) * 40}\n\n" for n in range(5000)),
    "much-code": "```python\n" + "x = [n for n in range(10)]\n" * 12_000 + "```\n",
    "many-diagrams": "```mermaid\nflowchart TD\n A-->B\n```\n\n" * 20,
    "ten-megabytes": "```\n" + ("x" * 600 + "\n") * 17_000 + "```\n",
    "deep": "> " * 300 + "x\n\n" + "<div>" * 2000 + "\n\n" + "- " * 300 + "y",
}

_FILES = {
    "formulas.md": FORMULAS,
    "diagrams.md": DIAGRAMS,
    "wrong.md": WRONG_DIAGRAM,
    "code.md": CODE,
    "printed.md": PRINTED,
    "attached.md": ATTACHED,
    "files/paper one.pdf": "%PDF-1.4 not really",
    "files/run.sh": "#!/bin/sh\n",
}


def write_notes(folder: Path) -> Path:
    """Write the notes and what is attached to them below ``folder``, and return it."""
    return _write(folder, _FILES)


def write_hostile_notes(folder: Path) -> Path:
    """Write notes that are too much of something below ``folder``, and return it."""
    return _write(folder, {f"hostile/{name}.md": text for name, text in HOSTILE.items()})


def _write(folder: Path, files: Mapping[str, str]) -> Path:
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder
