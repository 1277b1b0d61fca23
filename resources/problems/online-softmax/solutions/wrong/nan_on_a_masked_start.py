# BAD_RETURN: subtracts -inf from -inf while nothing finite was seen, and keeps the nan
class OnlineSoftmax:
    def __init__(self):
        self.m, self.l = -math.inf, 0.0

    def update(self, block):
        x = block.astype(np.float64)
        top = max(self.m, float(x.max(initial=-math.inf)))
        self.l = self.l * float(np.exp(self.m - top)) + float(np.exp(x - top).sum())
        self.m = top

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
