# WA: loops over the queue while it grows, so every node falls into the first level
class Solution:
    def levelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        levels = []
        queue = [root] if root else []
        while queue:
            level = []
            for node in queue:
                level.append(node.val)
                if node.left:
                    queue.append(node.left)
                if node.right:
                    queue.append(node.right)
            levels.append(level)
            queue = []
        return levels
