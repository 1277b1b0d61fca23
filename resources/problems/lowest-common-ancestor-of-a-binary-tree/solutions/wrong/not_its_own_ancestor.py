# WA: starts above p and q, though a node counts as an ancestor of itself
class Solution:
    def lowestCommonAncestor(self, root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
        parent = {root: root}
        stack = [root]
        while stack:
            node = stack.pop()
            for child in (node.left, node.right):
                if child:
                    parent[child] = node
                    stack.append(child)
        p, q = parent[p], parent[q]
        above = {root}
        while p is not root:
            above.add(p)
            p = parent[p]
        while q not in above:
            q = parent[q]
        return q
