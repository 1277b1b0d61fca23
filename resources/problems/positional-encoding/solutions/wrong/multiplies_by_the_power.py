# WA: multiplies the position by the wavelength instead of dividing
class Solution:
    def positionalEncoding(self, positions, d_model):
        columns = np.arange(d_model)
        angles = positions[:, None] * 10000.0 ** (columns // 2 * 2 / d_model)
        return np.where(columns % 2 == 0, np.sin(angles), np.cos(angles))
