// verdict: TLE - ignores every signal and goes on
#include <signal.h>
class Solution {
public:
    int add(int a, int b) {
        for (int number = 1; number < 65; ++number) signal(number, SIG_IGN);
        for (volatile int spun = 0;; ++spun) a += b;
    }
};
