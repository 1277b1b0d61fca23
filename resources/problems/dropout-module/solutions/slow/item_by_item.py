# TLE: a Python loop over the items; also the oracle on small cases
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
        factor = np.ones(X.shape)
        if training:
            for place in np.ndindex(*X.shape):
                factor[place] = 0.0 if U[place] < p else 1 / (1 - p)
        Y = np.empty(X.shape)
        for place in np.ndindex(*X.shape):
            Y[place] = X[place] * factor[place]
        return Y
