class Solution {
public:
    void merge(vector<int>& nums1, int m, vector<int>& nums2, int n) {
        for (int at = m + n - 1; n > 0; --at)
            nums1[at] = m > 0 && nums1[m - 1] > nums2[n - 1] ? nums1[--m] : nums2[--n];
    }
};
