# Runs left and pushes on the way; a node is recorded when it is popped. O(n) time, O(h) space.
class Solution:
    def inorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values, stack = [], []
        node = root
        while node or stack:
            while node:
                stack.append(node)
                node = node.left
            node = stack.pop()
            values.append(node.val)
            node = node.right
        return values
