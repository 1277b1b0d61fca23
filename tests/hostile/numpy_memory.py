# verdict: MLE - an array far above the limit
import numpy as np


class Solution:
    def add(self, a, b):
        return int(np.ones((40_000, 40_000)).sum())
