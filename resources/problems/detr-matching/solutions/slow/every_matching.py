# TLE: tries every way to give each object a query of its own; also the oracle on small cases
class Solution:
    def match(self, probs, pred, labels, boxes):
        cost = self.costs(probs, pred, labels, boxes).tolist()
        ways = itertools.permutations(range(len(pred)), len(boxes))
        return list(min(ways, key=lambda way: math.fsum(cost[j][i] for j, i in enumerate(way))))

    def costs(self, probs, pred, labels, boxes):
        distance = np.abs(boxes[:, None] - pred).sum(axis=2)
        return -probs[:, labels].T + 5 * distance - 2 * self.giou(boxes, pred)

    def giou(self, A, B):
        a, b = A[:, None], B[None]
        low_a, high_a = a[..., :2] - a[..., 2:] / 2, a[..., :2] + a[..., 2:] / 2
        low_b, high_b = b[..., :2] - b[..., 2:] / 2, b[..., :2] + b[..., 2:] / 2
        inner = np.maximum(np.minimum(high_a, high_b) - np.maximum(low_a, low_b), 0).prod(axis=2)
        union = a[..., 2:].prod(axis=2) + b[..., 2:].prod(axis=2) - inner
        hull = (np.maximum(high_a, high_b) - np.minimum(low_a, low_b)).prod(axis=2)
        return inner / union - (hull - union) / hull
