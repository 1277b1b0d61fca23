# WA: turns round at every other level
class Solution:
    def levelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        levels = []
        row = [root] if root else []
        while row:
            level = [node.val for node in row]
            levels.append(level[::-1] if len(levels) % 2 else level)
            row = [child for node in row for child in (node.left, node.right) if child]
        return levels
