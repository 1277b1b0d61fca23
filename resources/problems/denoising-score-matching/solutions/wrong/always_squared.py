# WA: weighs every level by sigma squared, whatever the power
class Solution:
    def denoisingScoreMatching(self, x0, eps, sigma, W, b, power):
        noisy = x0 + sigma[:, None] * eps
        residual = noisy @ W.T + b + eps
        weight = np.ones(len(sigma))
        loss = weight * (residual**2).sum(axis=1) / 2
        pull = weight[:, None] * residual / len(x0)
        return [loss, pull.T @ noisy, pull.sum(axis=0)]
