# WA: lets the most confident queries choose, as suppression of doubles does
class Solution:
    def match(self, probs, pred, labels, boxes):
        cost = self.costs(probs, pred, labels, boxes)
        answer = [-1] * len(boxes)
        order = list(np.argsort(-probs[:, :-1].max(axis=1), kind="stable"))
        for i in order:
            open_objects = [j for j, taken in enumerate(answer) if taken < 0]
            if open_objects:
                j = min(open_objects, key=lambda j: cost[j, i])
                answer[j] = int(i)
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
