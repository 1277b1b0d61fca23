# WA: forgets Wo
class Solution:
    def multiHeadAttention(self, X, Wq, Wk, Wv, Wo, num_heads, is_causal):
        n, d = X.shape
        d_head = d // num_heads

        def split(Y):
            return Y.reshape(n, num_heads, d_head).transpose(1, 0, 2)

        Q, K, V = split(X @ Wq), split(X @ Wk), split(X @ Wv)
        S = Q @ K.transpose(0, 2, 1) / math.sqrt(d_head)
        if is_causal:
            S[:, ~np.tri(n, dtype=bool)] = -np.inf
        P = np.exp(S - S.max(axis=-1, keepdims=True))
        P /= P.sum(axis=-1, keepdims=True)
        return (P @ V).transpose(1, 0, 2).reshape(n, d)
