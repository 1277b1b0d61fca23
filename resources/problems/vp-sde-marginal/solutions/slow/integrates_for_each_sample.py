# TLE: walks over all segments for each sample, O(n m)
class Solution:
    def vpMarginal(self, x0, eps, t, knots, betas):
        alpha, sigma = [], []
        for time in t:
            area = 0.0
            for j in range(len(knots) - 1):
                end = min(knots[j + 1], time)
                if end > knots[j]:
                    slope = (betas[j + 1] - betas[j]) / (knots[j + 1] - knots[j])
                    area += (end - knots[j]) * (betas[j] + slope * (end - knots[j]) / 2)
            alpha.append(math.exp(-area / 2))
            sigma.append(math.sqrt(-math.expm1(-area)))
        alpha, sigma = np.array(alpha), np.array(sigma)
        return [alpha, sigma, alpha[:, None] * x0 + sigma[:, None] * eps]
