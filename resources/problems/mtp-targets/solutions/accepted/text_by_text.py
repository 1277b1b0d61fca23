# One text after another, by slices; the loss label by label.
class MTPBatch:
    def __init__(self, tokens, cu_seqlens, depth):
        texts = [tokens[a:b].tolist() for a, b in itertools.pairwise(cu_seqlens)]
        self.rows = []
        for k in range(depth + 2):
            self.rows.append([token for one in texts for token in one[k:] + [None] * min(k, len(one))])

    def inputs(self):
        return np.array([[token or 0 for token in row] for row in self.rows[:-1]])

    def labels(self):
        return np.array([[-100 if one is None else one for one in row] for row in self.rows[1:]])

    def counts(self):
        return [sum(token is not None for token in row) for row in self.rows[1:]]

    def loss(self, logits, weight):
        total = 0.0
        for k, (row, count) in enumerate(zip(self.rows[1:], self.counts())):
            parts = []
            for scores, token in zip(logits[k], row):
                if token is not None:
                    x = scores - scores[token]
                    top = x.max()
                    parts.append(float(top + np.log(np.exp(x - top).sum())))
            share = 1.0 if k == 0 else weight / (len(self.rows) - 2)
            total += share * math.fsum(parts) / max(1, count)
        return total
