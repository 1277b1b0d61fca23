# WA: takes the row number for the position
class Solution:
    def positionalEncoding(self, positions, d_model):
        columns = np.arange(d_model)
        angles = np.arange(len(positions))[:, None] / 10000.0 ** (columns // 2 * 2 / d_model)
        return np.where(columns % 2 == 0, np.sin(angles), np.cos(angles))
