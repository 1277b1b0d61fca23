# WA: pops and records, but does not go on into the right subtree
class Solution:
    def inorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values, stack = [], []
        node = root
        while node:
            stack.append(node)
            node = node.left
        while stack:
            values.append(stack.pop().val)
        return values
