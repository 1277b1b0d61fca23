# Boolean indexing, and each query on its own over the keys of its sequence so far.
class RmPad:
    def __init__(self, mask):
        self.mask = mask == 1
        self.lengths = [int(row.sum()) for row in self.mask]

    def indices(self):
        batch, column = np.nonzero(self.mask)
        return batch * self.mask.shape[1] + column

    def cuSeqlens(self):
        return np.array([0, *itertools.accumulate(self.lengths)])

    def maxSeqlen(self):
        return max(self.lengths)

    def positionIds(self):
        return np.array([i for length in self.lengths for i in range(length)], dtype=np.int64)

    def unpad(self, X):
        return X[self.mask]

    def pad(self, Y):
        padded = np.zeros((*self.mask.shape, Y.shape[1]))
        padded[self.mask] = Y
        return padded

    def attention(self, Q, K, V):
        out = np.zeros(V.shape)
        for i, position in enumerate(self.positionIds().tolist()):
            start = i - position
            s = K[start : i + 1] @ (Q[i] / math.sqrt(Q.shape[1]))
            p = np.exp(s - s.max())
            out[i] = p / p.sum() @ V[start : i + 1]
        return out
