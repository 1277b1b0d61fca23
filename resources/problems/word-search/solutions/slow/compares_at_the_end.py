# TLE: walks every path as long as the word and compares it at its end only
class Solution:
    def exist(self, board: List[List[str]], word: str) -> bool:
        rows, columns = len(board), len(board[0])
        path = []

        def walk(r, c):
            if not (0 <= r < rows and 0 <= c < columns) or (r, c) in path:
                return False
            path.append((r, c))
            if len(path) == len(word):
                found = "".join(board[y][x] for y, x in path) == word
            else:
                found = any([walk(r - 1, c), walk(r + 1, c), walk(r, c - 1), walk(r, c + 1)])
            path.pop()
            return found

        return any([walk(r, c) for r in range(rows) for c in range(columns)])
