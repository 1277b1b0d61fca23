# WA: starts the path below the root
class Solution:
    def typicalAcceptance(self, logits, tokens, parents, temperature, epsilon, delta):
        paths, scores = {0: [0]}, {0: 0.0}
        judged = {}

        def judge(node):
            if temperature == 0:
                return int(logits[node].argmax()), None
            x = (logits[node] - logits[node].max()) / temperature
            log_p = x - math.log(np.exp(x).sum())
            entropy = -float(np.exp(log_p) @ log_p)
            return min(epsilon, delta * math.exp(-entropy)), log_p

        for i in range(1, len(tokens)):
            parent = parents[i]
            if parent not in paths:
                continue  # a node on the way was rejected
            if parent not in judged:
                judged[parent] = judge(parent)
            threshold, log_p = judged[parent]
            if log_p is None:
                gain, is_accepted = 0.0, tokens[i] == threshold
            else:
                gain = float(log_p[tokens[i]])
                is_accepted = math.exp(gain) > threshold
            if is_accepted:
                paths[i], scores[i] = [*paths[parent], i], scores[parent] + gain
        return max(paths.values(), key=lambda path: (len(path), scores[path[-1]], -path[-1]))[1:]
