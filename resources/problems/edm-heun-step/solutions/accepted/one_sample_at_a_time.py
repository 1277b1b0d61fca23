# The same sample by sample, with the ratio of the levels in place of slopes; the oracle of the pack.
class Solution:
    def edmHeunStep(self, x, points, sigma, sigma_next, gamma, s_noise, z):
        answer = []
        for row, draw in zip(x, z):
            high = sigma + gamma * sigma
            row = row + s_noise * sigma * math.sqrt(gamma * (2 + gamma)) * draw
            clean = self.mean(row, points, high)
            ratio = sigma_next / high
            guess = clean + ratio * (row - clean)
            if sigma_next > 0:
                noise = (row - clean) / high / 2 + (guess - self.mean(guess, points, sigma_next)) / sigma_next / 2
                guess = row - (high - sigma_next) * noise
            answer.append(guess)
        return np.array(answer)

    def mean(self, row, points, sigma):
        closeness = -np.einsum("kd,kd->k", points - row, points - row) / (2 * sigma * sigma)
        share = np.exp(closeness - closeness.max())
        return np.average(points, axis=0, weights=share)
