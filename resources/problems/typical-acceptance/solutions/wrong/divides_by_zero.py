# WA: treats temperature 0 like any other
class Solution:
    def typicalAcceptance(self, logits, tokens, parents, temperature, epsilon, delta):
        n = len(tokens)
        depths, scores = [0] + [-1] * (n - 1), [0.0] * n  # a depth of -1: rejected
        judged = {}

        def judge(node):
            x = (logits[node] - logits[node].max()) / temperature
            log_p = x - math.log(np.exp(x).sum())
            entropy = -float(np.exp(log_p) @ log_p)
            return min(epsilon, delta * math.exp(-entropy)), log_p

        for i in range(1, n):
            parent = parents[i]
            if depths[parent] < 0:
                continue
            if parent not in judged:
                judged[parent] = judge(parent)
            threshold, log_p = judged[parent]
            if log_p is None:
                gain, is_accepted = 0.0, tokens[i] == threshold
            else:
                gain = float(log_p[tokens[i]])
                is_accepted = math.exp(gain) > threshold
            if is_accepted:
                depths[i], scores[i] = depths[parent] + 1, scores[parent] + gain
        best = max(range(n), key=lambda i: (depths[i], scores[i], -i))
        path = []
        while best >= 0:
            path.append(best)
            best = parents[best]
        return path[::-1]
