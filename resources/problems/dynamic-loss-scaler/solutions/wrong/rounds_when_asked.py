# WA: rounds the master weights when asked for the half ones
class LossScaler:
    def __init__(self, weights, lr, max_norm, init_scale, growth, backoff, interval):
        self.weights, self.lr, self.max_norm = weights, lr, max_norm
        self.current, self.growth, self.backoff = init_scale, growth, backoff
        self.interval, self.streak = interval, 0

    def step(self, grads):
        if not np.isfinite(grads).all():
            self.current *= self.backoff
            self.streak = 0
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
        return self.weights

    def half(self):
        self.weights = self.weights.astype(np.float16).astype(np.float32)
        return self.weights.astype(np.float16)
