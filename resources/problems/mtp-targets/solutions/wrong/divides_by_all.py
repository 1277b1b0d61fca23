# WA: divides by the number of positions, not of labels
class MTPBatch:
    def __init__(self, tokens, cu_seqlens, depth):
        self.tokens, self.depth = tokens, depth
        bounds = np.array(cu_seqlens)
        self.ends = np.repeat(bounds[1:], np.diff(bounds))

    def shifted(self, k, outside):
        places = np.arange(len(self.tokens)) + k
        moved = self.tokens[np.minimum(places, len(self.tokens) - 1)]
        return np.where(places < self.ends, moved, outside)

    def inputs(self):
        return np.stack([self.shifted(k, 0) for k in range(self.depth + 1)])

    def labels(self):
        return np.stack([self.shifted(k + 1, -100) for k in range(self.depth + 1)])

    def counts(self):
        return [int(np.sum(row != -100)) for row in self.labels()]

    def loss(self, logits, weight):
        losses = []
        for rows, labels in zip(logits, self.labels()):
            kept = labels != -100
            rows, labels = rows[kept], labels[kept]
            if len(labels) == 0:
                losses.append(0.0)
                continue
            top = rows.max(axis=1)
            entropy = top + np.log(np.exp(rows - top[:, None]).sum(axis=1))
            losses.append(float(np.sum(entropy - rows[np.arange(len(labels)), labels]) / len(self.tokens)))
        return losses[0] + weight * sum(losses[1:]) / max(1, self.depth)
