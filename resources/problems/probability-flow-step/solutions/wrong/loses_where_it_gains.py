# WA: has the sign of the change of the density wrong
class Solution:
    def probabilityFlowStep(self, x, points, weights, spread, t, dt, beta_min, beta_max):
        beta = beta_min + (beta_max - beta_min) * t
        area = beta_min * t + (beta_max - beta_min) * t**2 / 2
        alpha, variance = math.exp(-area / 2), -math.expm1(-area)
        variance += (alpha * spread) ** 2

        squares = ((alpha * points - x[:, None]) ** 2).sum(axis=2)
        logits = np.log(weights) - squares / (2 * variance)
        share = np.exp(logits - logits.max(axis=1, keepdims=True))
        share /= share.sum(axis=1, keepdims=True)
        mean = share @ points
        scatter = (share * ((points - mean[:, None]) ** 2).sum(axis=2)).sum(axis=1)

        score = (alpha * mean - x) / variance
        by_score = alpha**2 * scatter / variance**2 - x.shape[1] / variance
        velocity = -beta / 2 * (x + score)
        divergence = -beta / 2 * (x.shape[1] + by_score)
        return [x - dt * velocity, -dt * divergence]
