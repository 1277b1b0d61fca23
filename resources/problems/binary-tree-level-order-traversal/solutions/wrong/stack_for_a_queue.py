# WA: takes from the end where it should take from the front, so a level comes out backwards
class Solution:
    def levelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        levels = []
        stack = [(root, 0)] if root else []
        while stack:
            node, depth = stack.pop()
            if depth == len(levels):
                levels.append([])
            levels[depth].append(node.val)
            for child in (node.left, node.right):
                if child:
                    stack.append((child, depth + 1))
        return levels
