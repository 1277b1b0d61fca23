# Keeps the maximum and the sum below it; an update is a merge with the block's own pair.
class OnlineSoftmax:
    def __init__(self):
        self.m, self.l = -math.inf, 0.0

    def update(self, block):
        x = block.astype(np.float64)
        top = float(x.max(initial=-math.inf))
        if top > -math.inf:
            self.merge(top, float(np.exp(x - top).sum()))

    def merge(self, m, l):
        if m == -math.inf:
            return
        top = max(self.m, m)
        self.l = self.l * math.exp(self.m - top) + l * math.exp(m - top)
        self.m = top

    def state(self):
        return [self.m, self.l]

    def logsumexp(self):
        return self.m + math.log(self.l) if self.l > 0 else -math.inf

    def softmax(self, block):
        if self.l == 0:
            return np.zeros(len(block))
        return np.exp(block.astype(np.float64) - self.m) / self.l
