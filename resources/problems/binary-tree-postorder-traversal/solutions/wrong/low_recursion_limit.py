# RE: guesses a recursion limit, and the deepest chain is deeper
import sys

sys.setrecursionlimit(10000)


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
