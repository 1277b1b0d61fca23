# A table of all finite values; bisection finds the two neighbours, and exact fractions decide.
class Solution:
    def roundTo16(self, values, kind):
        fraction, smallest, finite = (10, -14, 0x7C00) if kind == "fp16" else (7, -126, 0x7F80)
        table = []
        for bits in range(finite + 1):  # the last stands for infinity: as if the exponents went on
            field, rest = bits >> fraction, bits & (1 << fraction) - 1
            mantissa = rest | (1 << fraction) * (field > 0)
            table.append(math.ldexp(mantissa, smallest - fraction + max(field - 1, 0)))

        def pattern(x):
            if x != x:
                return finite | 1 << fraction - 1
            sign, x = 0x8000 * (math.copysign(1, x) < 0), abs(x)
            at = bisect.bisect_right(table, x) - 1
            if at == finite or table[at] == x:
                return sign | at
            below, above = x - table[at], table[at + 1] - x
            return sign | (at if below < above or below == above and at % 2 == 0 else at + 1)

        return [pattern(x) for x in values]
