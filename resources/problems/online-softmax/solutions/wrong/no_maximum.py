# BAD_RETURN: adds up exp(x) as it is: inf from x = 710 on, and inf times exp(-x) = 0 is nan
class OnlineSoftmax:
    def __init__(self):
        self.m, self.total = -math.inf, 0.0

    def update(self, block):
        self.total += float(np.exp(block.astype(np.float64)).sum())
        self.m = max(self.m, float(block.max(initial=-np.inf)))

    def merge(self, m, l):
        self.total += l * float(np.exp(m))
        self.m = max(self.m, m)

    def state(self):
        if self.m == -math.inf:
            return [self.m, 0.0]
        return [self.m, self.total * float(np.exp(-self.m))]

    def logsumexp(self):
        return float(np.log(self.total)) if self.total > 0 else -math.inf

    def softmax(self, block):
        if self.total == 0:
            return np.zeros(len(block))
        return np.exp(block.astype(np.float64)) / self.total
