# The same by index sums, with the mask of active units kept from the forward: an independent check of every shape.
class BottleneckAdapter:
    def __init__(self, Wd, bd, Wu, bu):
        self.Wd, self.bd, self.Wu, self.bu = (array.copy() for array in (Wd, bd, Wu, bu))

    def forward(self, H):
        self.H = H.copy()
        before = np.einsum("nd,dm->nm", H, self.Wd, optimize=True) + self.bd
        self.active = (before > 0).astype(float)
        self.Z = before * self.active
        return H + np.einsum("nm,md->nd", self.Z, self.Wu, optimize=True) + self.bu

    def backward(self, G):
        dA = np.einsum("nd,md,nm->nm", G, self.Wu, self.active, optimize=True)
        dWd = np.einsum("nd,nm->dm", self.H, dA, optimize=True)
        dWu = np.einsum("nm,nd->md", self.Z, G, optimize=True)
        dH = G + np.einsum("nm,dm->nd", dA, self.Wd, optimize=True)
        return [dWd, np.einsum("nm->m", dA), dWu, np.einsum("nd->d", G), dH]
