# Checks the supply of letters, begins at the rarer end of the word, and keeps the path in a bit mask.
class Solution:
    def exist(self, board: List[List[str]], word: str) -> bool:
        columns = len(board[0])
        cells = [cell for row in board for cell in row]
        supply = Counter(cells)
        if Counter(word) - supply:
            return False
        if supply[word[0]] > supply[word[-1]]:
            word = word[::-1]

        def neighbours(i):
            if i >= columns:
                yield i - columns
            if i + columns < len(cells):
                yield i + columns
            if i % columns:
                yield i - 1
            if (i + 1) % columns:
                yield i + 1

        near = [list(neighbours(i)) for i in range(len(cells))]

        def walk(i, k, path):
            if cells[i] != word[k] or path >> i & 1:
                return False
            if k == len(word) - 1:
                return True
            return any(walk(j, k + 1, path | 1 << i) for j in near[i])

        return any(walk(i, 0, 0) for i in range(len(cells)))
