class Solution {
public:
    string minWindow(string s, string t) {
        unordered_map<char, int> lacking;
        for (char letter : t) ++lacking[letter];
        int missing = t.size();
        size_t start = 0, best = 0, length = string::npos;
        for (size_t end = 0; end < s.size(); ++end) {
            if (lacking[s[end]]-- > 0) --missing;
            while (missing == 0) {
                if (end - start + 1 < length) best = start, length = end - start + 1;
                if (++lacking[s[start++]] > 0) ++missing;
            }
        }
        return length == string::npos ? "" : s.substr(best, length);
    }
};
