# MLE: builds the n x n weights
class Solution:
    def causalLinearAttention(self, Q, K, V, S, z):
        def feature(x):
            return np.maximum(x, 0) + np.exp(np.minimum(x, 0))

        q, k = feature(Q), feature(K)
        weights = np.tril(q @ k.T)
        total = q @ z + weights.sum(axis=1)
        return [(q @ S + weights @ V) / total[:, None], S + k.T @ V, z + k.sum(axis=0)]
