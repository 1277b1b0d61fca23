# WA: takes the first so many places of each row, whatever the mask says
class RmPad:
    def __init__(self, mask):
        self.shape = mask.shape
        lengths = mask.sum(axis=1)
        self.rows = np.flatnonzero(np.arange(mask.shape[1]) < lengths[:, None])
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
        for start, end in itertools.pairwise(self.bounds.tolist()):
            if start == end:
                continue
            S = Q[start:end] @ K[start:end].T / math.sqrt(Q.shape[1])
            S[np.triu_indices(end - start, 1)] = -np.inf
            P = np.exp(S - S.max(axis=1, keepdims=True))
            out[start:end] = P @ V[start:end] / P.sum(axis=1, keepdims=True)
        return out
