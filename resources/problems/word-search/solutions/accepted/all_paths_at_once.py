# Level by level: every path that spells the first k letters, with the set of its cells.
class Solution:
    def exist(self, board: List[List[str]], word: str) -> bool:
        columns = len(board[0])
        at = {(r, c): cell for r, row in enumerate(board) for c, cell in enumerate(row)}
        paths = {(cell, frozenset([cell])) for cell, letter in at.items() if letter == word[0]}
        for letter in word[1:]:
            paths = {
                (cell, used | {cell})
                for (r, c), used in paths
                for cell in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1))
                if at.get(cell) == letter and cell not in used
            }
        return bool(paths)
