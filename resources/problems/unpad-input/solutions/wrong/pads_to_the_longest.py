# MLE: pads every sequence to the longest before it attends
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
        length = self.longest
        place = np.repeat(np.arange(self.shape[0]), np.diff(self.bounds)), self.positionIds()
        q, k, v = (np.zeros((self.shape[0], length, Q.shape[1])) for _ in range(3))
        q[place], k[place], v[place] = Q, K, V
        S = q @ k.transpose(0, 2, 1) / math.sqrt(Q.shape[1])
        S[:, np.triu(np.ones((length, length), dtype=bool), 1)] = -np.inf
        P = np.exp(S - S.max(axis=2, keepdims=True))
        return (P @ v / P.sum(axis=2, keepdims=True))[place]
