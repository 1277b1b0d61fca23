# WA: forgets the half of the last triangle
class Solution:
    def vpMarginal(self, x0, eps, t, knots, betas):
        steps = np.diff(knots)
        whole = np.concatenate([[0.0], np.cumsum(steps * (betas[1:] + betas[:-1]) / 2)])
        left = np.minimum(np.searchsorted(knots, t, side="right") - 1, len(steps) - 1)
        slope = np.diff(betas)[left] / steps[left]
        rest = t - knots[left]
        area = whole[left] + rest * (betas[left] + slope * rest)
        alpha, sigma = np.exp(-area / 2), np.sqrt(-np.expm1(-area))
        return [alpha, sigma, alpha[:, None] * x0 + sigma[:, None] * eps]
