# WA: gives each column its own frequency, so sine and cosine of a pair disagree
class Solution:
    def positionalEncoding(self, positions, d_model):
        columns = np.arange(d_model)
        angles = positions[:, None] / 10000.0 ** (columns / d_model)
        return np.where(columns % 2 == 0, np.sin(angles), np.cos(angles))
