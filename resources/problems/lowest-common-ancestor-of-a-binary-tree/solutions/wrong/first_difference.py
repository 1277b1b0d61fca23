# WA: compares the two paths and returns the first node that differs, one below the answer
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
        return a
