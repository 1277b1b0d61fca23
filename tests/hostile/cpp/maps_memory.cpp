// verdict: MLE|RE - maps shared memory until there is no more, and touches it
#include <sys/mman.h>
class Solution {
public:
    int add(int a, int b) {
        for (;;) {
            void *mapped = mmap(nullptr, 8 << 20, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
            if (mapped == MAP_FAILED) throw bad_alloc();
            memset(mapped, 1, 8 << 20);
        }
    }
};
