# TLE: searches the bounds from the start for each position and each depth; also the oracle on small cases
class MTPBatch:
    def __init__(self, tokens, cu_seqlens, depth):
        self.tokens, self.bounds, self.depth = tokens.tolist(), cu_seqlens, depth

    def at(self, i, distance, outside):
        for start, end in zip(self.bounds, self.bounds[1:]):
            if start <= i < end:
                return self.tokens[i + distance] if i + distance < end else outside

    def inputs(self):
        places = range(len(self.tokens))
        return np.array([[self.at(i, k, 0) for i in places] for k in range(self.depth + 1)])

    def labels(self):
        places = range(len(self.tokens))
        return np.array([[self.at(i, k + 1, -100) for i in places] for k in range(self.depth + 1)])

    def counts(self):
        return [int((row >= 0).sum()) for row in self.labels()]

    def loss(self, logits, weight):
        losses = []
        for k, row in enumerate(self.labels().tolist()):
            parts = [
                np.logaddexp.reduce(logits[k, i]) - logits[k, i, token]
                for i, token in enumerate(row)
                if token >= 0
            ]
            losses.append(float(np.mean(parts)) if parts else 0.0)
        extra = sum(losses[1:]) / self.depth if self.depth else 0.0
        return losses[0] + weight * extra
