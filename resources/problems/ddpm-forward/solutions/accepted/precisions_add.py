# Level by level, and the posterior as a product of two Gaussians whose precisions add; the oracle of the pack.
class Solution:
    def ddpmForward(self, x0, eps, t, beta_start, beta_end, levels):
        low, high = math.sqrt(beta_start), math.sqrt(beta_end)
        steps, signal, variance = [], 1.0, 0.0
        for k in range(levels):
            beta = (low + (high - low) * k / max(1, levels - 1)) ** 2
            old = (signal, variance)
            signal, variance = signal * math.sqrt(1 - beta), (1 - beta) * variance + beta
            steps.append((beta, *old, signal, variance))
        rows = [self.sample(x, e, *steps[k - 1]) for x, e, k in zip(x0, eps, t)]
        return [np.array(column) for column in zip(*rows)]

    def sample(self, x0, eps, beta, signal, variance, signal_now, variance_now):
        noisy = signal_now * x0 + math.sqrt(variance_now) * eps
        if variance == 0:
            return noisy, x0, 0.0
        precision = (1 - beta) / beta + 1 / variance
        pull = math.sqrt(1 - beta) / beta * noisy + signal / variance * x0
        return noisy, pull / precision, 1 / precision
