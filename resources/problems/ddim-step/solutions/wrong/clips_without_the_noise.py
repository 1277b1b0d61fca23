# WA: clips the clean image but keeps the old noise
class Solution:
    def ddimStep(self, x, eps, betas, t, s, eta, z, clip):
        log_squares = np.concatenate([[0.0], np.cumsum(np.log1p(-betas))])
        alphas, sigmas = np.exp(log_squares / 2), np.sqrt(-np.expm1(log_squares))
        alpha_t, sigma_t = alphas[t][:, None], sigmas[t][:, None]
        alpha_s, sigma_s = alphas[s][:, None], sigmas[s][:, None]

        clean = (x - sigma_t * eps) / alpha_t
        if clip > 0:
            clean = np.clip(clean, -clip, clip)
        fresh = eta * sigma_s / sigma_t * np.sqrt(-np.expm1(log_squares[t] - log_squares[s]))[:, None]
        kept = np.sqrt(sigma_s**2 - fresh**2)
        return [alpha_s * clean + kept * eps + fresh * z, clean]
