# WA: takes the diffusion after the drift has moved the point, which is not the left end
class Solution:
    def eulerMaruyama(self, x0, t, z, kappa, mu, a, b, stride):
        w = np.zeros((len(t), len(x0)))
        w[1:] = np.cumsum(np.sqrt(np.diff(t))[:, None] * z, axis=0)
        kept = [*range(0, len(t) - 1, stride), len(t) - 1]
        path = [x0]
        for left, right in zip(kept, kept[1:]):
            x = path[-1]
            drift = kappa * (mu - x) * (t[right] - t[left])
            path.append(x + drift + (a + b * (x + drift)) * (w[right] - w[left]))
        return np.array(path)
