# WA: draws the free token from the row before the last
class Solution:
    def speculativeAccept(self, p, q, draft, u):
        mass = p[len(draft) - 1]
        kept = len(draft)
        for i, token in enumerate(draft):
            if u[i] * q[i, token] >= p[i, token]:
                mass, kept = np.maximum(p[i] - q[i], 0), i
                break
        sums = np.cumsum(mass)
        last = np.searchsorted(sums, u[-1] * sums[-1], side="right")
        return [*draft[:kept], int(last)]
