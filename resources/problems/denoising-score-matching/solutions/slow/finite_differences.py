# TLE: one loss over the batch for each entry of W; the loss is quadratic, so differences are exact
class Solution:
    def denoisingScoreMatching(self, x0, eps, sigma, W, b, power):
        noisy = x0 + sigma[:, None] * eps

        def losses(W, b):
            gap = (noisy @ W.T + b) / sigma[:, None] + eps / sigma[:, None]
            return sigma**power * (gap**2).sum(axis=1) / 2

        def slope(f, at):
            grad = np.zeros_like(at)
            for index in np.ndindex(*at.shape):
                step = np.zeros_like(at)
                step[index] = 1.0
                grad[index] = np.mean(f(at + step) - f(at - step)) / 2
            return grad

        return [losses(W, b), slope(lambda M: losses(M, b), W), slope(lambda v: losses(W, v), b)]
