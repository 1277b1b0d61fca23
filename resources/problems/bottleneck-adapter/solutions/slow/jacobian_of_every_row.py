# TLE: builds the d x d Jacobian of every row, O(n d^2 m)
class BottleneckAdapter:
    def __init__(self, Wd, bd, Wu, bu):
        self.Wd, self.bd, self.Wu, self.bu = Wd, bd, Wu, bu

    def forward(self, H):
        self.H = H.copy()
        self.Z = np.maximum(H @ self.Wd + self.bd, 0)
        return H + self.Z @ self.Wu + self.bu

    def backward(self, G):
        dH = np.empty_like(G)
        for row, (g, z) in enumerate(zip(G, self.Z)):
            dH[row] = g @ (np.eye(len(g)) + self.Wd @ ((z > 0)[:, None] * self.Wu)).T
        dA = np.where(self.Z > 0, G @ self.Wu.T, 0)
        return [self.H.T @ dA, dA.sum(axis=0), self.Z.T @ G, G.sum(axis=0), dH]
