# WA: takes the upper half of float32 for bf16, which truncates
import struct


class Solution:
    def roundTo16(self, values, kind):
        if kind == "bf16":
            return [self.upper(x) for x in values]
        return [self.half(x) for x in values]

    def upper(self, x):
        if math.isnan(x):
            return 0x7FC0
        try:
            return int.from_bytes(struct.pack(">f", x)[:2], "big")
        except OverflowError:
            return 0x7F80 if x > 0 else 0xFF80

    def half(self, x):
        if math.isnan(x):
            return 0x7E00
        try:
            return int.from_bytes(struct.pack(">e", x), "big")
        except OverflowError:
            return 0x7C00 if x > 0 else 0xFC00
