# WA: takes relu for the feature map, whose weights may all be zero
class Solution:
    def causalLinearAttention(self, Q, K, V, S, z):
        def feature(x):
            return np.maximum(x, 0) + 1e-12

        n, block = len(Q), 128
        O = np.empty_like(V)
        for start in range(0, n, block):
            rows = slice(start, min(start + block, n))
            q, k, v = feature(Q[rows]), feature(K[rows]), V[rows]
            weights = np.tril(q @ k.T)
            total = q @ z + weights.sum(axis=1)
            O[rows] = (q @ S + weights @ v) / total[:, None]
            S = S + k.T @ v
            z = z + k.sum(axis=0)
        return [O, S, z]
