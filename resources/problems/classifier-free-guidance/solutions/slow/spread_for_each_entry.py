# TLE: measures both spreads of a sample anew for each of its entries, O(n m^2)
class Solution:
    def guidedNoise(self, eps, scales, phi):
        count, n = scales.shape
        plain, given = eps[:n], eps[n:].reshape(count, n, -1)
        guided = plain + (scales[:, :, None] * (given - plain)).sum(axis=0)
        answer = np.empty_like(guided)
        for i in range(n):
            for j in range(guided.shape[1]):
                spread, wanted = guided[i].std(), given[0, i].std()
                factor = wanted / spread if spread > 0 else 1.0
                answer[i, j] = guided[i, j] * (phi * factor + 1 - phi)
        return answer
