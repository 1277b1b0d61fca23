# WA: stops as soon as the stack is empty, though a right subtree is still to come
class Solution:
    def inorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values, stack = [], []
        node = root
        while node:
            stack.append(node)
            node = node.left
        while stack:
            node = stack.pop()
            values.append(node.val)
            node = node.right
            while node and stack:
                stack.append(node)
                node = node.left
        return values
