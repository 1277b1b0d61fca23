// verdict: TLE|BAD_RETURN|EXITED - becomes itself again and again
#include <unistd.h>
extern char **environ;
class Solution {
public:
    int add(int a, int b) {
        char self[4096] = "./program";
        char *told[] = {self, nullptr};
        execve(self, told, environ);
        return a + b + 1;
    }
};
