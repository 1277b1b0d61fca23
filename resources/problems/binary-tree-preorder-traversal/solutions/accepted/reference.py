# Recursion into one shared list: record, go left, go right. O(n) time, O(h) deep.
class Solution:
    def preorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values = []

        def walk(node):
            if node:
                values.append(node.val)
                walk(node.left)
                walk(node.right)

        walk(root)
        return values
