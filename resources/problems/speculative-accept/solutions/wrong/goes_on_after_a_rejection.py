# WA: keeps later tokens of the draft that would have been accepted
class Solution:
    def speculativeAccept(self, p, q, draft, u):
        mass = p[len(draft)]
        kept = len(draft)
        for i, token in enumerate(draft):
            if u[i] * q[i, token] >= p[i, token]:
                mass, kept = np.maximum(p[i] - q[i], 0), i
                break
        sums = np.cumsum(mass)
        last = np.searchsorted(sums, u[-1] * sums[-1], side="right")
        later = [t for i, t in enumerate(draft) if i > kept and u[i] * q[i, t] < p[i, t]]
        return [*draft[:kept], int(last), *later]
