# Sample by sample, the divergence as the sum of the Jacobian's diagonal; the oracle of the pack.
class Solution:
    def probabilityFlowStep(self, x, points, weights, spread, t, dt, beta_min, beta_max):
        area = t * (beta_min + (beta_min + (beta_max - beta_min) * t)) / 2
        half = (beta_min + (beta_max - beta_min) * t) / 2
        alpha = math.exp(-area / 2)
        variance = -math.expm1(-area) + alpha**2 * spread**2
        moved, change = [], []
        for row in x:
            closeness = np.log(weights) - ((row - alpha * points) ** 2).sum(axis=1) / (2 * variance)
            share = np.exp(closeness - closeness.max())
            share = share / share.sum()
            mean = share @ points
            centred = points - mean
            score = (alpha * mean - row) / variance
            diagonal = alpha**2 / variance**2 * share @ centred**2 - 1 / variance
            moved.append(row + dt * half * (row + score))
            change.append(-dt * half * (len(row) + diagonal.sum()))
        return [np.array(moved), np.array(change)]
