# TLE: looks each ancestor up by a search through the list; also the oracle on small cases
class Solution:
    def medusaBuffers(self, choices, top_k):
        paths = [[], *sorted(choices, key=lambda path: (len(path), path))]
        lines = [[paths.index(path[:d]) for d in range(len(path) + 1)] for path in paths]
        mask = np.zeros((len(paths), len(paths)), dtype=np.int64)
        for i, line in enumerate(lines):
            mask[i, line] = 1
        depths = np.array([len(path) for path in paths])
        tree = [1 + top_k * (len(path) - 1) + path[-1] if path else 0 for path in paths]
        leaves = [line for line in lines if sum(line == other[: len(line)] for other in lines) == 1]
        retrieve = [line + [-1] * (max(depths) + 1 - len(line)) for line in leaves]
        return [mask, depths, np.array(tree), np.array(retrieve)]
