# WA: does not reset the count of successes on an overflow
class LossScaler:
    def __init__(self, weights, lr, max_norm, init_scale, growth, backoff, interval):
        self.weights, self.lr, self.max_norm = weights.copy(), lr, max_norm
        self.current, self.growth, self.backoff = init_scale, growth, backoff
        self.interval, self.streak = interval, 0

    def step(self, grads):
        if not np.isfinite(grads).all():
            self.current *= self.backoff
            return False
        g = grads.astype(np.float32) / np.float32(self.current)
        norm = float(np.linalg.norm(g))
        if 0 < self.max_norm < norm:
            g *= np.float32(self.max_norm / norm)
        self.weights -= np.float32(self.lr) * g
        self.streak += 1
        if self.streak == self.interval:
            self.current *= self.growth
            self.streak = 0
        return True

    def scale(self):
        return self.current

    def master(self):
        return self.weights.copy()

    def half(self):
        return self.weights.astype(np.float16)
