# verdict: BAD_RETURN - an answer of a class that hides its type and prints as it likes
class Any:
    __class__ = int

    def __eq__(self, other):
        return True

    def __repr__(self):
        return "3"

    def __index__(self):
        return 3

    __int__ = __index__
    __hash__ = None


class Solution:
    def add(self, a, b):
        return Any()
