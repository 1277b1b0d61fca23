# Every row's distribution and threshold as whole arrays; then the acceptance runs down the tree.
class Solution:
    def typicalAcceptance(self, logits, tokens, parents, temperature, epsilon, delta):
        up, n = np.array(parents), len(parents)
        if temperature == 0:
            gains = np.zeros(n)
            passes = np.array(tokens) == logits.argmax(axis=1)[up]
        else:
            p = np.exp((logits - logits.max(axis=1, keepdims=True)) / temperature)
            p /= p.sum(axis=1, keepdims=True)
            logs = np.log(p, where=p > 0, out=np.zeros_like(p))
            thresholds = np.minimum(epsilon, delta * np.exp((p * logs).sum(axis=1)))
            chosen = p[up, tokens]
            passes = chosen > thresholds[up]
            gains = np.log(chosen, where=passes, out=np.zeros(n))
        paths = {0: (0, 0.0, (0,))}
        for i in range(1, n):
            if passes[i] and parents[i] in paths:
                depth, score, path = paths[parents[i]]
                paths[i] = (depth + 1, score + gains[i], path + (i,))
        return list(max(paths.values(), key=lambda one: (one[0], one[1], -one[2][-1]))[2])
