# TLE: has no table of parents and searches the tree for each step up, O(nh)
class Solution:
    def lowestCommonAncestor(self, root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
        def parent(child):
            stack = [root]
            while stack:
                node = stack.pop()
                if node.left is child or node.right is child:
                    return node
                stack += filter(None, (node.left, node.right))

        def path_up(node):
            path = [node]
            while path[-1] is not root:
                path.append(parent(path[-1]))
            return path

        above = path_up(p)
        for node in path_up(q):
            if node in above:
                return node
