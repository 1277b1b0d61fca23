# WA: goes by the order of the values, which only a search tree has
class Solution:
    def lowestCommonAncestor(self, root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
        while root:
            if p.val < root.val and q.val < root.val and root.left:
                root = root.left
            elif p.val > root.val and q.val > root.val and root.right:
                root = root.right
            else:
                return root
