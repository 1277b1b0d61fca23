# WA: forms the angle in float32, whose last bit is 0.125 at two million
class Solution:
    def positionalEncoding(self, positions, d_model):
        columns = np.arange(d_model)
        angles = positions[:, None].astype(np.float32) * (10000.0 ** -(columns // 2 * 2 / d_model)).astype(np.float32)
        return np.where(columns % 2 == 0, np.sin(angles), np.cos(angles)).astype(float)
