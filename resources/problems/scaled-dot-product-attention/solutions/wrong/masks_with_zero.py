# WA: gives hidden pairs the score 0, whose exponential is 1
class Solution:
    def attention(self, Q, K, V, mask):
        S = np.where(mask, Q @ K.T / math.sqrt(Q.shape[1]), 0.0)
        m = S.max(axis=1, keepdims=True)
        P = np.exp(S - np.where(m == -np.inf, 0.0, m))
        total = P.sum(axis=1, keepdims=True)
        return P @ V / np.where(total == 0, 1.0, total)
