# MLE: masks one total x total matrix of scores by blocks
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
        S = Q @ K.T / math.sqrt(Q.shape[1])
        owner = np.repeat(np.arange(self.shape[0]), np.diff(self.bounds))
        S[(owner[:, None] != owner) | (np.arange(len(Q))[:, None] < np.arange(len(Q)))] = -np.inf
        P = np.exp(S - S.max(axis=1, keepdims=True, initial=-np.inf))
        return P @ V / P.sum(axis=1, keepdims=True)
