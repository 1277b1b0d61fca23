# WA: divides by d, not by its square root
class Solution:
    def attention(self, Q, K, V, mask):
        S = np.where(mask, Q @ K.T / Q.shape[1], -np.inf)
        m = S.max(axis=1, keepdims=True)
        P = np.exp(S - np.where(m == -np.inf, 0.0, m))
        total = P.sum(axis=1, keepdims=True)
        return P @ V / np.where(total == 0, 1.0, total)
