# TLE: keeps every gradient and replays the whole run at each question; also the oracle on small cases
class LossScaler:
    def __init__(self, weights, lr, max_norm, init_scale, growth, backoff, interval):
        self.start, self.settings, self.log = weights.copy(), (lr, max_norm, growth, backoff, interval), []
        self.init_scale = init_scale

    def replay(self):
        lr, max_norm, growth, backoff, interval = self.settings
        weights, scale, streak, moved = self.start.astype(np.float64), self.init_scale, 0, True
        for grads in self.log:
            moved = bool(np.all(np.isfinite(grads)))
            if not moved:
                scale, streak = scale * backoff, 0
                continue
            g = grads.astype(np.float64) / scale
            norm = np.sqrt(np.sum(g * g))
            if max_norm > 0 and norm > max_norm:
                g = g * max_norm / norm
            weights, streak = weights - lr * g, streak + 1
            if streak == interval:
                scale, streak = scale * growth, 0
        return weights.astype(np.float32), scale, moved

    def step(self, grads):
        self.log.append(grads.copy())
        return self.replay()[2]

    def scale(self):
        return self.replay()[1]

    def master(self):
        return self.replay()[0]

    def half(self):
        return self.replay()[0].astype(np.float16)
