# TLE: one query and one key at a time in plain Python; also the oracle on small cases
class Solution:
    def flashAttention(self, Q, K, V, is_causal, block_size):
        n_q, n_k, d = len(Q), len(K), Q.shape[1]
        keys, values = K.tolist(), V.tolist()
        O, L = [], []
        for i, query in enumerate(Q.tolist()):
            end = max(0, min(n_k, i + n_k - n_q + 1)) if is_causal else n_k
            if end == 0:
                O.append([0.0] * V.shape[1])
                L.append(-math.inf)
                continue
            scores = [sum(map(operator.mul, query, keys[j])) / math.sqrt(d) for j in range(end)]
            m = max(scores)
            weights = [math.exp(score - m) for score in scores]
            l = math.fsum(weights)
            columns = zip(*values[:end])
            O.append([math.fsum(map(operator.mul, weights, column)) / l for column in columns])
            L.append(m + math.log(l))
        return [np.array(O), np.array(L)]
