# TLE: walks from the start to each time anew, quadratic in the steps
class Solution:
    def eulerMaruyama(self, x0, t, z, kappa, mu, a, b, stride):
        increments = np.sqrt(np.diff(t))[:, None] * z
        kept = [*range(0, len(t) - 1, stride), len(t) - 1]
        path = [x0]
        for end in range(1, len(kept)):
            x = x0
            for left, right in zip(kept[:end], kept[1:]):
                dw = increments[left:right].sum(axis=0)
                x = x + kappa * (mu - x) * (t[right] - t[left]) + (a + b * x) * dw
            path.append(x)
        return np.array(path)
