# Runs left, recording on the way down; what is popped is turned to its right.
class Solution:
    def preorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values, stack = [], []
        node = root
        while node or stack:
            while node:
                values.append(node.val)
                stack.append(node)
                node = node.left
            node = stack.pop().right
        return values
