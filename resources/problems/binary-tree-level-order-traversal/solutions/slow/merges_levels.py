# TLE: joins the levels of the two subtrees at every node, which copies a chain's levels n times
class Solution:
    def levelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        if root is None:
            return []
        left, right = self.levelOrder(root.left), self.levelOrder(root.right)
        below = [a + b for a, b in itertools.zip_longest(left, right, fillvalue=[])]
        return [[root.val]] + below
