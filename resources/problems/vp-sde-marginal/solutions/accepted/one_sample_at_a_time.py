# Each sample by itself: the trapezoids of all knots before t, and t itself; the oracle of the pack.
class Solution:
    def vpMarginal(self, x0, eps, t, knots, betas):
        alpha, sigma = np.zeros(len(t)), np.zeros(len(t))
        for i, time in enumerate(t):
            grid = np.append(knots[: bisect.bisect_left(knots, time)], time)
            height = np.interp(grid, knots, betas)
            area = np.dot(grid[1:] - grid[:-1], height[1:] + height[:-1]) / 2
            alpha[i], sigma[i] = math.exp(-area / 2), math.sqrt(-math.expm1(-area))
        noisy = [a * x + s * e for a, x, s, e in zip(alpha, x0, sigma, eps)]
        return [alpha, sigma, np.array(noisy)]
