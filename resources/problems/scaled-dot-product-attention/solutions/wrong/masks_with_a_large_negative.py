# WA: hides with -1e9, so a row that sees nothing averages what it must not see
class Solution:
    def attention(self, Q, K, V, mask):
        S = np.where(mask, Q @ K.T / math.sqrt(Q.shape[1]), -1e9)
        m = S.max(axis=1, keepdims=True)
        P = np.exp(S - np.where(m == -np.inf, 0.0, m))
        total = P.sum(axis=1, keepdims=True)
        return P @ V / np.where(total == 0, 1.0, total)
