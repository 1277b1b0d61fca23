# A head at a time, each with its own columns of the projections and its own rows of Wo: the heads' shares add up.
class Solution:
    def multiHeadAttention(self, X, Wq, Wk, Wv, Wo, num_heads, is_causal):
        n, d = X.shape
        width = d // num_heads
        out = np.zeros((n, d))
        for start in range(0, d, width):
            part = slice(start, start + width)
            q, k, v = X @ Wq[:, part], X @ Wk[:, part], X @ Wv[:, part]
            for i in range(n):
                end = i + 1 if is_causal else n
                s = k[:end] @ q[i] / math.sqrt(width)
                p = np.exp(s - s.max())
                out[i] += (p / p.sum()) @ v[:end] @ Wo[part]
        return out
