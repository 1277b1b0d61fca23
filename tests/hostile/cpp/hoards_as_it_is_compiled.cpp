// verdict: CE - has the compiler make a table that does not fit into its memory
struct Table {
    long numbers[700'000'000];
    constexpr Table() : numbers() {}
};
constexpr Table table;
class Solution {
public:
    int add(int a, int b) { return a + b + int(table.numbers[a]); }
};
