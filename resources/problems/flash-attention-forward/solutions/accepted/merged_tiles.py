# Each tile's finished answer (O, L) merged with the one so far by their weights, as if from two machines.
class Solution:
    def flashAttention(self, Q, K, V, is_causal, block_size):
        n_q, n_k = len(Q), len(K)
        O = np.zeros((n_q, V.shape[1]))
        L = np.full(n_q, -np.inf)
        for j in range(0, n_k, block_size):
            k, v = K[j : j + block_size], V[j : j + block_size]
            # Earlier rows see no key of this block.
            start = max(0, j - n_k + n_q) if is_causal else 0
            for i in range(start, n_q, block_size):
                rows = slice(i, min(i + block_size, n_q))
                o, lse = self.tile(Q[rows], k, v, i + n_k - n_q - j if is_causal else len(k))
                total = np.logaddexp(L[rows], lse)
                old, new = np.exp(L[rows] - total), np.exp(lse - total)
                O[rows] = O[rows] * old[:, None] + o * new[:, None]
                L[rows] = total
        return [O, L]

    def tile(self, q, k, v, last):
        S = q @ k.T / math.sqrt(q.shape[1])
        if last + 1 < len(k):
            S[np.arange(len(k)) > np.arange(len(q))[:, None] + last] = -np.inf
        m = S.max(axis=1)  # finite: every row sees the first key of its tile
        P = np.exp(S - m[:, None])
        l = P.sum(axis=1)
        return P @ v / l[:, None], m + np.log(l)
