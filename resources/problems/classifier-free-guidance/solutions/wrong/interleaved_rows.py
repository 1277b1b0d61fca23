# WA: takes the predictions of a sample to stand next to each other
class Solution:
    def guidedNoise(self, eps, scales, phi):
        count, n = scales.shape
        plain, given = eps[:: count + 1], np.delete(eps, np.s_[:: count + 1], axis=0).reshape(n, count, -1).transpose(1, 0, 2)
        guided = plain + (scales[:, :, None] * (given - plain)).sum(axis=0)

        spread, wanted = guided.std(axis=1), given[0].std(axis=1)
        factor = np.divide(wanted, spread, out=np.ones(n), where=spread > 0)
        return guided * (phi * factor + 1 - phi)[:, None]
