# Backward through the second half, then the first: log2(L) activations at once, O(L log L) layers computed.
class Solution:
    def checkpointedBackward(self, X, W, G):
        dW = np.zeros(W.shape)

        def run(h, start, end):
            for l in range(start, end):
                h = h + np.tanh(h @ W[l])
            return h

        def back(h, g, start, end):
            if end - start == 1:
                t = np.tanh(h @ W[start])
                D = g - g * t * t
                dW[start] = np.einsum("ni,nj->ij", h, D, optimize=True)
                return g + np.einsum("nj,ij->ni", D, W[start], optimize=True)
            middle = (start + end) // 2
            g = back(run(h, start, middle), g, middle, end)
            return back(h, g, start, middle)

        return [run(X, 0, len(W)), back(X, G, 0, len(W)), dW]
