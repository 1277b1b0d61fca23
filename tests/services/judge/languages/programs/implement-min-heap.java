class MinHeap {
    private final PriorityQueue<Integer> heap = new PriorityQueue<>();

    public MinHeap(int[] nums) {
        for (int value : nums) heap.add(value);
    }

    public void push(int val) {
        heap.add(val);
    }

    public int pop() {
        return heap.remove();
    }

    public int peek() {
        return heap.element();
    }

    public int size() {
        return heap.size();
    }
}
