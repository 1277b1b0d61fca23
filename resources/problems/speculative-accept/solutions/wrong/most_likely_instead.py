# WA: takes the most likely token instead of drawing
class Solution:
    def speculativeAccept(self, p, q, draft, u):
        mass = p[len(draft)]
        kept = len(draft)
        for i, token in enumerate(draft):
            if u[i] * q[i, token] >= p[i, token]:
                mass, kept = np.maximum(p[i] - q[i], 0), i
                break
        sums = np.cumsum(mass)
        last = np.argmax(mass)
        return [*draft[:kept], int(last)]
