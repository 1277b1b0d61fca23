class Solution {
    public List<List<Integer>> levelOrder(TreeNode root) {
        List<List<Integer>> levels = new ArrayList<>();
        Deque<TreeNode> waiting = new ArrayDeque<>();
        if (root != null) waiting.add(root);
        while (!waiting.isEmpty()) {
            List<Integer> level = new ArrayList<>();
            for (int left = waiting.size(); left > 0; left--) {
                TreeNode node = waiting.remove();
                level.add(node.val);
                if (node.left != null) waiting.add(node.left);
                if (node.right != null) waiting.add(node.right);
            }
            levels.add(level);
        }
        return levels;
    }
}
