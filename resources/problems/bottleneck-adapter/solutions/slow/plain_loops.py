# TLE: every product by itself in plain Python; also the oracle on small cases
class BottleneckAdapter:
    def __init__(self, Wd, bd, Wu, bu):
        self.Wd, self.bd, self.Wu, self.bu = Wd.tolist(), bd.tolist(), Wu.tolist(), bu.tolist()

    def forward(self, H):
        self.H, down, up = H.tolist(), list(zip(*self.Wd)), list(zip(*self.Wu))
        self.Z, out = [], []
        for h in self.H:
            z = [max(0.0, math.fsum(map(operator.mul, h, column)) + b) for column, b in zip(down, self.bd)]
            self.Z.append(z)
            out.append([x + math.fsum(map(operator.mul, z, column)) + b for x, column, b in zip(h, up, self.bu)])
        return np.array(out)

    def backward(self, G):
        G = G.tolist()
        dA = [[math.fsum(map(operator.mul, g, w)) if z > 0 else 0.0 for w, z in zip(self.Wu, zs)] for g, zs in zip(G, self.Z)]
        dWd = [[math.fsum(map(operator.mul, x, a)) for a in zip(*dA)] for x in zip(*self.H)]
        dWu = [[math.fsum(map(operator.mul, z, g)) for g in zip(*G)] for z in zip(*self.Z)]
        dH = [[x + math.fsum(map(operator.mul, a, w)) for x, w in zip(g, self.Wd)] for g, a in zip(G, dA)]
        dbd, dbu = ([math.fsum(column) for column in zip(*rows)] for rows in (dA, G))
        return [np.array(part) for part in (dWd, dbd, dWu, dbu, dH)]
