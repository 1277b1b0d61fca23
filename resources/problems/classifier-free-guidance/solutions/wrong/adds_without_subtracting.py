# WA: adds the conditional predictions without taking the unconditional away
class Solution:
    def guidedNoise(self, eps, scales, phi):
        count, n = scales.shape
        plain, given = eps[:n], eps[n:].reshape(count, n, -1)
        guided = plain + (scales[:, :, None] * given).sum(axis=0)

        spread, wanted = guided.std(axis=1), given[0].std(axis=1)
        factor = np.divide(wanted, spread, out=np.ones(n), where=spread > 0)
        return guided * (phi * factor + 1 - phi)[:, None]
