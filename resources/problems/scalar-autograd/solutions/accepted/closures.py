# Each node has a closure that hands its gradient on; a depth-first walk puts users first.
class Value:
    def __init__(self, data, inputs=(), push=None, needs_grad=False):
        self.data = data
        self.inputs = inputs
        self.push = push
        self.needs_grad = needs_grad or any(one.needs_grad for one in inputs)
        self.is_leaf = False
        self.flow = 0.0
        self.total = 0.0


class Tape:
    def __init__(self):
        self.nodes = []

    def leaf(self, value, requires_grad):
        node = Value(value, needs_grad=requires_grad)
        node.is_leaf = True
        return self.keep(node)

    def add(self, a, b):
        x, y = self.nodes[a], self.nodes[b]

        def push(flow):
            x.flow += flow
            y.flow += flow

        return self.keep(Value(x.data + y.data, (x, y), push))

    def mul(self, a, b):
        x, y = self.nodes[a], self.nodes[b]

        def push(flow):
            x.flow += flow * y.data
            y.flow += flow * x.data

        return self.keep(Value(x.data * y.data, (x, y), push))

    def power(self, a, exponent):
        x = self.nodes[a]

        def push(flow):
            if exponent:
                x.flow += flow * exponent * x.data ** (exponent - 1)

        return self.keep(Value(float(x.data**exponent), (x,), push))

    def tanh(self, a):
        x = self.nodes[a]
        out = Value(math.tanh(x.data), (x,))

        def push(flow):
            x.flow += flow * (1.0 - out.data) * (1.0 + out.data)

        out.push = push
        return self.keep(out)

    def relu(self, a):
        x = self.nodes[a]

        def push(flow):
            x.flow += flow * (x.data > 0)

        return self.keep(Value(max(0.0, x.data), (x,), push))

    def detach(self, a):
        return self.keep(Value(self.nodes[a].data))

    def value(self, a):
        return self.nodes[a].data

    def backward(self, a):
        root = self.nodes[a]
        order, seen, stack = [], set(), [(root, False)]
        while stack:
            node, done = stack.pop()
            if done:
                order.append(node)
            elif node not in seen:
                seen.add(node)
                stack.append((node, True))
                stack.extend((one, False) for one in node.inputs)
        for node in order:
            node.flow = 0.0
        root.flow = 1.0
        for node in reversed(order):
            if node.is_leaf and node.needs_grad:
                node.total += node.flow
            if node.push:
                node.push(node.flow)

    def grad(self, a):
        return self.nodes[a].total

    def zero_grad(self):
        for node in self.nodes:
            node.total = 0.0

    def keep(self, node):
        self.nodes.append(node)
        return len(self.nodes) - 1
