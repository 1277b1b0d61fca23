# WA: subtracts the squared distance of the centres, which is DIoU
class Solution:
    def boxGiou(self, A, B):
        def corners(boxes):
            centre, size = boxes[:, :2], boxes[:, 2:]
            return centre - size / 2, centre + size / 2, size.prod(axis=1)

        low_a, high_a, area_a = corners(A)
        low_b, high_b, area_b = corners(B)
        low_a, high_a = low_a[:, None], high_a[:, None]
        inner = np.maximum(np.minimum(high_a, high_b) - np.maximum(low_a, low_b), 0).prod(axis=2)
        hull = (np.maximum(high_a, high_b) - np.minimum(low_a, low_b)).prod(axis=2)
        union = area_a[:, None] + area_b - inner
        iou = np.divide(inner, union, out=np.zeros_like(inner), where=union > 0)
        diagonal = ((np.maximum(high_a, high_b) - np.minimum(low_a, low_b)) ** 2).sum(axis=2)
        distance = ((A[:, None, :2] - B[:, :2]) ** 2).sum(axis=2)
        return iou - distance / np.maximum(diagonal, 1e-300)
