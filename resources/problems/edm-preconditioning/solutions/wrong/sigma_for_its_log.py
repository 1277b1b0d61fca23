# WA: tells the network sigma, and not a quarter of its logarithm
class Solution:
    def edmPreconditioning(self, y, eps, sigma, sigma_data, W, b):
        sigma = sigma[:, None]
        norm = np.hypot(sigma, sigma_data)
        c_skip, c_out, c_in = (sigma_data / norm) ** 2, sigma * sigma_data / norm, 1 / norm

        x = y + sigma * eps
        raw = (c_in * x) @ W.T + sigma * b
        target = (sigma * y - sigma_data**2 * eps) / (sigma_data * norm)
        return [c_skip * x + c_out * raw, target, ((raw - target) ** 2).sum(axis=1)]
