# WA: remembers visited values, but two nodes may have the same
class Solution:
    def preorderTraversal(self, root: Optional[TreeNode]) -> List[int]:
        values, seen = [], set()
        stack = [root]
        while stack:
            node = stack.pop()
            if node and node.val not in seen:
                seen.add(node.val)
                values.append(node.val)
                stack += [node.right, node.left]
        return values
