# WA: remembers only that somebody waits, not how many
class Foo:
    WORDS = ("first", "second", "third")

    def __init__(self):
        self.waiting = [False, False, False]
        self.turn = 0

    def first(self):
        return self.arrive(0)

    def second(self):
        return self.arrive(1)

    def third(self):
        return self.arrive(2)

    def arrive(self, word):
        self.waiting[word] = True
        printed = []
        while self.waiting[self.turn]:
            self.waiting[self.turn] = False
            printed.append(self.WORDS[self.turn])
            self.turn = (self.turn + 1) % 3
        return printed
