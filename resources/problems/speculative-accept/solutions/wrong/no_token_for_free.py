# WA: returns the draft alone where all of it was accepted
class Solution:
    def speculativeAccept(self, p, q, draft, u):
        mass = p[len(draft)]
        kept = len(draft)
        for i, token in enumerate(draft):
            if u[i] * q[i, token] >= p[i, token]:
                mass, kept = np.maximum(p[i] - q[i], 0), i
                break
        if kept == len(draft) > 0:
            return draft
        sums = np.cumsum(mass)
        last = np.searchsorted(sums, u[-1] * sums[-1], side="right")
        return [*draft[:kept], int(last)]
