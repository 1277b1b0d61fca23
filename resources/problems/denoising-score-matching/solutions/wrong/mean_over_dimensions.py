# WA: averages over the dimensions too
class Solution:
    def denoisingScoreMatching(self, x0, eps, sigma, W, b, power):
        noisy = x0 + sigma[:, None] * eps
        residual = noisy @ W.T + b + eps
        weight = sigma ** (power - 2)
        loss = weight * (residual**2).mean(axis=1) / 2
        pull = weight[:, None] * residual / len(x0)
        return [loss, pull.T @ noisy, pull.sum(axis=0)]
