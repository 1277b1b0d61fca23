# A node met first goes back onto the stack, marked, below its children; met again it is recorded.
class Solution:
    def postorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values = []
        stack = [(root, False)]
        while stack:
            node, is_marked = stack.pop()
            if node is None:
                continue
            if is_marked:
                values.append(node.val)
            else:
                stack += [(node, True), (node.right, False), (node.left, False)]
        return values
