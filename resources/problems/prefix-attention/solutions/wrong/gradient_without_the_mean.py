# WA: forgets that the other weights fall when one rises
class PrefixAttention:
    def __init__(self, Pk, Pv):
        self.Pk, self.Pv = Pk, Pv

    def forward(self, Q, K, V):
        n, length = len(Q), len(self.Pk)
        S = Q @ np.concatenate([self.Pk, K]).T / math.sqrt(Q.shape[1])
        S[:, length:][~np.tri(n, dtype=bool)] = -np.inf
        P = np.exp(S - S.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        self.Q, self.P = Q.copy(), P[:, :length]
        self.O = P @ np.concatenate([self.Pv, V])
        return [self.O, self.P.sum(axis=1)]

    def backward(self, G):
        dS = self.P * (G @ self.Pv.T)
        return [dS.T @ self.Q / math.sqrt(self.Q.shape[1]), self.P.T @ G]
