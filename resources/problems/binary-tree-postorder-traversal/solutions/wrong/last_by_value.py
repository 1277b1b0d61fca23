# WA: recognises the node finished last by its value, which the right child may share
class Solution:
    def postorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values, stack = [], []
        node, last = root, None
        while node or stack:
            while node:
                stack.append(node)
                node = node.left
            top = stack[-1]
            if top.right and top.right.val != last:
                node = top.right
            else:
                values.append(top.val)
                last = stack.pop().val
        return values
