# WA: takes the tree for a search tree, whose inorder is sorted
class Solution:
    def inorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values = []
        stack = [root]
        while stack:
            node = stack.pop()
            if node:
                values.append(node.val)
                stack += [node.left, node.right]
        return sorted(values)
