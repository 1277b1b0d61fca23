# Column by column from the definition, the frequency through exp and log, written into every second column.
class Solution:
    def positionalEncoding(self, positions, d_model):
        table = np.empty((len(positions), d_model))
        for pair in range(0, d_model, 2):
            angle = positions * math.exp(-pair / d_model * math.log(10000))
            table[:, pair] = np.sin(angle)
            if pair + 1 < d_model:
                table[:, pair + 1] = np.cos(angle)
        return table
