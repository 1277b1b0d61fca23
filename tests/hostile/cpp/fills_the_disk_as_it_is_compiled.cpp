// verdict: CE - asks the assembler for a terabyte
asm(".zero 1000000000000, 1\n");
class Solution {
public:
    int add(int a, int b) { return a + b; }
};
