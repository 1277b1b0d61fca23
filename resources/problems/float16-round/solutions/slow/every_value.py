# TLE: compares each number with every finite 16-bit value; also the oracle on small cases
class Solution:
    def roundTo16(self, values, kind):
        fraction, smallest, finite = (10, -14, 0x7C00) if kind == "fp16" else (7, -126, 0x7F80)
        table = []
        for bits in range(finite + 1):
            field, rest = bits >> fraction, bits & (1 << fraction) - 1
            mantissa = rest | (1 << fraction) * (field > 0)
            table.append(math.ldexp(mantissa, smallest - fraction + max(field - 1, 0)))

        def pattern(x):
            if x != x:
                return finite | 1 << fraction - 1
            sign, x, best, gap = 0x8000 * (math.copysign(1, x) < 0), abs(x), 0, math.inf
            if x >= table[-1]:
                return sign | finite
            for bits, value in enumerate(table):
                if abs(value - x) < gap or abs(value - x) == gap and bits % 2 == 0:
                    best, gap = bits, abs(value - x)
            return sign | best

        return [pattern(x) for x in values]
