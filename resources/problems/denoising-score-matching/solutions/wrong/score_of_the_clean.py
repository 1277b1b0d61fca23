# WA: shows the model the clean point, not the noisy one
class Solution:
    def denoisingScoreMatching(self, x0, eps, sigma, W, b, power):
        noisy = x0 + sigma[:, None] * eps
        residual = x0 @ W.T + b + eps
        weight = sigma ** (power - 2)
        loss = weight * (residual**2).sum(axis=1) / 2
        pull = weight[:, None] * residual / len(x0)
        return [loss, pull.T @ noisy, pull.sum(axis=0)]
