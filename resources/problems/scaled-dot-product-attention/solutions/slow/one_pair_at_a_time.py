# TLE: one query and one key at a time in plain Python; also the oracle on small cases
class Solution:
    def attention(self, Q, K, V, mask):
        keys, values, rows = K.tolist(), V.tolist(), []
        for query, visible in zip(Q.tolist(), mask.tolist()):
            seen = [j for j, yes in enumerate(visible) if yes]
            if not seen:
                rows.append([0.0] * V.shape[1])
                continue
            scores = [math.fsum(map(operator.mul, query, keys[j])) / math.sqrt(len(query)) for j in seen]
            top = max(scores)
            weights = [math.exp(score - top) for score in scores]
            total = math.fsum(weights)
            columns = zip(*(values[j] for j in seen))
            rows.append([math.fsum(map(operator.mul, weights, column)) / total for column in columns])
        return np.array(rows)
