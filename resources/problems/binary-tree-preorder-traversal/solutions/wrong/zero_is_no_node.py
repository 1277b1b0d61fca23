# WA: asks for the value and not for the node, so a child with value 0 is lost
class Solution:
    def preorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values = []
        stack = [root] if root else []
        while stack:
            node = stack.pop()
            values.append(node.val)
            for child in (node.right, node.left):
                if getattr(child, "val", None):
                    stack.append(child)
        return values
