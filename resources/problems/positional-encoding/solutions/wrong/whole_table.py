# MLE: makes the table of all positions up to the largest, then picks rows
class Solution:
    def positionalEncoding(self, positions, d_model):
        columns = np.arange(d_model)
        angles = np.arange(positions.max() + 1)[:, None] / 10000.0 ** (columns // 2 * 2 / d_model)
        return np.where(columns % 2 == 0, np.sin(angles), np.cos(angles))[positions]
