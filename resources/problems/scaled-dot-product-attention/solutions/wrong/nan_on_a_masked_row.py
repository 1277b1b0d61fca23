# WA: -inf minus -inf where a row sees nothing
class Solution:
    def attention(self, Q, K, V, mask):
        S = np.where(mask, Q @ K.T / math.sqrt(Q.shape[1]), -np.inf)
        m = S.max(axis=1, keepdims=True)
        P = np.exp(S - m)
        total = P.sum(axis=1, keepdims=True)
        return P @ V / np.where(total == 0, 1.0, total)
