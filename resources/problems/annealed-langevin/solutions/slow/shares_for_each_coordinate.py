# TLE: finds the shares of the points anew for each coordinate, O(d^2) where O(d) will do
class Solution:
    def annealedLangevin(self, x, points, weights, sigmas, h, z):
        levels = []
        for sigma, draws in zip(sigmas, z):
            step = h * (sigma / sigmas[-1]) ** 2
            for draw in draws:
                x = x + step * self.score(x, points, weights, sigma) + np.sqrt(2 * step) * draw
            levels.append(x)
        return np.array(levels)

    def score(self, x, points, weights, sigma):
        score = np.empty_like(x)
        for j in range(x.shape[1]):
            squares = ((x[:, None] - points) ** 2).sum(axis=2)
            logits = np.log(weights) - squares / (2 * sigma**2)
            share = np.exp(logits - logits.max(axis=1, keepdims=True))
            share /= share.sum(axis=1, keepdims=True)
            score[:, j] = (share @ points[:, j] - x[:, j]) / sigma**2
        return score
