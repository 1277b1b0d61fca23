# Each path by itself, one fine increment at a time; obviously right, the oracle of the pack.
class Solution:
    def eulerMaruyama(self, x0, t, z, kappa, mu, a, b, stride):
        paths = []
        for p, start in enumerate(x0.tolist()):
            path, x, dt, dw, taken = [start], start, 0.0, 0.0, 0
            for i in range(len(t) - 1):
                step = float(t[i + 1] - t[i])
                dt += step
                dw += math.sqrt(step) * float(z[i, p])
                taken += 1
                if taken == stride or i == len(t) - 2:
                    x = x + kappa * (mu - x) * dt + (a + b * x) * dw
                    path.append(x)
                    dt, dw, taken = 0.0, 0.0, 0
            paths.append(path)
        return np.array(paths).T
