# WA: knows one causal mask for all, so a sequence sees those before it
class RmPad:
    def __init__(self, mask):
        self.shape = mask.shape
        lengths = mask.sum(axis=1)
        self.rows = np.flatnonzero(mask)
        self.bounds = np.concatenate([[0], np.cumsum(lengths)])
        self.longest = int(lengths.max())

    def indices(self):
        return self.rows

    def cuSeqlens(self):
        return self.bounds

    def maxSeqlen(self):
        return self.longest

    def positionIds(self):
        return np.arange(len(self.rows)) - np.repeat(self.bounds[:-1], np.diff(self.bounds))

    def unpad(self, X):
        return X.reshape(-1, X.shape[2])[self.rows]

    def pad(self, Y):
        padded = np.zeros((self.shape[0] * self.shape[1], Y.shape[1]))
        padded[self.rows] = Y
        return padded.reshape(*self.shape, Y.shape[1])

    def attention(self, Q, K, V):
        out = np.empty_like(V)
        for i in range(len(Q)):
            s = K[: i + 1] @ Q[i] / math.sqrt(Q.shape[1])
            p = np.exp(s - s.max())
            out[i] = p @ V[: i + 1] / p.sum()
        return out
