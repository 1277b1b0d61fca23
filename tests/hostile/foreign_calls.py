# verdict: BLOCKED - makes a 32-bit system call, whose numbers mean something else
import ctypes
import mmap

CODE = bytes.fromhex("b814000000cd80c3")  # mov eax, 20; int 0x80; ret


class Solution:
    def add(self, a, b):
        page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
        page.write(CODE)
        address = ctypes.addressof(ctypes.c_char.from_buffer(page))
        return ctypes.CFUNCTYPE(ctypes.c_int)(address)()
