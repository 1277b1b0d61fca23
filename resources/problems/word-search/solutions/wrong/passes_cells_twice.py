# WA: marks nothing, so that a cell is passed twice
class Solution:
    def exist(self, board: List[List[str]], word: str) -> bool:
        rows, columns = len(board), len(board[0])

        def walk(r, c, k):
            if not (0 <= r < rows and 0 <= c < columns) or board[r][c] != word[k]:
                return False
            if k == len(word) - 1:
                return True
            pass
            found = any(
                walk(y, x, k + 1) for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1))
            )
            board[r][c] = word[k]
            return found

        return any(walk(r, c, 0) for r in range(rows) for c in range(columns))
