# A trie walked level by level; each node carries the list of its ancestors.
class Solution:
    def medusaBuffers(self, choices, top_k):
        trie = {}
        for path in choices:
            node = trie
            for choice in path:
                node = node.setdefault(choice, {})
        level, lines, tree, leaves = [(trie, [0], 0)], [], [], []
        while level:
            below, first = [], len(lines) + len(level)
            for node, line, index in level:
                lines.append(line)
                tree.append(index)
                if not node:
                    leaves.append(line)
                for choice in sorted(node):
                    child = 1 + top_k * (len(line) - 1) + choice
                    below.append((node[choice], [*line, first + len(below)], child))
            level = below
        mask = np.zeros((len(lines), len(lines)), dtype=np.int64)
        for i, line in enumerate(lines):
            mask[i, line] = 1
        deepest = max(map(len, lines))
        retrieve = [line + [-1] * (deepest - len(line)) for line in leaves]
        depths = [len(line) - 1 for line in lines]
        return [mask, np.array(depths), np.array(tree), np.array(retrieve)]
