# WA: takes exponentials of the bare scores, which overflow
class Solution:
    def attention(self, Q, K, V, mask):
        S = np.where(mask, Q @ K.T / math.sqrt(Q.shape[1]), -np.inf)
        m = np.zeros((len(S), 1))
        P = np.exp(S - np.where(m == -np.inf, 0.0, m))
        total = P.sum(axis=1, keepdims=True)
        return P @ V / np.where(total == 0, 1.0, total)
