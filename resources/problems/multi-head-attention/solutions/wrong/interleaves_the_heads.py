# WA: deals columns to the heads in turn, so a head is not a run of neighbouring columns
class Solution:
    def multiHeadAttention(self, X, Wq, Wk, Wv, Wo, num_heads, is_causal):
        n, d = X.shape
        d_head = d // num_heads

        def split(Y):
            return Y.reshape(n, d_head, num_heads).transpose(2, 0, 1)

        Q, K, V = split(X @ Wq), split(X @ Wk), split(X @ Wv)
        S = Q @ K.transpose(0, 2, 1) / math.sqrt(d_head)
        if is_causal:
            S[:, ~np.tri(n, dtype=bool)] = -np.inf
        P = np.exp(S - S.max(axis=-1, keepdims=True))
        P /= P.sum(axis=-1, keepdims=True)
        return (P @ V).transpose(1, 2, 0).reshape(n, d) @ Wo
