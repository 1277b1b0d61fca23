# WA: follows the first neighbour that fits and tries no other
class Solution:
    def exist(self, board: List[List[str]], word: str) -> bool:
        rows, columns = len(board), len(board[0])

        def walk(r, c, k):
            if not (0 <= r < rows and 0 <= c < columns) or board[r][c] != word[k]:
                return False
            if k == len(word) - 1:
                return True
            board[r][c] = ""
            found = next(
                (
                    walk(y, x, k + 1)
                    for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1))
                    if 0 <= y < rows and 0 <= x < columns and board[y][x] == word[k + 1]
                ),
                False,
            )
            board[r][c] = word[k]
            return found

        return any(walk(r, c, 0) for r in range(rows) for c in range(columns))
