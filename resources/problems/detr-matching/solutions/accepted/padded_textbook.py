# Padded with empty objects to N x N, then the textbook's Hungarian algorithm over plain lists, O(N^3).
class Solution:
    def match(self, probs, pred, labels, boxes):
        N, M = len(pred), len(boxes)
        real = [[self.cost(p, q, c, b) for p, q in zip(probs.tolist(), pred.tolist())] for c, b in zip(labels, boxes.tolist())]
        a = [[0.0] * (N + 1)] + [[0.0, *row] for row in real] + [[0.0] * (N + 1) for _ in range(N - M)]
        u, v, owner, way = [0.0] * (N + 1), [0.0] * (N + 1), [0] * (N + 1), [0] * (N + 1)
        for i in range(1, N + 1):
            owner[0], j0 = i, 0
            slack, used = [inf] * (N + 1), [False] * (N + 1)
            while owner[j0]:
                used[j0] = True
                i0, delta, j1 = owner[j0], inf, 0
                for j in range(1, N + 1):
                    if not used[j]:
                        now = a[i0][j] - u[i0] - v[j]
                        if now < slack[j]:
                            slack[j], way[j] = now, j0
                        if slack[j] < delta:
                            delta, j1 = slack[j], j
                for j in range(N + 1):
                    if used[j]:
                        u[owner[j]] += delta
                        v[j] -= delta
                    else:
                        slack[j] -= delta
                j0 = j1
            while j0:
                owner[j0], j0 = owner[way[j0]], way[j0]
        answer = [0] * M
        for j in range(1, N + 1):
            if owner[j] <= M:
                answer[owner[j] - 1] = j - 1
        return answer

    def cost(self, p, q, c, b):
        low = [(q[k] - q[k + 2] / 2, b[k] - b[k + 2] / 2) for k in (0, 1)]
        high = [(q[k] + q[k + 2] / 2, b[k] + b[k + 2] / 2) for k in (0, 1)]
        inner = math.prod(max(0.0, min(h) - max(l)) for l, h in zip(low, high))
        hull = math.prod(max(h) - min(l) for l, h in zip(low, high))
        union = q[2] * q[3] + b[2] * b[3] - inner
        return -p[c] + 5 * sum(abs(x - y) for x, y in zip(q, b)) - 2 * (inner / union - (hull - union) / hull)
