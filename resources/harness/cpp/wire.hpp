// Frames between the judge and this program: one kind byte, a length, a body.
#pragma once
#include <string>

namespace yandu {

struct Frame {
    char kind;
    std::string body;
};

Frame receive();
void send(char kind, const std::string &body = "");

}  // namespace yandu
