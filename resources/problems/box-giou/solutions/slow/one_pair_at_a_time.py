# TLE: one pair at a time in plain Python; also the oracle on small cases
class Solution:
    def boxGiou(self, A, B):
        return np.array([[self.pair(*a, *b) for b in B.tolist()] for a in A.tolist()])

    def pair(self, x, y, w, h, p, q, v, t):
        wide = min(x + w / 2, p + v / 2) - max(x - w / 2, p - v / 2)
        high = min(y + h / 2, q + t / 2) - max(y - h / 2, q - t / 2)
        inner = max(0.0, wide) * max(0.0, high)
        union = w * h + v * t - inner
        hull_wide = max(x + w / 2, p + v / 2) - min(x - w / 2, p - v / 2)
        hull_high = max(y + h / 2, q + t / 2) - min(y - h / 2, q - t / 2)
        hull = hull_wide * hull_high
        iou = inner / union if union > 0 else 0.0
        return iou - ((hull - union) / hull if hull > 0 else 0.0)
