class MinHeap {
    priority_queue<int, vector<int>, greater<int>> heap;

public:
    MinHeap(vector<int>& nums) : heap(nums.begin(), nums.end()) {}
    void push(int val) { heap.push(val); }
    int pop() {
        const int least = heap.top();
        heap.pop();
        return least;
    }
    int peek() const { return heap.top(); }
    int size() { return heap.size(); }
};
