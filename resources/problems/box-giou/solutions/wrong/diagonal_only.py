# WA: pairs the boxes one to one
class Solution:
    def boxGiou(self, A, B):
        low = np.maximum(A[:, :2] - A[:, 2:] / 2, B[:, :2] - B[:, 2:] / 2)
        high = np.minimum(A[:, :2] + A[:, 2:] / 2, B[:, :2] + B[:, 2:] / 2)
        inner = np.maximum(high - low, 0).prod(axis=1)
        union = A[:, 2:].prod(axis=1) + B[:, 2:].prod(axis=1) - inner
        return np.diag(inner / union)
