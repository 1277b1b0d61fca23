# verdict: RE - the app's package is not there to import
import reader.services.judge.judge


class Solution:
    def add(self, a, b):
        return a + b
