# WA: divides by the spread of a constant prediction: 0 / 0
class Solution:
    def guidedNoise(self, eps, scales, phi):
        count, n = scales.shape
        plain, given = eps[:n], eps[n:].reshape(count, n, -1)
        guided = plain + (scales[:, :, None] * (given - plain)).sum(axis=0)

        spread, wanted = guided.std(axis=1), given[0].std(axis=1)
        factor = wanted / spread
        return guided * (phi * factor + 1 - phi)[:, None]
