# WA: pulls the spread back to that of the unconditional prediction
class Solution:
    def guidedNoise(self, eps, scales, phi):
        count, n = scales.shape
        plain, given = eps[:n], eps[n:].reshape(count, n, -1)
        guided = plain + (scales[:, :, None] * (given - plain)).sum(axis=0)

        spread, wanted = guided.std(axis=1), plain.std(axis=1)
        factor = np.divide(wanted, spread, out=np.ones(n), where=spread > 0)
        return guided * (phi * factor + 1 - phi)[:, None]
