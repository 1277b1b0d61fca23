# TLE: walks the chain from the start for each sample, O(n N)
class Solution:
    def ddpmForward(self, x0, eps, t, beta_start, beta_end, levels):
        low, high = math.sqrt(beta_start), math.sqrt(beta_end)
        betas = (np.linspace(low, high, levels) ** 2).tolist()
        rows = []
        for k in t.tolist():
            signal, variance = 1.0, 0.0
            for beta in betas[: k - 1]:
                signal *= math.sqrt(1 - beta)
                variance = (1 - beta) * variance + beta
            rows.append((betas[k - 1], signal, variance))
        beta, signal, before = (np.array(column)[:, None] for column in zip(*rows))
        after = (1 - beta) * before + beta
        noisy = signal * np.sqrt(1 - beta) * x0 + np.sqrt(after) * eps
        mean = (signal * beta * x0 + np.sqrt(1 - beta) * before * noisy) / after
        return [noisy, mean, (beta * before / after)[:, 0]]
