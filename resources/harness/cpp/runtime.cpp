// The part of the harness that is the same for every solution, so that it is compiled once.
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <unistd.h>

#include "harness.hpp"

namespace yandu {

// --- frames ---------------------------------------------------------------------------------

constexpr int channel = 3;

static void read_exactly(char *into, size_t size) {
    while (size > 0) {
        const ssize_t count = ::read(channel, into, size);
        if (count <= 0) ::_exit(0);  // the judge is done with us
        into += count;
        size -= count;
    }
}

static void write_all(const char *from, size_t size) {
    while (size > 0) {
        const ssize_t count = ::write(channel, from, size);
        if (count <= 0) ::_exit(0);
        from += count;
        size -= count;
    }
}

Frame receive() {
    unsigned char head[5];
    read_exactly(reinterpret_cast<char *>(head), 5);
    const size_t size = (size_t(head[1]) << 24) | (head[2] << 16) | (head[3] << 8) | head[4];
    Frame frame{char(head[0]), std::string(size, '\0')};
    read_exactly(frame.body.data(), size);
    return frame;
}

void send(char kind, const std::string &body) {
    const size_t size = body.size();
    const char head[5] = {kind, char(size >> 24), char(size >> 16), char(size >> 8), char(size)};
    write_all(head, 5);
    write_all(body.data(), size);
}

// --- reading --------------------------------------------------------------------------------

bool Reader::take(char wanted) {
    skip_blanks();
    if (at_ >= text_->size() || (*text_)[at_] != wanted) return false;
    ++at_;
    return true;
}

void Reader::need(char wanted) {
    if (!take(wanted)) throw BadCase(std::string("expected ") + wanted);
}

bool Reader::take_word(const char *word) {
    skip_blanks();
    const size_t size = strlen(word);
    if (text_->compare(at_, size, word) != 0) return false;
    at_ += size;
    return true;
}

template <class Number>
static const char *parse(const std::string &text, size_t at, Number &found) {
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), found);
    if (error == std::errc::invalid_argument) throw BadCase("expected an integer");
    return error == std::errc() ? end : nullptr;
}

static const char *const too_large =
    "a number does not fit the parameter's type; declare it long long";

void Reader::end_integer(const char *end) {
    at_ = end - text_->data();
    if (at_ < text_->size() && strchr(".eE", (*text_)[at_]))
        throw BadCase("a number with a fraction where the parameter is an integer");
}

long long Reader::integer(long long least, long long most) {
    skip_blanks();
    long long found = 0;
    const char *end = parse(*text_, at_, found);
    if (!end || found < least || found > most) throw BadCase(too_large);
    end_integer(end);
    return found;
}

unsigned long long Reader::large(unsigned long long most) {
    skip_blanks();
    unsigned long long found = 0;
    const char *end = parse(*text_, at_, found);
    if (!end || found > most) throw BadCase(too_large);
    end_integer(end);
    return found;
}

bool Reader::boolean() {
    if (take_word("true")) return true;
    if (take_word("false")) return false;
    throw BadCase("expected true or false");
}

char Reader::letter() {
    const std::string text = string();
    if (text.size() != 1) throw BadCase("a text of another length than 1 for a char");
    return text[0];
}

double Reader::number() {
    if (take_word("NaN")) return std::nan("");
    if (take_word("Infinity")) return INFINITY;
    if (take_word("-Infinity")) return -INFINITY;
    skip_blanks();
    char *end = nullptr;
    const double found = std::strtod(text_->c_str() + at_, &end);
    if (end == text_->c_str() + at_) throw BadCase("expected a number");
    at_ = end - text_->c_str();
    return found;
}

std::string Reader::string() {
    need('"');
    std::string found;
    while (at_ < text_->size() && (*text_)[at_] != '"') {
        const char letter = (*text_)[at_++];
        if (letter == '\\')
            escape(found);
        else
            found += letter;
    }
    need('"');
    return found;
}

