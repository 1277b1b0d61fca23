# verdict: RE - an error whose text is half a character and a command to the terminal
class Solution:
    def add(self, a, b):
        raise ValueError("\ud800\x1b[2J")
