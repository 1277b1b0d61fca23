# WA: lets the gradient through units that the relu has shut
class BottleneckAdapter:
    def __init__(self, Wd, bd, Wu, bu):
        self.Wd, self.bd, self.Wu, self.bu = Wd, bd, Wu, bu

    def forward(self, H):
        self.H = H.copy()
        self.Z = np.maximum(H @ self.Wd + self.bd, 0)
        return H + self.Z @ self.Wu + self.bu

    def backward(self, G):
        dA = G @ self.Wu.T
        return [self.H.T @ dA, dA.sum(axis=0), self.Z.T @ G, G.sum(axis=0), G + dA @ self.Wd.T]
