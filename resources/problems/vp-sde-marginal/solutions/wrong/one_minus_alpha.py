# WA: takes sigma = 1 - alpha, where the squares add up to one
class Solution:
    def vpMarginal(self, x0, eps, t, knots, betas):
        steps = np.diff(knots)
        whole = np.concatenate([[0.0], np.cumsum(steps * (betas[1:] + betas[:-1]) / 2)])
        left = np.minimum(np.searchsorted(knots, t, side="right") - 1, len(steps) - 1)
        slope = np.diff(betas)[left] / steps[left]
        rest = t - knots[left]
        area = whole[left] + rest * (betas[left] + slope * rest / 2)
        alpha, sigma = np.exp(-area / 2), -np.expm1(-area / 2)
        return [alpha, sigma, alpha[:, None] * x0 + sigma[:, None] * eps]
