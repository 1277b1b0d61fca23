# The equation is linear, so a step is x -> m x + c: all factors at once, then the recurrence.
class Solution:
    def eulerMaruyama(self, x0, t, z, kappa, mu, a, b, stride):
        starts = np.arange(0, len(t) - 1, stride)
        dt = np.add.reduceat(np.diff(t), starts)[:, None]
        dw = np.add.reduceat(np.sqrt(np.diff(t))[:, None] * z, starts, axis=0)
        factor = 1 - kappa * dt + b * dw
        offset = kappa * mu * dt + a * dw
        path = np.empty((len(starts) + 1, len(x0)))
        path[0] = x0
        for n in range(len(starts)):
            path[n + 1] = factor[n] * path[n] + offset[n]
        return path
