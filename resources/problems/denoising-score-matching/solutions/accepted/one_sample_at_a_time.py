# To the letter, a sample at a time: score, target, weight, and the chain rule; the oracle of the pack.
class Solution:
    def denoisingScoreMatching(self, x0, eps, sigma, W, b, power):
        n, d = x0.shape
        loss, dW, db = np.zeros(n), np.zeros((d, d)), np.zeros(d)
        for i in range(n):
            noisy = x0[i] + sigma[i] * eps[i]
            score = (W @ noisy + b) / sigma[i]
            target = -eps[i] / sigma[i]
            gap = score - target
            loss[i] = sigma[i] ** power * np.dot(gap, gap) / 2
            by_score = sigma[i] ** power * gap / n
            dW += np.outer(by_score, noisy) / sigma[i]
            db += by_score / sigma[i]
        return [loss, dW, db]
