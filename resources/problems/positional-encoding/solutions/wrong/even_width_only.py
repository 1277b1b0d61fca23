# RE: fails on an odd width, whose last sine has no cosine
class Solution:
    def positionalEncoding(self, positions, d_model):
        table = np.empty((len(positions), d_model))
        angles = positions[:, None] / 10000.0 ** (np.arange(0, d_model, 2) / d_model)
        table[:, 0::2] = np.sin(angles)
        table[:, 1::2] = np.cos(angles)
        return table
