# WA: takes the last name for the canonical one
import functools
import inspect


class InvalidSymbolNameError(Exception):
    pass


class SymbolAlreadyExposedError(Exception):
    pass


class NameTakenError(Exception):
    pass


class api_export:
    def __init__(self, *names, registry, overrides=()):
        self.names = names
        self.registry = registry
        self.overrides = overrides
        if any(name.split(".")[0] in registry.reserved for name in names):
            raise InvalidSymbolNameError(names)

    def __call__(self, target):
        registry = self.registry
        for old in self.overrides:
            registry.withdraw(inspect.unwrap(old))
        symbol = inspect.unwrap(target)
        if "_api_names" in symbol.__dict__:
            raise SymbolAlreadyExposedError(symbol.__name__)
        if any(name in registry.targets for name in self.names):
            raise NameTakenError(self.names)
        symbol._api_names = self.names
        for name in self.names:
            registry.enter(name, target)
        return target


class ApiRegistry:
    def __init__(self, reserved):
        self.reserved = set(reserved)
        self.targets = {}
        self.children = defaultdict(Counter)
        self.export = functools.partial(api_export, registry=self)

    def load(self, source):
        try:
            exec(
                source,
                {"export": self.export, "api": self.targets.__getitem__, "__name__": "loaded"},
            )
        except Exception as error:
            return type(error).__name__
        return ""

    def symbol(self, name):
        return inspect.unwrap(self.targets[name]).__name__ if name in self.targets else ""

    def canonical(self, name):
        return inspect.unwrap(self.targets[name])._api_names[-1] if name in self.targets else ""

    def call(self, name, args):
        return self.targets[name](*args)

    def listing(self, package):
        return sorted(self.children[package])

    def enter(self, name, target):
        self.targets[name] = target
        for package, child in self.steps(name):
            self.children[package][child] += 1

    def withdraw(self, symbol):
        if "_api_names" not in symbol.__dict__:
            return
        for name in symbol._api_names:
            del self.targets[name]
            for package, child in self.steps(name):
                self.children[package][child] -= 1
                if not self.children[package][child]:
                    del self.children[package][child]
        del symbol._api_names

    def steps(self, name):
        parts = name.split(".")
        return [(".".join(parts[:depth]), part) for depth, part in enumerate(parts)]
