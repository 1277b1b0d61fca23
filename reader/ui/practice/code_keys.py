"""What keys do to the text of a program: lines begun, moved in and out, made comments."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QTextBlock, QTextCursor

STEP = "    "


def begin_line(cursor: QTextCursor) -> None:
    """Begin a line below the one before, a step further in after a colon or a brace."""
    line = cursor.block().text()[: cursor.positionInBlock()]
    indent = line[: len(line) - len(line.lstrip())]
    deeper = STEP if line.rstrip().endswith((":", "{", "(", "[")) else ""
    cursor.insertText(f"\n{indent}{deeper}")


def step_in(cursor: QTextCursor) -> None:
    """Go on to the next stop, or move all chosen lines a step in."""
    if cursor.hasSelection():
        _on_each_line(cursor, lambda line: line.insertText(STEP))
    else:
        cursor.insertText(" " * (len(STEP) - cursor.positionInBlock() % len(STEP)))


def step_out(cursor: QTextCursor) -> None:
    """Move the chosen lines a step out."""
    _on_each_line(cursor, lambda line: _delete(line, min(len(STEP), _depth(line.block()))))


def delete_step(cursor: QTextCursor) -> bool:
    """Take back one step before the cursor where nothing but spaces is; return whether it was."""
    column = cursor.positionInBlock()
    if cursor.hasSelection() or column == 0 or cursor.block().text()[:column].strip(" "):
        return False
    cursor.movePosition(
        QTextCursor.MoveOperation.Left,
        QTextCursor.MoveMode.KeepAnchor,
        (column - 1) % len(STEP) + 1,
    )
    cursor.removeSelectedText()
    return True


def toggle_comment(cursor: QTextCursor, mark: str) -> None:
    """Make the chosen lines comments that begin with ``mark``, or lines again if all are."""
    texts = [block.text() for block in _lines(cursor)]
    if all(text.lstrip().startswith(mark) for text in texts if text.strip()):
        _on_each_line(cursor, lambda line: _uncomment(line, mark))
    else:
        _on_each_line(cursor, lambda line: _comment(line, mark))


def _comment(line: QTextCursor, mark: str) -> None:
    if line.block().text().strip():
        line.insertText(f"{mark} ")


def _uncomment(line: QTextCursor, mark: str) -> None:
    text = line.block().text()
    if text.strip():
        line.setPosition(line.block().position() + _depth(line.block()))
        rest = text.lstrip()[len(mark) :]
        _delete(line, len(mark) + (1 if rest.startswith(" ") else 0))


def _on_each_line(cursor: QTextCursor, act: Callable[[QTextCursor], None]) -> None:
    """Do ``act`` at the beginning of each chosen line, as one step for undo."""
    cursor.beginEditBlock()
    for block in _lines(cursor):
        act(QTextCursor(block))
    cursor.endEditBlock()


def _lines(cursor: QTextCursor) -> list[QTextBlock]:
    """Return the lines of the selection; one that it only touches at its end is not among them."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    lines = [block]
    while (block := block.next()).isValid() and block.position() < cursor.selectionEnd():
        lines.append(block)
    return lines


def _depth(block: QTextBlock) -> int:
    return len(block.text()) - len(block.text().lstrip(" "))


def _delete(line: QTextCursor, characters: int) -> None:
    line.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, characters)
    line.removeSelectedText()
