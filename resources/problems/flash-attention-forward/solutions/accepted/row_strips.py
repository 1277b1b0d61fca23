# A strip of rows at a time, each with an ordinary softmax over all its keys: block_size x n_k in memory.
class Solution:
    def flashAttention(self, Q, K, V, is_causal, block_size):
        n_q, n_k = len(Q), len(K)
        O = np.zeros((n_q, V.shape[1]))
        L = np.full(n_q, -np.inf)
        for i in range(0, n_q, block_size):
            rows = np.arange(i, min(i + block_size, n_q))
            last = rows + n_k - n_q if is_causal else np.full(len(rows), n_k - 1)
            rows, last = rows[last >= 0], last[last >= 0]
            if len(rows):
                keys = np.arange(last[-1] + 1)
                S = Q[rows] @ K[keys].T / math.sqrt(Q.shape[1])
                S[keys > last[:, None]] = -np.inf
                m = S.max(axis=1)
                P = np.exp(S - m[:, None])
                l = P.sum(axis=1)
                O[rows] = P @ V[keys] / l[:, None]
                L[rows] = m + np.log(l)
        return [O, L]
