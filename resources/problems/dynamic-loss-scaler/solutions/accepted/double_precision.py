# Exponents of the scale as a count of growths and backoffs, and all the arithmetic in float64.
class LossScaler:
    def __init__(self, weights, lr, max_norm, init_scale, growth, backoff, interval):
        self.weights = weights.astype(np.float64)
        self.lr, self.max_norm, self.interval = lr, max_norm, interval
        self.factors, self.init_scale = (growth, backoff), init_scale
        self.grown = self.shrunk = self.good = 0

    def scale(self):
        return self.init_scale * self.factors[0] ** self.grown * self.factors[1] ** self.shrunk

    def step(self, grads):
        g = grads.astype(np.float64) / self.scale()
        norm = math.sqrt(float(g @ g))
        if not math.isfinite(norm):
            self.shrunk, self.good = self.shrunk + 1, 0
            return False
        share = self.max_norm / norm if 0 < self.max_norm < norm else 1.0
        self.weights = self.weights - self.lr * share * g
        self.good += 1
        self.grown += self.good // self.interval
        self.good %= self.interval
        return True

    def master(self):
        return self.weights.astype(np.float32)

    def half(self):
        return self.master().astype(np.float16)
