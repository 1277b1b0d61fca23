# TLE: adds the mass up from the start for each token; also the oracle on small cases
class Solution:
    def speculativeAccept(self, p, q, draft, u):
        for i, token in enumerate(draft):
            if u[i] >= min(1.0, p[i, token] / q[i, token]):
                rest = [max(a - b, 0.0) for a, b in zip(p[i].tolist(), q[i].tolist())]
                return draft[:i] + [self.draw(rest, u[-1])]
        return draft + [self.draw(p[len(draft)].tolist(), u[-1])]

    def draw(self, mass, share):
        total = sum(mass)
        return next(y for y in range(len(mass)) if sum(mass[: y + 1]) > share * total)
