# WA: stores the same list for every level and empties it each time
class Solution:
    def levelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        levels, level = [], []
        row = [root] if root else []
        while row:
            level.clear()
            level.extend(node.val for node in row)
            levels.append(level)
            row = [child for node in row for child in (node.left, node.right) if child]
        return levels
