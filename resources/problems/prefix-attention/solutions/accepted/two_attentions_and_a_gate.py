# Two attentions of their own, one over the prefix and one over the sequence, mixed by the gate of their sums.
class PrefixAttention:
    def __init__(self, Pk, Pv):
        self.Pk, self.Pv = Pk.copy(), Pv.copy()

    def forward(self, Q, K, V):
        self.Q = Q.copy()
        self.inner, prefix, log_prefix = self.attend(Q, self.Pk, self.Pv, np.ones((len(Q), len(self.Pk)), dtype=bool))
        _, own, log_own = self.attend(Q, K, V, np.tri(len(Q), dtype=bool))
        self.gate = 1 / (1 + np.exp(np.clip(log_own - log_prefix, -700, 700)))
        self.O = own + self.gate[:, None] * (prefix - own)
        return [self.O.copy(), self.gate.copy()]

    def attend(self, Q, K, V, mask):
        S = np.where(mask, Q @ K.T / math.sqrt(Q.shape[1]), -np.inf)
        top = S.max(axis=1, keepdims=True)
        P = np.exp(S - top)
        total = P.sum(axis=1, keepdims=True)
        return P / total, P @ V / total, (top + np.log(total))[:, 0]

    def backward(self, G):
        weights = self.gate[:, None] * self.inner
        surplus = np.einsum("nlv,nv->nl", self.Pv[None] - self.O[:, None], G)
        return [np.einsum("nl,nl,nd->ld", weights, surplus, self.Q) / math.sqrt(self.Q.shape[1]), np.einsum("nl,nv->lv", weights, G)]
