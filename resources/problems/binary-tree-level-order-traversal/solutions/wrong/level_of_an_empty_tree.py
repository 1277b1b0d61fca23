# WA: answers one empty level where there is no node
class Solution:
    def levelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        levels = []
        row = [root]
        while row:
            levels.append([node.val for node in row if node])
            row = [child for node in row if node for child in (node.left, node.right) if child]
        return levels
