# WA: takes the remaining mass for a whole distribution
class Solution:
    def speculativeAccept(self, p, q, draft, u):
        mass = p[len(draft)]
        kept = len(draft)
        for i, token in enumerate(draft):
            if u[i] * q[i, token] >= p[i, token]:
                mass, kept = np.maximum(p[i] - q[i], 0), i
                break
        sums = np.cumsum(mass)
        last = np.searchsorted(sums, u[-1], side="right")
        return [*draft[:kept], int(min(last, len(sums) - 1))]