void Reader::skip() {
    if (take('"')) {
        --at_;
        string();
    } else if (take('[')) {
        if (take(']')) return;
        do skip();
        while (take(','));
        need(']');
    } else {
        skip_blanks();
        while (at_ < text_->size() && !strchr(",]} \n", (*text_)[at_])) ++at_;
    }
}

void Reader::skip_blanks() {
    while (at_ < text_->size() && isspace(static_cast<unsigned char>((*text_)[at_]))) ++at_;
}

unsigned Reader::hex4() {
    const unsigned code = std::stoul(text_->substr(at_, 4), nullptr, 16);
    at_ += 4;
    return code;
}

void Reader::escape(std::string &found) {
    const char letter = text_->at(at_++);
    switch (letter) {
        case 'b': found += '\b'; return;
        case 'f': found += '\f'; return;
        case 'n': found += '\n'; return;
        case 'r': found += '\r'; return;
        case 't': found += '\t'; return;
        case 'u': break;
        default: found += letter; return;
    }
    unsigned code = hex4();
    if (code >= 0xD800 && code < 0xDC00 && text_->compare(at_, 2, "\\u") == 0) {
        at_ += 2;
        code = 0x10000 + ((code - 0xD800) << 10) + (hex4() - 0xDC00);
    }
    if (code < 0x80) {
        found += char(code);
    } else if (code < 0x800) {
        found += {char(0xC0 | code >> 6), char(0x80 | (code & 63))};
    } else if (code < 0x10000) {
        found += {char(0xE0 | code >> 12), char(0x80 | (code >> 6 & 63)), char(0x80 | (code & 63))};
    } else {
        found += {char(0xF0 | code >> 18), char(0x80 | (code >> 12 & 63)),
                  char(0x80 | (code >> 6 & 63)), char(0x80 | (code & 63))};
    }
}

size_t place_of(const std::string &body, const char *key) {
    Reader reader(body);
    reader.need('{');
    do {
        const std::string name = reader.string();
        reader.need(':');
        if (name == key) return reader.at();
        reader.skip();
    } while (reader.take(','));
    throw BadCase(std::string("no ") + key);
}

// --- writing --------------------------------------------------------------------------------

void write_integer(std::string &out, long long value) { out += std::to_string(value); }

void write_large(std::string &out, unsigned long long value) { out += std::to_string(value); }

void write_number(std::string &out, double value) {
    if (std::isnan(value)) {
        out += "NaN";
    } else if (std::isinf(value)) {
        out += value > 0 ? "Infinity" : "-Infinity";
    } else {
        char text[40];
        snprintf(text, sizeof text, "%.17g", value);
        out += text;
        // A float of a whole number is told from an integer by its point alone.
        if (!strpbrk(text, ".e")) out += ".0";
    }
}

void write_text(std::string &out, const std::string &value) {
    out += '"';
    for (const unsigned char letter : value) {
        if (letter == '"' || letter == '\\') {
            out += {'\\', char(letter)};
        } else if (letter < 0x20) {
            char text[8];
            snprintf(text, sizeof text, "\\u%04x", letter);
            out += text;
        } else {
            out += char(letter);
        }
    }
    out += '"';
}

// --- nodes ----------------------------------------------------------------------------------

constexpr size_t most_nodes = 2'000'000;

template struct Values<std::vector<int>>;
template struct Values<std::vector<long long>>;
template struct Values<std::vector<double>>;
template struct Values<std::vector<std::string>>;
template struct Values<std::vector<char>>;
template struct Values<std::vector<std::vector<int>>>;
template struct Values<std::vector<std::vector<char>>>;
template struct Values<std::vector<std::vector<std::string>>>;

ListNode *Values<ListNode *>::read(Reader &reader) {
    ListNode before, *last = &before;
    if (reader.take_word("null")) return nullptr;
    for (const int value : Values<std::vector<int>>::read(reader))
        last = last->next = new ListNode(value);
    return before.next;
}

void Values<ListNode *>::write(std::string &out, ListNode *node) {
    std::vector<int> values;
    for (; node; node = node->next) {
        if (values.size() == most_nodes) throw BadAnswer("the linked list has no end");
        values.push_back(node->val);
    }
    Values<std::vector<int>>::write(out, values);
}

