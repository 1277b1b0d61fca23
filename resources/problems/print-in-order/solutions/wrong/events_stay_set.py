# WA: events that are never cleared stop nobody from the second round on
class Foo:
    def __init__(self):
        self.done = [True, False, False, False]
        self.waiting = [0, 0, 0]

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
            while self.done[number] and self.waiting[number]:
                self.waiting[number] -= 1
                printed.append(name)
                self.done[number + 1] = True
        return printed
