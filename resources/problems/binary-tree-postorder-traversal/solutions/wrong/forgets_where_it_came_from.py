# TLE: does not know that the right subtree is done, and goes there again for ever
class Solution:
    def postorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values, stack = [], []
        node = root
        while node or stack:
            while node:
                stack.append(node)
                node = node.left
            if stack[-1].right:
                node = stack[-1].right
            else:
                values.append(stack.pop().val)
        return values
