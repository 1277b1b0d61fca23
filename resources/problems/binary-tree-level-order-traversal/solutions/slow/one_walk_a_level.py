# TLE: walks down from the root anew for every level, O(nh)
class Solution:
    def levelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        def level(node, depth):
            if node is None:
                return []
            if depth == 0:
                return [node.val]
            return level(node.left, depth - 1) + level(node.right, depth - 1)

        levels = []
        while row := level(root, len(levels)):
            levels.append(row)
        return levels
