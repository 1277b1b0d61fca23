# A query at a time over the keys that it may see: an empty selection is the row of zeros.
class Solution:
    def attention(self, Q, K, V, mask):
        O = np.zeros((len(Q), V.shape[1]))
        for i, q in enumerate(Q):
            seen = np.flatnonzero(mask[i])
            if len(seen):
                s = K[seen] @ q / math.sqrt(len(q))
                p = np.exp(s - s.max())
                O[i] = (p / p.sum()) @ V[seen]
        return O
