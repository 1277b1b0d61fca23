# The side path stays in r dimensions; the original weight is kept, so unmerging is exact.
class LoRALinear:
    def __init__(self, W0, A, B, alpha):
        self.W0, self.A, self.B = W0, A, B
        self.scale = alpha / A.shape[0]
        self.merged = None

    def forward(self, X):
        if self.merged is not None:
            return X @ self.merged.T
        return X @ self.W0.T + self.scale * (X @ self.A.T) @ self.B.T

    def backward(self, X, G):
        GB = G @ self.B
        dA = self.scale * GB.T @ X
        dB = self.scale * G.T @ (X @ self.A.T)
        dX = G @ self.W0 + self.scale * GB @ self.A
        return [dA, dB, dX]

    def merge(self):
        self.merged = self.W0 + self.scale * self.B @ self.A

    def unmerge(self):
        self.merged = None

    def weight(self):
        return self.W0 if self.merged is None else self.merged
