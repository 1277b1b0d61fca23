# An entry at a time from the definition: the oracle.
class Solution:
    def positionalEncoding(self, positions, d_model):
        table = np.empty((len(positions), d_model))
        for row, p in enumerate(positions.tolist()):
            for j in range(d_model):
                wave = math.cos if j % 2 else math.sin
                table[row, j] = wave(p / math.pow(10000, (j - j % 2) / d_model))
        return table
