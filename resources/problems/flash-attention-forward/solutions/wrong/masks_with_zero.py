# WA: sets masked scores to 0, whose exponential is 1
class Solution:
    def flashAttention(self, Q, K, V, is_causal, block_size):
        n_q, n_k = len(Q), len(K)
        O = np.zeros((n_q, V.shape[1]))
        L = np.full(n_q, -np.inf)
        for i in range(0, n_q, block_size):
            q = Q[i : i + block_size] / math.sqrt(Q.shape[1])
            last = np.arange(i, i + len(q)) + n_k - n_q  # the last key that each row may see
            m = np.full(len(q), -np.inf)
            l = np.zeros(len(q))
            acc = np.zeros((len(q), V.shape[1]))
            for j in range(0, n_k, block_size):
                if is_causal and j > last[-1]:
                    break
                k, v = K[j : j + block_size], V[j : j + block_size]
                S = q @ k.T
                if is_causal and j + len(k) - 1 > last[0]:
                    S[np.arange(j, j + len(k)) > last[:, None]] = 0.0
                new = np.maximum(m, S.max(axis=1))
                base = np.where(new == -np.inf, 0.0, new)
                P = np.exp(S - base[:, None])
                factor = np.exp(m - base)
                l = l * factor + P.sum(axis=1)
                acc = acc * factor[:, None] + P @ v
                m = new
            sees = l > 0
            O[i : i + len(q)][sees] = acc[sees] / l[sees, None]
            L[i : i + len(q)][sees] = m[sees] + np.log(l[sees])
        return [O, L]
