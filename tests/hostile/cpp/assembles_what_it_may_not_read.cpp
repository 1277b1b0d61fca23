// verdict: CE - has the assembler put a file that is none of the program's into it
asm(".globl stolen\nstolen: .incbin \"/tmp/hostile-canary/home/key\"\n");
class Solution {
public:
    int add(int a, int b) { return a + b; }
};
