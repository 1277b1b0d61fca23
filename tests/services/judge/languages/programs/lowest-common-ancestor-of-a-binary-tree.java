class Solution {
    public TreeNode lowestCommonAncestor(TreeNode root, TreeNode p, TreeNode q) {
        Map<TreeNode, TreeNode> parents = new HashMap<>();
        Deque<TreeNode> waiting = new ArrayDeque<>(List.of(root));
        parents.put(root, null);
        while (!waiting.isEmpty()) {
            TreeNode node = waiting.pop();
            for (TreeNode child : new TreeNode[] {node.left, node.right}) {
                if (child != null) {
                    parents.put(child, node);
                    waiting.push(child);
                }
            }
        }
        Set<TreeNode> above = new HashSet<>();
        for (TreeNode node = p; node != null; node = parents.get(node)) above.add(node);
        while (!above.contains(q)) q = parents.get(q);
        return q;
    }
}
