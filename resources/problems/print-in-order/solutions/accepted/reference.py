# Counts who waits for each word; lets them go while the due word has a waiter. O(1) amortised.
class Foo:
    WORDS = ("first", "second", "third")

    def __init__(self):
        self.waiting = [0, 0, 0]
        self.turn = 0

    def first(self):
        return self.arrive(0)

    def second(self):
        return self.arrive(1)

    def third(self):
        return self.arrive(2)

    def arrive(self, word):
        self.waiting[word] += 1
        printed = []
        while self.waiting[self.turn]:
            self.waiting[self.turn] -= 1
            printed.append(self.WORDS[self.turn])
            self.turn = (self.turn + 1) % 3
        return printed
