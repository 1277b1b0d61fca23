# Writes down both paths from the root and takes their last common node; the oracle of the pack.
class Solution:
    def lowestCommonAncestor(self, root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
        def path_to(target):
            path, stack = [], [root]
            while stack:
                node = stack.pop()
                if node is None:
                    path.pop()
                    continue
                path.append(node)
                if node is target:
                    return path
                stack += [None, *filter(None, (node.right, node.left))]

        for a, b in zip(path_to(p), path_to(q)):
            if a is not b:
                break
            common = a
        return common
