# One sample at a time, the noise as a multiple of what the network sees; the oracle of the pack.
class Solution:
    def edmPreconditioning(self, y, eps, sigma, sigma_data, W, b):
        denoised, targets, losses = [], [], []
        for clean, draw, level in zip(y, eps, sigma):
            # With the angle between noise and data: c_skip = cos^2, c_out = sigma_data sin, c_in = cos / sigma_data.
            sine, cosine = level / math.hypot(level, sigma_data), sigma_data / math.hypot(level, sigma_data)
            noisy = clean + level * draw
            raw = W @ (cosine / sigma_data * noisy) + 0.25 * math.log(level) * b
            target = sine * clean / sigma_data - cosine * draw
            gap = raw - target
            denoised.append(cosine**2 * noisy + sigma_data * sine * raw)
            targets.append(target)
            losses.append(gap @ gap)
        return [np.array(denoised), np.array(targets), np.array(losses)]
