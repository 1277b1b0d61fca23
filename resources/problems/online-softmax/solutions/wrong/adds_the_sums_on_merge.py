# WA: adds the two sums up, though they are relative to different maxima
class OnlineSoftmax:
    def __init__(self):
        self.m, self.l = -math.inf, 0.0

    def update(self, block):
        x = block.astype(np.float64)
        top = float(x.max(initial=-math.inf))
        if top > -math.inf:
            new = max(self.m, top)
            self.l = self.l * math.exp(self.m - new) + float(np.exp(x - new).sum())
            self.m = new

    def merge(self, m, l):
        if m == -math.inf:
            return
        self.l += l
        self.m = max(self.m, m)

    def state(self):
        return [self.m, self.l]

    def logsumexp(self):
        return self.m + math.log(self.l) if self.l > 0 else -math.inf

    def softmax(self, block):
        if self.l == 0:
            return np.zeros(len(block))
        return np.exp(block.astype(np.float64) - self.m) / self.l
