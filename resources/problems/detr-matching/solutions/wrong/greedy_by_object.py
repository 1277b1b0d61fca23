# WA: each object in turn takes its cheapest free query
class Solution:
    def match(self, probs, pred, labels, boxes):
        free, answer = set(range(len(pred))), []
        for row in self.costs(probs, pred, labels, boxes):
            answer.append(min(free, key=row.__getitem__))
            free.remove(answer[-1])
        return answer

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
