# TLE: finds the shares anew for each coordinate of the divergence, O(n K d^2)
class Solution:
    def probabilityFlowStep(self, x, points, weights, spread, t, dt, beta_min, beta_max):
        beta = beta_min + (beta_max - beta_min) * t
        area = beta_min * t + (beta_max - beta_min) * t**2 / 2
        alpha = math.exp(-area / 2)
        variance = -math.expm1(-area) + (alpha * spread) ** 2
        score, slope = np.empty_like(x), np.empty_like(x)
        for j in range(x.shape[1]):
            squares = ((alpha * points - x[:, None]) ** 2).sum(axis=2)
            logits = np.log(weights) - squares / (2 * variance)
            share = np.exp(logits - logits.max(axis=1, keepdims=True))
            share /= share.sum(axis=1, keepdims=True)
            mean = share @ points[:, j]
            score[:, j] = (alpha * mean - x[:, j]) / variance
            scatter = (share * (points[:, j] - mean[:, None]) ** 2).sum(axis=1)
            slope[:, j] = alpha**2 * scatter / variance**2 - 1 / variance
        moved = x + dt * beta / 2 * (x + score)
        return [moved, -dt * beta / 2 * (1 + slope).sum(axis=1)]
