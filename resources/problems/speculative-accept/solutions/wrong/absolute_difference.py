# WA: draws from |p - q|
class Solution:
    def speculativeAccept(self, p, q, draft, u):
        mass = p[len(draft)]
        kept = len(draft)
        for i, token in enumerate(draft):
            if u[i] * q[i, token] >= p[i, token]:
                mass, kept = np.abs(p[i] - q[i]), i
                break
        sums = np.cumsum(mass)
        last = np.searchsorted(sums, u[-1] * sums[-1], side="right")
        return [*draft[:kept], int(last)]
