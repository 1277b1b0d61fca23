# WA: lets a node see all that stand before it, siblings too
class Solution:
    def medusaBuffers(self, choices, top_k):
        paths = [(), *sorted(map(tuple, choices), key=lambda path: (len(path), path))]
        number = {path: i for i, path in enumerate(paths)}
        parents = [0] + [number[path[:-1]] for path in paths[1:]]
        mask = np.zeros((len(paths), len(paths)), dtype=np.int64)
        for i, parent in enumerate(parents):
            mask[i, :i] = 1
            mask[i, i] = 1
        depths = np.array([len(path) for path in paths], dtype=np.int64)
        tree = np.array([0] + [1 + top_k * (len(path) - 1) + path[-1] for path in paths[1:]])
        leaves = sorted(set(range(len(paths))) - set(parents[1:]))
        retrieve = np.full((len(leaves), len(paths[-1]) + 1), -1, dtype=np.int64)
        for row, node in zip(retrieve, leaves):
            while node:
                row[depths[node]] = node
                node = parents[node]
            row[0] = 0
        return [mask, depths, tree, retrieve]
