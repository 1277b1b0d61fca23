// verdict: WA - writes its own frames and leaves
#include <unistd.h>
class Solution {
public:
    int add(int a, int b) {
        write(3, "D\0\0\0\0V\0\0\0\1" "0", 11);
        _exit(0);
    }
};
