# WA: wakes in one pass from first to third, so a round that begins behind a third sleeps on
class Foo:
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
        for number, name in enumerate(("first", "second", "third")):
            if self.turn == number and self.waiting[number]:
                self.waiting[number] -= 1
                printed.append(name)
                self.turn = (number + 1) % 3
        return printed
