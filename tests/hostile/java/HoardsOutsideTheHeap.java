// verdict: MLE - asks for memory that the collector does not see
class Solution {
    static final List<java.nio.ByteBuffer> KEPT = new ArrayList<>();

    public int add(int a, int b) {
        for (;;) {
            java.nio.ByteBuffer some = java.nio.ByteBuffer.allocateDirect(8 << 20);
            for (int at = 0; at < some.capacity(); at += 4096) some.put(at, (byte) 1);
            KEPT.add(some);
        }
    }
}
