# WA: records when it pushes, which is preorder
class Solution:
    def inorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values, stack = [], []
        node = root
        while node or stack:
            while node:
                values.append(node.val)
                stack.append(node)
                node = node.left
            node = stack.pop().right
        return values
