# WA: the cosine stands in the even columns
class Solution:
    def positionalEncoding(self, positions, d_model):
        columns = np.arange(d_model)
        angles = positions[:, None] / 10000.0 ** (columns // 2 * 2 / d_model)
        return np.where(columns % 2 == 1, np.sin(angles), np.cos(angles))
