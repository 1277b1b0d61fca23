# RE: guesses a recursion limit, and the deepest chain is deeper
import sys

sys.setrecursionlimit(10000)


class Solution:
    def inorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values = []

        def walk(node):
            if node:
                walk(node.left)
                values.append(node.val)
                walk(node.right)

        walk(root)
        return values
