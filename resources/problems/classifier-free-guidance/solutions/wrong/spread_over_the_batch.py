# WA: measures one spread over the whole batch
class Solution:
    def guidedNoise(self, eps, scales, phi):
        count, n = scales.shape
        plain, given = eps[:n], eps[n:].reshape(count, n, -1)
        guided = plain + (scales[:, :, None] * (given - plain)).sum(axis=0)

        spread, wanted = np.full(n, guided.std()), np.full(n, given[0].std())
        factor = np.divide(wanted, spread, out=np.ones(n), where=spread > 0)
        return guided * (phi * factor + 1 - phi)[:, None]
