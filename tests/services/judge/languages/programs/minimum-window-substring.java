class Solution {
    public String minWindow(String s, String t) {
        Map<Character, Integer> lacking = new HashMap<>();
        for (char letter : t.toCharArray()) lacking.merge(letter, 1, Integer::sum);
        int missing = t.length(), start = 0, best = 0, length = Integer.MAX_VALUE;
        for (int end = 0; end < s.length(); end++) {
            if (lacking.merge(s.charAt(end), -1, Integer::sum) >= 0) missing--;
            while (missing == 0) {
                if (end - start + 1 < length) {
                    best = start;
                    length = end - start + 1;
                }
                if (lacking.merge(s.charAt(start++), 1, Integer::sum) > 0) missing++;
            }
        }
        return length == Integer.MAX_VALUE ? "" : s.substring(best, best + length);
    }
}
