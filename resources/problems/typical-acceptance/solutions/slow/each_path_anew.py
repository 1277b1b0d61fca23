# TLE: walks each node's path from the root and takes every softmax on it again; also the oracle on small cases
class Solution:
    def typicalAcceptance(self, logits, tokens, parents, temperature, epsilon, delta):
        best, record = [0], (0, 0.0)
        for leaf in range(1, len(tokens)):
            path = [leaf]
            while path[-1]:
                path.append(parents[path[-1]])
            path.reverse()
            score = 0.0
            for parent, node in itertools.pairwise(path):
                if temperature == 0:
                    if tokens[node] != int(np.argmax(logits[parent])):
                        break
                    continue
                x = logits[parent] / temperature
                e = np.exp(x - np.max(x))
                p = e / np.sum(e)
                entropy = -np.sum(p[p > 0] * np.log(p[p > 0]))
                if not p[tokens[node]] > min(epsilon, delta * math.exp(-entropy)):
                    break
                score += math.log(p[tokens[node]])
            else:
                if (len(path) - 1, score) > record:
                    best, record = path, (len(path) - 1, score)
        return best
