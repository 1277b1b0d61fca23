// Frames between the judge and this program: one kind byte, a length, a body.
#pragma once
#include <cstdint>
#include <cstdlib>
#include <string>
#include <unistd.h>

namespace yandu {

constexpr int channel = 3;

struct Frame {
    char kind;
    std::string body;
};

inline void read_exactly(char *into, size_t size) {
    while (size > 0) {
        ssize_t count = ::read(channel, into, size);
        if (count <= 0) ::_exit(0);  // the judge is done with us
        into += count;
        size -= count;
    }
}

inline Frame receive() {
    unsigned char head[5];
    read_exactly(reinterpret_cast<char *>(head), 5);
    size_t size = (size_t(head[1]) << 24) | (head[2] << 16) | (head[3] << 8) | head[4];
    Frame frame{char(head[0]), std::string(size, '\0')};
    read_exactly(frame.body.data(), size);
    return frame;
}

inline void write_all(const char *from, size_t size) {
    while (size > 0) {
        ssize_t count = ::write(channel, from, size);
        if (count <= 0) ::_exit(0);
        from += count;
        size -= count;
    }
}

inline void send(char kind, const std::string &body = "") {
    const size_t size = body.size();
    const char head[5] = {kind, char(size >> 24), char(size >> 16), char(size >> 8), char(size)};
    write_all(head, 5);
    write_all(body.data(), size);
}

}  // namespace yandu
