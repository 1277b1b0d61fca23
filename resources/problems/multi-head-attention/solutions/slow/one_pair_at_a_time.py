# TLE: plain Python, one pair of positions at a time in each head; also the oracle on small cases
class Solution:
    def multiHeadAttention(self, X, Wq, Wk, Wv, Wo, num_heads, is_causal):
        n, d = X.shape
        width = d // num_heads

        def project(rows, W):
            columns = W.T.tolist()
            return [[math.fsum(map(operator.mul, row, column)) for column in columns] for row in rows]

        rows = X.tolist()
        Q, K, V = project(rows, Wq), project(rows, Wk), project(rows, Wv)
        joined = [[] for _ in range(n)]
        for start in range(0, d, width):
            q, k, v = ([row[start : start + width] for row in Y] for Y in (Q, K, V))
            for i in range(n):
                seen = range(i + 1 if is_causal else n)
                scores = [math.fsum(map(operator.mul, q[i], k[j])) / math.sqrt(width) for j in seen]
                top = max(scores)
                weights = [math.exp(score - top) for score in scores]
                total = math.fsum(weights)
                joined[i] += [math.fsum(w * v[j][c] for w, j in zip(weights, seen)) / total for c in range(width)]
        return np.array(project(joined, Wo))
