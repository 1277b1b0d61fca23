# verdict: BAD_RETURN - an answer that contains itself
class Solution:
    def add(self, a, b):
        answer = [a]
        answer.append(answer)
        return answer
