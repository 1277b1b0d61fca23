// verdict: MLE|RE|TLE - starts threads as long as there is room for one
class Solution {
    public int add(int a, int b) {
        for (;;) {
            Thread thread = new Thread(null, () -> {
                for (;;) java.util.concurrent.locks.LockSupport.park();
            }, "one more", 1 << 14);
            thread.setDaemon(true);
            thread.start();
        }
    }
}
