# WA: reverses root, left, right, and so visits the right subtree first
class Solution:
    def postorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values = []
        stack = [root] if root else []
        while stack:
            node = stack.pop()
            values.append(node.val)
            if node.right:
                stack.append(node.right)
            if node.left:
                stack.append(node.left)
        return values[::-1]
