# MLE: keeps every second input, which only halves what is held
class Solution:
    def checkpointedBackward(self, X, W, G):
        kept, h = [], X
        for l in range(len(W)):
            if l % 2 == 0:
                kept.append(h)
            h = h + np.tanh(h @ W[l])
        g, dW = G, np.empty_like(W)
        for l in reversed(range(len(W))):
            x = kept[l // 2]
            if l % 2 == 1:
                x = x + np.tanh(x @ W[l - 1])
            D = g * (1 - np.tanh(x @ W[l]) ** 2)
            dW[l] = x.T @ D
            g = g + D @ W[l].T
        return [h, g, dW]