static std::vector<TreeNode *> known_nodes;

void forget_nodes() { known_nodes.clear(); }

static TreeNode *read_child(Reader &reader) {
    if (reader.take_word("null")) return nullptr;
    known_nodes.push_back(new TreeNode(Values<int>::read(reader)));
    return known_nodes.back();
}

static TreeNode *find_node(int value) {
    for (TreeNode *node : known_nodes)
        if (node->val == value) return node;
    throw BadCase("no node has this value");
}

void write_node(std::string &out, const TreeNode *node) {
    if (!node) {
        out += "null";
        return;
    }
    for (const TreeNode *known : known_nodes)
        if (known == node) return write_integer(out, node->val);
    throw BadAnswer("returned a node that is none of the argument's");
}

TreeNode *Values<TreeNode *>::read(Reader &reader) {
    if (reader.take_word("null")) return nullptr;
    if (!reader.take('[')) return find_node(Values<int>::read(reader));
    if (reader.take(']')) return nullptr;
    TreeNode *root = read_child(reader);
    std::deque<TreeNode *> waiting{root};
    while (reader.take(',')) {
        if (waiting.empty() || !waiting.front()) throw BadCase("a node without a parent");
        TreeNode *parent = waiting.front();
        waiting.pop_front();
        if ((parent->left = read_child(reader))) waiting.push_back(parent->left);
        if (!reader.take(',')) break;
        if ((parent->right = read_child(reader))) waiting.push_back(parent->right);
    }
    reader.need(']');
    return root;
}

void Values<TreeNode *>::write(std::string &out, TreeNode *root) {
    std::vector<TreeNode *> nodes;
    if (root) nodes.push_back(root);
    for (size_t index = 0; index < nodes.size(); ++index) {
        if (index >= most_nodes) throw BadAnswer("the tree has no end");
        if (!nodes[index]) continue;
        nodes.push_back(nodes[index]->left);
        nodes.push_back(nodes[index]->right);
    }
    while (!nodes.empty() && !nodes.back()) nodes.pop_back();
    out += '[';
    for (size_t index = 0; index < nodes.size(); ++index) {
        if (index) out += ',';
        out += nodes[index] ? std::to_string(nodes[index]->val) : "null";
    }
    out += ']';
}

// --- serving --------------------------------------------------------------------------------

static std::string failure(const char *verdict, const std::string &reason) {
    std::string quoted;
    write_text(quoted, reason);
    return std::string("{\"verdict\":\"") + verdict + "\",\"reason\":" + quoted +
           ",\"traceback\":\"\"}";
}

// Runs something of the solution's; returns the error frame where it failed.
template <class Work>
static std::optional<std::string> attempt(Work work) {
    try {
        work();
    } catch (const BadCase &error) {
        return failure("RE", error.what());
    } catch (const BadAnswer &error) {
        return failure("BAD_RETURN", error.what());
    } catch (const std::bad_alloc &) {
        return failure("MLE", "ran out of memory");
    } catch (const std::exception &error) {
        return failure("RE", std::string("threw an exception: ") + error.what());
    } catch (...) {
        return failure("RE", "threw something that is no std::exception");
    }
    return std::nullopt;
}

static void answer_case(const Prepare &prepare, const Frame &frame) {
    std::unique_ptr<Call> call;
    forget_nodes();
    if (auto failed = attempt([&] { call = prepare(frame.body); })) return send('E', *failed);
    if (frame.kind == 'A') {
        send('R');
        receive();
    }
    auto failed = attempt([&] { call->run(); });
    std::cout.flush();
    std::cerr.flush();
    fflush(nullptr);
    send('D');
    receive();
    std::string said;
    if (!failed) failed = attempt([&] { said = call->answer(); });
    failed ? send('E', *failed) : send('V', said);
}

void serve(const Prepare &prepare) {
    receive();
    send('C');
    while (true) answer_case(prepare, receive());
}

}  // namespace yandu
