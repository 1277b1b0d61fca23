# WA: takes the root mean square for the standard deviation
class Solution:
    def guidedNoise(self, eps, scales, phi):
        count, n = scales.shape
        plain, given = eps[:n], eps[n:].reshape(count, n, -1)
        guided = plain + (scales[:, :, None] * (given - plain)).sum(axis=0)

        spread, wanted = np.sqrt((guided**2).mean(axis=1)), np.sqrt((given[0] ** 2).mean(axis=1))
        factor = np.divide(wanted, spread, out=np.ones(n), where=spread > 0)
        return guided * (phi * factor + 1 - phi)[:, None]
