# TLE: plays the whole history again for each thread that comes, O(n^2)
class Foo:
    WORDS = ("first", "second", "third")

    def __init__(self):
        self.history = []
        self.shown = 0

    def first(self):
        return self.arrive(0)

    def second(self):
        return self.arrive(1)

    def third(self):
        return self.arrive(2)

    def arrive(self, word):
        self.history.append(word)
        left = [0, 0, 0]
        for one in self.history:
            left[one] += 1
        screen = []
        while left[len(screen) % 3]:
            left[len(screen) % 3] -= 1
            screen.append(self.WORDS[len(screen) % 3])
        new = screen[self.shown :]
        self.shown = len(screen)
        return new
