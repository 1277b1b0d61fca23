# MLE: keeps the input of every layer
class Solution:
    def checkpointedBackward(self, X, W, G):
        inputs, h = [], X
        for w in W:
            inputs.append(h)
            h = h + np.tanh(h @ w)
        g, dW = G, np.empty_like(W)
        for l in reversed(range(len(W))):
            x = inputs.pop()
            D = g * (1 - np.tanh(x @ W[l]) ** 2)
            dW[l] = x.T @ D
            g = g + D @ W[l].T
        return [h, g, dW]
