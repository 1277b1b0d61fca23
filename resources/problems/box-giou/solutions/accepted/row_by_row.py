# An axis at a time with outer minima and maxima, a row of A after the other; the divisors are mended where they vanish.
class Solution:
    def boxGiou(self, A, B):
        out = np.empty((len(A), len(B)))
        left, right = B[:, 0] - B[:, 2] / 2, B[:, 0] + B[:, 2] / 2
        top, bottom = B[:, 1] - B[:, 3] / 2, B[:, 1] + B[:, 3] / 2
        for i, (x, y, w, h) in enumerate(A):
            wide = np.fmin(right, x + w / 2) - np.fmax(left, x - w / 2)
            high = np.fmin(bottom, y + h / 2) - np.fmax(top, y - h / 2)
            inner = np.clip(wide, 0, None) * np.clip(high, 0, None)
            union = w * h + B[:, 2] * B[:, 3] - inner
            hull = (np.fmax(right, x + w / 2) - np.fmin(left, x - w / 2)) * (np.fmax(bottom, y + h / 2) - np.fmin(top, y - h / 2))
            safe_union, safe_hull = np.where(union > 0, union, 1), np.where(hull > 0, hull, 1)
            out[i] = np.where(union > 0, inner / safe_union, 0) - (hull - union) / safe_hull * (hull > 0)
        return out
