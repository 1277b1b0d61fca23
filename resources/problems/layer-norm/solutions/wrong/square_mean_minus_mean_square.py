# WA: mean of squares minus square of the mean, which cancels where the mean is large
class LayerNorm:
    def __init__(self, gamma, beta, eps):
        self.gamma, self.beta, self.eps = gamma, beta, eps

    def forward(self, X):
        centred = X - X.mean(axis=1, keepdims=True)
        self.inverse = 1 / np.sqrt(np.maximum(0, (X**2).mean(axis=1, keepdims=True) - X.mean(axis=1, keepdims=True) ** 2) + self.eps)
        self.normal = centred * self.inverse
        return self.gamma * self.normal + self.beta

    def backward(self, G):
        g = G * self.gamma
        along = (g * self.normal).mean(axis=1, keepdims=True)
        dX = self.inverse * (g - g.mean(axis=1, keepdims=True) - self.normal * along)
        return [dX, (G * self.normal).sum(axis=0), G.sum(axis=0)]
