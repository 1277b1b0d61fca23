# WA: two linear maps in a row, without the relu
class BottleneckAdapter:
    def __init__(self, Wd, bd, Wu, bu):
        self.Wd, self.bd, self.Wu, self.bu = Wd, bd, Wu, bu

    def forward(self, H):
        self.H = H.copy()
        self.Z = H @ self.Wd + self.bd
        return H + self.Z @ self.Wu + self.bu

    def backward(self, G):
        dA = G @ self.Wu.T
        return [self.H.T @ dA, dA.sum(axis=0), self.Z.T @ G, G.sum(axis=0), G + dA @ self.Wd.T]
