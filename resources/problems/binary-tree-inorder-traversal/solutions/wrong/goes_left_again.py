# TLE: back from the left it sees a left child and goes there again, for ever
class Solution:
    def inorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values = []
        stack = [root] if root else []
        while stack:
            node = stack[-1]
            if node.left:
                stack.append(node.left)
                continue
            stack.pop()
            values.append(node.val)
            if node.right:
                stack.append(node.right)
        return values
