# WA: goes on dropping in evaluation
import numpy as np


class Dropout:
    def __init__(self, p):
        self.p = p
        self.training = True
        self.factor = None

    def forward(self, X, U):
        self.factor = self.factors(U, self.p, self.training)
        return X * self.factor

    def backward(self, G):
        return G * self.factor

    def train(self, mode):
        self.training = mode

    def eval(self):
        self.train(False)

    def is_training(self):
        return self.training

    def functional(self, X, U, p, training):
        return X * self.factors(U, p, training)

    def factors(self, U, p, training):
        if p == 1:
            return np.zeros_like(U)
        return (U >= p) / (1 - p)
