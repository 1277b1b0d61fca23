// verdict: MLE|RE|TLE - starts threads as long as there is room for one
#include <pthread.h>
#include <unistd.h>
static void *wait_for_ever(void *) {
    for (;;) pause();
}
class Solution {
public:
    int add(int a, int b) {
        pthread_attr_t small;
        pthread_attr_init(&small);
        pthread_attr_setstacksize(&small, 16384);
        for (pthread_t thread;;) pthread_create(&thread, &small, wait_for_ever, nullptr);
        return a + b;
    }
};
