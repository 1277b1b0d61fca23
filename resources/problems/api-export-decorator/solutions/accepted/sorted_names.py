# Closures instead of a class; in one sorted list of names, listing leaps by bisection.
import inspect


class InvalidSymbolNameError(Exception):
    pass


class SymbolAlreadyExposedError(Exception):
    pass


class NameTakenError(Exception):
    pass


class ApiRegistry:
    def __init__(self, reserved):
        self.reserved = reserved
        self.targets = {}
        self.names_of = {}
        self.sorted_names = []

    def export(self, *names, overrides=()):
        for name in names:
            if name.partition(".")[0] in self.reserved:
                raise InvalidSymbolNameError(name)

        def decorate(target):
            for old in overrides:
                for name in self.names_of.pop(inspect.unwrap(old), ()):
                    del self.targets[name]
                    self.sorted_names.remove(name)
            symbol = inspect.unwrap(target)
            if symbol in self.names_of:
                raise SymbolAlreadyExposedError
            if not self.targets.keys().isdisjoint(names):
                raise NameTakenError
            self.names_of[symbol] = names
            for name in names:
                self.targets[name] = target
                bisect.insort(self.sorted_names, name)
            return target

        return decorate

    def load(self, source):
        try:
            exec(source, {"export": self.export, "api": lambda name: self.targets[name]})
        except Exception as error:
            return error.__class__.__name__
        return ""

    def symbol(self, name):
        return inspect.unwrap(self.targets[name]).__name__ if name in self.targets else ""

    def canonical(self, name):
        return self.names_of[inspect.unwrap(self.targets[name])][0] if name in self.targets else ""

    def call(self, name, args):
        return self.targets[name](*args)

    def listing(self, package):
        prefix = package + "." if package else ""
        found = []
        place = bisect.bisect_left(self.sorted_names, prefix)
        while place < len(self.sorted_names) and self.sorted_names[place].startswith(prefix):
            child = self.sorted_names[place][len(prefix) :].partition(".")[0]
            found.append(child)
            # "/" is the character after "."; all below this child comes before it.
            place = bisect.bisect_left(self.sorted_names, prefix + child + "/", place)
        return found
