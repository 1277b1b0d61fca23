# WA: takes the product of 1 - beta for alpha, where its root is meant
class Solution:
    def ddpmForward(self, x0, eps, t, beta_start, beta_end, levels):
        betas = np.linspace(math.sqrt(beta_start), math.sqrt(beta_end), levels) ** 2
        log_squares = np.concatenate([[0.0], np.cumsum(np.log1p(-betas))])
        alphas, variances = np.exp(log_squares), -np.expm1(log_squares)
        beta, before, after = betas[t - 1], variances[t - 1], variances[t]

        noisy = alphas[t][:, None] * x0 + np.sqrt(after)[:, None] * eps
        by_data = alphas[t - 1] * beta / after
        by_noisy = np.sqrt(1 - beta) * before / after
        mean = by_data[:, None] * x0 + by_noisy[:, None] * noisy
        return [noisy, mean, beta * before / after]
