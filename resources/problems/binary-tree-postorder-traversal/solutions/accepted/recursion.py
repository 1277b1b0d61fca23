# Recursion into one shared list: go left, go right, record; the oracle of the pack.
class Solution:
    def postorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values = []

        def walk(node):
            if node:
                walk(node.left)
                walk(node.right)
                values.append(node.val)

        walk(root)
        return values
