// verdict: CE - has the compiler read a file that is none of the program's
#include "/etc/passwd"
class Solution {
public:
    int add(int a, int b) { return a + b; }
};
