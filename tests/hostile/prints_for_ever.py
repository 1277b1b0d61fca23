# verdict: OLE - prints without end
class Solution:
    def add(self, a, b):
        while True:
            print("x" * 1000)
