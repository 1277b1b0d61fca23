# WA: keeps the statistics of the first forward for all that follow
class LayerNorm:
    def __init__(self, gamma, beta, eps):
        self.gamma, self.beta, self.eps = gamma, beta, eps
        self.inverse = None

    def forward(self, X):
        if self.inverse is None:
            self.mean = X.mean(axis=1, keepdims=True)
            self.inverse = 1 / np.sqrt(X.var(axis=1, keepdims=True) + self.eps)
        self.normal = (X - self.mean) * self.inverse
        return self.gamma * self.normal + self.beta

    def backward(self, G):
        g = G * self.gamma
        along = (g * self.normal).mean(axis=1, keepdims=True)
        dX = self.inverse * (g - g.mean(axis=1, keepdims=True) - self.normal * along)
        return [dX, (G * self.normal).sum(axis=0), G.sum(axis=0)]
