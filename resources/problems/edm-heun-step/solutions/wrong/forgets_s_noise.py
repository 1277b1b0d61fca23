# WA: forgets the factor of the added noise
class Solution:
    def edmHeunStep(self, x, points, sigma, sigma_next, gamma, s_noise, z):
        start = sigma * (1 + gamma)
        x = x + math.sqrt(start**2 - sigma**2) * z
        slope = (x - self.denoise(x, points, start)) / start
        end = x + (sigma_next - start) * slope
        if sigma_next == 0:
            return end
        slope_there = (end - self.denoise(end, points, sigma_next)) / sigma_next
        return x + (sigma_next - start) * (slope + slope_there) / 2

    def denoise(self, x, points, sigma):
        squares = ((x[:, None] - points) ** 2).sum(axis=2)
        share = np.exp((squares.min(axis=1, keepdims=True) - squares) / (2 * sigma**2))
        return share @ points / share.sum(axis=1, keepdims=True)
