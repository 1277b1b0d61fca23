# TLE: weighs all earlier keys anew at every position, O(n^2 d); also the oracle on small cases
class Solution:
    def causalLinearAttention(self, Q, K, V, S, z):
        def feature(x):
            return np.maximum(x, 0) + np.exp(np.minimum(x, 0))

        q, k = feature(Q), feature(K)
        O = np.empty_like(V)
        for i in range(len(Q)):
            weights = (k[: i + 1] * q[i]).sum(axis=1)
            O[i] = (q[i] @ S + weights @ V[: i + 1]) / (q[i] @ z + weights.sum())
        return [O, S + k.T @ V, z + k.sum(axis=0)]
