# A recurrent network whose state is a matrix: each position adds its key times its value, then reads. O(n d d_v).
class Solution:
    def causalLinearAttention(self, Q, K, V, S, z):
        def feature(x):
            return np.maximum(x, 0) + np.exp(np.minimum(x, 0))

        S, z, O = S.copy(), z.copy(), np.empty_like(V)
        for i, (q, k, v) in enumerate(zip(feature(Q), feature(K), V)):
            S += k[:, None] * v
            z += k
            O[i] = q @ S / (q @ z)
        return [O, S, z]
