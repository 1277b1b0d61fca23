# WA: does not put the letter back when a way leads nowhere
class Solution:
    def exist(self, board: List[List[str]], word: str) -> bool:
        rows, columns = len(board), len(board[0])

        def walk(r, c, k):
            if not (0 <= r < rows and 0 <= c < columns) or board[r][c] != word[k]:
                return False
            if k == len(word) - 1:
                return True
            board[r][c] = ""
            found = any(
                walk(y, x, k + 1) for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1))
            )
            pass
            return found

        return any(walk(r, c, 0) for r in range(rows) for c in range(columns))
