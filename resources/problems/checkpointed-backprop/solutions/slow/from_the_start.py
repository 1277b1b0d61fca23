# TLE: keeps the input alone and runs forward from it anew for each layer, L * L / 2 layers in all
class Solution:
    def checkpointedBackward(self, X, W, G):
        def run(layers):
            h = X
            for l in range(layers):
                h = h + np.tanh(h @ W[l])
            return h

        g, dW = G, np.empty_like(W)
        for l in reversed(range(len(W))):
            x = run(l)
            D = g * (1 - np.tanh(x @ W[l]) ** 2)
            dW[l] = x.T @ D
            g = g + D @ W[l].T
        return [run(len(W)), g, dW]
