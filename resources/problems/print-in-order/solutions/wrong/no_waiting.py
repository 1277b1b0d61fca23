# WA: does not wait at all: what comes is printed
class Foo:
    def first(self):
        return ["first"]

    def second(self):
        return ["second"]

    def third(self):
        return ["third"]
