# TLE: walks down from the root and searches a whole subtree for p and q at every step, O(nh)
class Solution:
    def lowestCommonAncestor(self, root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
        def holds(node, target):
            stack = [node]
            while stack:
                node = stack.pop()
                if node is target:
                    return True
                if node:
                    stack += [node.left, node.right]
            return False

        while True:
            for child in (root.left, root.right):
                if child and holds(child, p) and holds(child, q):
                    root = child
                    break
            else:
                return root
