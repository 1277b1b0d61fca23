# Plain loops: walk down the mass until the random number is used up.
class Solution:
    def speculativeAccept(self, p, q, draft, u):
        out, p, q = [], p.tolist(), q.tolist()
        for i, token in enumerate(draft):
            if not u[i] < min(1.0, p[i][token] / q[i][token]):
                rest = [max(a - b, 0.0) for a, b in zip(p[i], q[i])]
                return [*out, self.draw(rest, u[-1])]
            out.append(token)
        return [*out, self.draw(p[-1], u[-1])]

    def draw(self, mass, share):
        left = share * math.fsum(mass)
        for token, part in enumerate(mass):
            left -= part
            if left < 0:
                return token
