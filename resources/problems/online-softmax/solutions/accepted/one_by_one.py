# The scalar recurrence: each number either adds a term or becomes the maximum and rescales the sum.
class OnlineSoftmax:
    def __init__(self):
        self.m, self.l = -math.inf, 0.0

    def update(self, block):
        for x in block.tolist():
            self.merge(x, 1.0)

    def merge(self, m, l):
        if m <= self.m:
            if m > -math.inf:
                self.l += l * math.exp(m - self.m)
        else:
            self.l = l + self.l * math.exp(self.m - m)
            self.m = m

    def state(self):
        return [self.m, self.l]

    def logsumexp(self):
        return self.m + math.log(self.l) if self.l > 0 else -math.inf

    def softmax(self, block):
        if self.l == 0:
            return np.zeros(len(block))
        return np.array([math.exp(x - self.m) / self.l for x in block.tolist()])
