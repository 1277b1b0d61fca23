# Morris: the way back is a thread in the predecessor's empty right link. O(1) extra space.
class Solution:
    def inorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values = []
        node = root
        while node:
            if not node.left:
                values.append(node.val)
                node = node.right
                continue
            before = node.left
            while before.right and before.right is not node:
                before = before.right
            if before.right:
                before.right = None
                values.append(node.val)
                node = node.right
            else:
                before.right = node
                node = node.left
        return values
