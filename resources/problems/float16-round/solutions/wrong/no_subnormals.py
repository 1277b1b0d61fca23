# WA: turns subnormal results into zero
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
            exponent = max(math.frexp(x)[1] - 1, smallest)
            if abs(x) < 2.0**smallest:
                return sign
            steps = round(math.ldexp(abs(x), fraction - exponent))
            return sign | min(infinity, (exponent - smallest << fraction) + steps)

        return [pattern(x) for x in values]
