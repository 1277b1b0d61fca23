# TLE: turns each pair of columns by its angle once for every position from 0 up, O(max position)
class Solution:
    def positionalEncoding(self, positions, d_model):
        frequency = 10000.0 ** -(np.arange(0, d_model, 2) / d_model)
        turn = np.cos(frequency) + 1j * np.sin(frequency)
        wanted = {}
        for row, p in enumerate(positions.tolist()):
            wanted.setdefault(p, []).append(row)
        table = np.empty((len(positions), 2 * len(frequency)))
        state = np.ones(len(frequency), dtype=complex)
        for p in range(max(wanted) + 1):
            for row in wanted.get(p, ()):
                table[row, 0::2], table[row, 1::2] = state.imag, state.real
            state = state * turn
        return table[:, :d_model]
