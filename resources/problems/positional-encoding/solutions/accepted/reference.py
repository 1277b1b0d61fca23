# One angle for each position and pair of columns: sines go to the even columns, cosines to the odd ones. O(n d).
class Solution:
    def positionalEncoding(self, positions, d_model):
        columns = np.arange(d_model)
        angles = positions[:, None] / 10000.0 ** (columns // 2 * 2 / d_model)
        return np.where(columns % 2 == 0, np.sin(angles), np.cos(angles))
