# TLE: keeps every number and starts over at each question; also the oracle on small cases
class OnlineSoftmax:
    def __init__(self):
        self.seen = np.array([], dtype=np.float64)
        self.weights = np.array([], dtype=np.float64)

    def update(self, block):
        self.seen = np.concatenate([self.seen, block.astype(np.float64)])
        self.weights = np.concatenate([self.weights, np.ones(len(block))])

    def merge(self, m, l):
        self.seen = np.append(self.seen, m)
        self.weights = np.append(self.weights, l)

    def state(self):
        m = self.seen.max(initial=-np.inf)
        if m == -np.inf:
            return [-math.inf, 0.0]
        return [float(m), float((self.weights * np.exp(self.seen - m)).sum())]

    def logsumexp(self):
        m, l = self.state()
        return m + math.log(l) if l > 0 else -math.inf

    def softmax(self, block):
        m, l = self.state()
        if l == 0:
            return np.zeros(len(block))
        return np.exp(block.astype(np.float64) - m) / l
