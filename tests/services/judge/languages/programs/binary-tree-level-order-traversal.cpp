class Solution {
public:
    vector<vector<int>> levelOrder(TreeNode* root) {
        vector<vector<int>> levels;
        vector<TreeNode*> level;
        if (root) level.push_back(root);
        while (!level.empty()) {
            vector<TreeNode*> below;
            levels.emplace_back();
            for (TreeNode* node : level) {
                levels.back().push_back(node->val);
                if (node->left) below.push_back(node->left);
                if (node->right) below.push_back(node->right);
            }
            level = below;
        }
        return levels;
    }
};
