# MLE: keeps the state of every position, n matrices of d x d_v
class Solution:
    def causalLinearAttention(self, Q, K, V, S, z):
        def feature(x):
            return np.maximum(x, 0) + np.exp(np.minimum(x, 0))

        q, k = feature(Q), feature(K)
        states = S + np.cumsum(k[:, :, None] * V[:, None, :], axis=0)
        norms = z + np.cumsum(k, axis=0)
        O = np.einsum("nd,ndv->nv", q, states) / np.einsum("nd,nd->n", q, norms)[:, None]
        return [O, states[-1], norms[-1]]
