# WA: hands gradients on in the order of discovery, before all of one has come in
class Tape:
    def __init__(self):
        self.values = []
        self.inputs = []
        self.needs_grad = []
        self.grads = {}

    def leaf(self, value, requires_grad):
        node = self.record(value, [])
        self.needs_grad[node] = requires_grad
        self.grads[node] = 0.0
        return node

    def add(self, a, b):
        return self.record(self.values[a] + self.values[b], [(a, 1.0), (b, 1.0)])

    def mul(self, a, b):
        x, y = self.values[a], self.values[b]
        return self.record(x * y, [(a, y), (b, x)])

    def power(self, a, exponent):
        x = self.values[a]
        slope = exponent * x ** (exponent - 1) if exponent else 0.0
        return self.record(float(x**exponent), [(a, slope)])

    def tanh(self, a):
        t = math.tanh(self.values[a])
        return self.record(t, [(a, 1.0 - t * t)])

    def relu(self, a):
        x = self.values[a]
        return self.record(max(x, 0.0), [(a, 1.0 if x > 0 else 0.0)])

    def detach(self, a):
        return self.record(self.values[a], [])

    def value(self, a):
        return self.values[a]

    def backward(self, a):
        flowing = {a: 1.0}
        order = deque([a])
        while order:
            node = order.popleft()
            gradient = flowing[node]
            if not self.needs_grad[node]:
                continue
            if node in self.grads:
                self.grads[node] += gradient
            for source, slope in self.inputs[node]:
                if source not in flowing:
                    flowing[source] = 0.0
                    order.append(source)
                flowing[source] += gradient * slope

    def grad(self, a):
        return self.grads[a]

    def zero_grad(self):
        for leaf in self.grads:
            self.grads[leaf] = 0.0

    def record(self, value, inputs):
        self.values.append(value)
        self.inputs.append(inputs)
        self.needs_grad.append(any(self.needs_grad[source] for source, _ in inputs))
        return len(self.values) - 1
