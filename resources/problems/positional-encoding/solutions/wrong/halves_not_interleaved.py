# WA: all sines in the left half and all cosines in the right, as some libraries have it
class Solution:
    def positionalEncoding(self, positions, d_model):
        columns = np.arange(d_model)
        half = (d_model + 1) // 2
        angles = positions[:, None] / 10000.0 ** (columns % half * 2 / d_model)
        return np.where(columns < half, np.sin(angles), np.cos(angles))
