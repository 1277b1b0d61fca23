# WA: hands up whatever one side found, and never asks whether the other side found something too
class Solution:
    def lowestCommonAncestor(self, root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
        if root is None or root is p or root is q:
            return root
        left = self.lowestCommonAncestor(root.left, p, q)
        return left or self.lowestCommonAncestor(root.right, p, q)
