# The same by pulls: each point's share times its difference, chain by chain; the oracle of the pack.
class Solution:
    def annealedLangevin(self, x, points, weights, sigmas, h, z):
        states = [row.copy() for row in x]
        levels = []
        for i in range(len(sigmas)):
            variance = sigmas[i] ** 2
            step = h * variance / sigmas[-1] ** 2
            for t in range(z.shape[1]):
                for c, state in enumerate(states):
                    pulls = points - state
                    closeness = np.log(weights) - np.einsum("kd,kd->k", pulls, pulls) / (2 * variance)
                    density = np.exp(closeness - closeness.max())
                    score = density / density.sum() @ pulls / variance
                    states[c] = state + step * score + math.sqrt(2 * step) * z[i, t, c]
            levels.append(np.array(states))
        return np.array(levels)
