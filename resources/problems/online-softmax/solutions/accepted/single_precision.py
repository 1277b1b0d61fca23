# Everything in float32, as a kernel would: where there is no maximum yet, it subtracts 0 instead.
class OnlineSoftmax:
    def __init__(self):
        self.m, self.l = np.float32(-np.inf), np.float32(0)

    def update(self, block):
        top = np.maximum(self.m, block.max(initial=-np.inf))
        base = top if top > -np.inf else np.float32(0)
        self.l = self.l * np.exp(self.m - base) + np.exp(block - base).sum(dtype=np.float32)
        self.m = top

    def merge(self, m, l):
        top = np.maximum(self.m, np.float32(m))
        base = top if top > -np.inf else np.float32(0)
        self.l = self.l * np.exp(self.m - base) + np.float32(l) * np.exp(np.float32(m) - base)
        self.m = top

    def state(self):
        return [float(self.m), float(self.l)]

    def logsumexp(self):
        return float(self.m + np.log(self.l)) if self.l > 0 else -math.inf

    def softmax(self, block):
        if self.l == 0:
            return np.zeros(len(block))
        return (np.exp(block - self.m) / self.l).astype(np.float64)
