# TLE: multiplies all betas from the start for each sample, O(n N)
class Solution:
    def ddimStep(self, x, eps, betas, t, s, eta, z, clip):
        def log_square(level):
            total = 0.0
            for beta in betas[:level]:
                total += math.log1p(-beta)
            return total

        before = np.array([log_square(level) for level in t])[:, None]
        after = np.array([log_square(level) for level in s])[:, None]
        alpha, sigma = np.exp(before / 2), np.sqrt(-np.expm1(before))
        clean = (x - sigma * eps) / alpha
        if clip > 0:
            clean = np.clip(clean, -clip, clip)
            eps = (x - alpha * clean) / sigma
        fresh = eta * np.sqrt(np.expm1(after) / np.expm1(before) * -np.expm1(before - after))
        kept = np.sqrt(-np.expm1(after) - fresh**2)
        return [np.exp(after / 2) * clean + kept * eps + fresh * z, clean]
