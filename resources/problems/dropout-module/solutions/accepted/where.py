# Remembers which items stayed and by what they were divided; the module calls its own function.
import numpy as np


class Dropout:
    def __init__(self, p):
        self.p = p
        self.training = True
        self.latest = None

    def forward(self, X, U):
        self.latest = (U, self.training)
        return self.functional(X, U, self.p, self.training)

    def backward(self, G):
        U, training = self.latest
        return self.functional(G, U, self.p, training)

    def train(self, mode):
        self.training = mode

    def eval(self):
        self.training = False

    def is_training(self):
        return self.training

    def functional(self, X, U, p, training):
        if not training or p == 0:
            return X.copy()
        keep = 1.0 if p == 1 else 1.0 - p
        return np.where(U < p, 0.0, X / keep)
