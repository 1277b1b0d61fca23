# WA: pulls to the nearest point alone, which is the score only where sigma is small
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
        squares = ((x[:, None] - points) ** 2).sum(axis=2)
        logits = np.log(weights) - squares / (2 * sigma**2)
        share = (logits == logits.max(axis=1, keepdims=True)) * 1.0
        share /= share.sum(axis=1, keepdims=True)
        return (share @ points - x) / sigma**2
