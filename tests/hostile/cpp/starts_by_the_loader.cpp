// verdict: EXITED - has the loader, which it may start, start a shell
#include <unistd.h>
class Solution {
public:
    int add(int a, int b) {
        const char *loader = "/lib64/ld-linux-x86-64.so.2";
        const char *told[] = {loader, "/bin/sh", "-c", "echo hostile > /tmp/hostile-shell", nullptr};
        execv(loader, const_cast<char **>(told));
        _exit(1);
    }
};
