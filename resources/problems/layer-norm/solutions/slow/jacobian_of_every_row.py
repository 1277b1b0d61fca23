# TLE: builds the d x d Jacobian of every row, O(n d^2)
class LayerNorm:
    def __init__(self, gamma, beta, eps):
        self.gamma, self.beta, self.eps = gamma, beta, eps

    def forward(self, X):
        centred = X - X.mean(axis=1, keepdims=True)
        self.inverse = 1 / np.sqrt((centred**2).mean(axis=1, keepdims=True) + self.eps)
        self.normal = centred * self.inverse
        return self.gamma * self.normal + self.beta

    def backward(self, G):
        d = len(self.gamma)
        dX = np.empty_like(G)
        for row, (g, z, inverse) in enumerate(zip(G * self.gamma, self.normal, self.inverse)):
            jacobian = inverse * (np.eye(d) - 1 / d - np.outer(z, z) / d)
            dX[row] = jacobian @ g
        return [dX, (G * self.normal).sum(axis=0), G.sum(axis=0)]
