# Sample by sample, the weights of all predictions adding up to one; the oracle of the pack.
class Solution:
    def guidedNoise(self, eps, scales, phi):
        count, n = scales.shape
        answer = []
        for i in range(n):
            rows = eps[i::n]
            weights = np.concatenate([[1 - scales[:, i].sum()], scales[:, i]])
            guided = weights @ rows
            spread, wanted = self.spread(guided), self.spread(rows[1])
            rescaled = guided * wanted / spread if spread > 0 else guided
            answer.append(phi * rescaled + (1 - phi) * guided)
        return np.array(answer)

    def spread(self, row):
        if np.all(row == row[0]):
            return 0.0
        centred = row - row.sum() / len(row)
        return math.sqrt(centred @ centred / len(row))
