# Tables of the 1st, 2nd, 4th, ... ancestor: lift to one depth, then jump as long as it parts them.
class Solution:
    def lowestCommonAncestor(self, root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
        nodes, parent, depth, number = [root], [0], [0], {root: 0}
        for i, node in enumerate(nodes):
            for child in (node.left, node.right):
                if child:
                    number[child] = len(nodes)
                    nodes.append(child)
                    parent.append(i)
                    depth.append(depth[i] + 1)
        up = [parent]
        while 2 ** len(up) < len(nodes):
            half = up[-1]
            up.append([half[middle] for middle in half])

        low, high = sorted((number[p], number[q]), key=depth.__getitem__, reverse=True)
        gap = depth[low] - depth[high]
        for k, table in enumerate(up):
            if gap >> k & 1:
                low = table[low]
        if low == high:
            return nodes[low]
        for table in reversed(up):
            if table[low] != table[high]:
                low, high = table[low], table[high]
        return nodes[parent[low]]
