# A node met first goes back onto the stack, marked, between its children; met again it is recorded.
class Solution:
    def inorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values = []
        stack = [(root, False)]
        while stack:
            node, is_marked = stack.pop()
            if node is None:
                continue
            if is_marked:
                values.append(node.val)
            else:
                stack += [(node.right, False), (node, True), (node.left, False)]
        return values
