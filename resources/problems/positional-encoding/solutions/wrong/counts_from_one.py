# WA: shifts every position by one
class Solution:
    def positionalEncoding(self, positions, d_model):
        columns = np.arange(d_model)
        angles = (positions + 1)[:, None] / 10000.0 ** (columns // 2 * 2 / d_model)
        return np.where(columns % 2 == 0, np.sin(angles), np.cos(angles))
