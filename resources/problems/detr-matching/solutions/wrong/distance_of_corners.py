# WA: measures the distance between corners, not between centres and sizes
class Solution:
    def match(self, probs, pred, labels, boxes):
        cost = self.costs(probs, pred, labels, boxes)
        objects, queries = cost.shape
        u, v = np.zeros(objects), np.zeros(queries)
        owner = np.full(queries, -1)
        for start in range(objects):
            shortest, before = np.full(queries, np.inf), np.full(queries, -1)
            is_reached = np.zeros(queries, dtype=bool)
            row, column, length = start, -1, 0.0
            while row >= 0:
                through = length + cost[row] - u[row] - v
                is_better = ~is_reached & (through < shortest)
                shortest[is_better], before[is_better] = through[is_better], column
                column = int(np.where(is_reached, np.inf, shortest).argmin())
                length = shortest[column]
                is_reached[column] = True
                row = owner[column]
            u[start] += length
            for other in np.flatnonzero(is_reached & (owner >= 0)):
                u[owner[other]] += length - shortest[other]
                v[other] -= length - shortest[other]
            while before[column] >= 0:
                owner[column] = owner[before[column]]
                column = before[column]
            owner[column] = start
        return [int(np.flatnonzero(owner == j)[0]) for j in range(objects)]

    def costs(self, probs, pred, labels, boxes):
        low, high = (np.abs(self.corner(boxes, s)[:, None] - self.corner(pred, s)).sum(axis=2) for s in (-1, 1))
        distance = low + high
        return -probs[:, labels].T + 5 * distance - 2 * self.giou(boxes, pred)

    def corner(self, boxes, sign):
        return boxes[:, :2] + sign * boxes[:, 2:] / 2

    def giou(self, A, B):
        a, b = A[:, None], B[None]
        low_a, high_a = a[..., :2] - a[..., 2:] / 2, a[..., :2] + a[..., 2:] / 2
        low_b, high_b = b[..., :2] - b[..., 2:] / 2, b[..., :2] + b[..., 2:] / 2
        inner = np.maximum(np.minimum(high_a, high_b) - np.maximum(low_a, low_b), 0).prod(axis=2)
        union = a[..., 2:].prod(axis=2) + b[..., 2:].prod(axis=2) - inner
        hull = (np.maximum(high_a, high_b) - np.minimum(low_a, low_b)).prod(axis=2)
        return inner / union - (hull - union) / hull
