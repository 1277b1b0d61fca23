# The same by index sums, and an unmerge that subtracts: an independent check of every shape.
class LoRALinear:
    def __init__(self, W0, A, B, alpha):
        self.W, self.A, self.B = W0.copy(), A.copy(), B.copy()
        self.scale = alpha / len(A)
        self.is_merged = False

    def forward(self, X):
        H = np.einsum("nk,dk->nd", X, self.W)
        if not self.is_merged:
            H += self.scale * np.einsum("nr,dr->nd", np.einsum("nk,rk->nr", X, self.A), self.B)
        return H

    def backward(self, X, G):
        dA = self.scale * np.einsum("nd,dr,nk->rk", G, self.B, X, optimize=True)
        dB = self.scale * np.einsum("nd,nk,rk->dr", G, X, self.A, optimize=True)
        dX = np.einsum("nd,dk->nk", G, self.W, optimize=True)
        if not self.is_merged:
            dX += self.scale * np.einsum("nd,dr,rk->nk", G, self.B, self.A, optimize=True)
        return [dA, dB, dX]

    def merge(self):
        self.W += self.scale * np.einsum("dr,rk->dk", self.B, self.A)
        self.is_merged = True

    def unmerge(self):
        self.W -= self.scale * np.einsum("dr,rk->dk", self.B, self.A)
        self.is_merged = False

    def weight(self):
        return self.W
