# Integers alone: shift the bits of the double, and round by what falls out.
import struct


class Solution:
    def roundTo16(self, values, kind):
        fraction, bias = (10, 15) if kind == "fp16" else (7, 127)
        infinity = (2 * bias + 1) << fraction

        def pattern(x):
            bits = int.from_bytes(struct.pack(">d", x), "big")
            sign, exponent, mantissa = bits >> 63 << 15, bits >> 52 & 2047, bits & (1 << 52) - 1
            if exponent == 2047:
                return infinity | 1 << fraction - 1 if mantissa else sign | infinity
            if exponent:
                mantissa |= 1 << 52
            field = max(exponent - 1023 + bias, 1)  # of a normal number; a subnormal shares that of 1
            shift = 52 - fraction + field - (exponent - 1023 + bias)
            if shift > 60:
                return sign
            kept, lost, half = mantissa >> shift, mantissa & (1 << shift) - 1, 1 << shift - 1
            kept += lost > half or lost == half and kept & 1
            return sign | min(infinity, (field - 1 << fraction) + kept)

        return [pattern(x) for x in values]
