# Notes every node's parent, marks p and all above it, then climbs from q to the first mark. O(n).
class Solution:
    def lowestCommonAncestor(self, root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
        parent = {root: None}
        stack = [root]
        while stack:
            node = stack.pop()
            for child in (node.left, node.right):
                if child:
                    parent[child] = node
                    stack.append(child)
        above = set()
        while p:
            above.add(p)
            p = parent[p]
        while q not in above:
            q = parent[q]
        return q
