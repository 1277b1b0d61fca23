# WA: takes all beyond the largest finite number for infinity, though some rounds down to it
class Solution:
    def roundTo16(self, values, kind):
        fraction, smallest = (10, -14) if kind == "fp16" else (7, -126)
        infinity = 0x7C00 if kind == "fp16" else 0x7F80

        def pattern(x):
            if math.isnan(x):
                return infinity | 1 << fraction - 1
            sign = 0x8000 if math.copysign(1, x) < 0 else 0
            if x == 0 or math.isinf(x):
                return sign | infinity * (x != 0)
            if abs(x) > (65504.0 if kind == "fp16" else 255 * 2.0**120):
                return sign | infinity
            exponent = max(math.frexp(x)[1] - 1, smallest)
            steps = round(math.ldexp(abs(x), fraction - exponent))
            return sign | min(infinity, (exponent - smallest << fraction) + steps)

        return [pattern(x) for x in values]
