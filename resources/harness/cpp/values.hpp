// Values as JSON, read straight into the types that the solution's own signature states.
#pragma once
#include <charconv>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

#include "preamble.hpp"

namespace yandu {

struct BadCase : std::runtime_error {
    using runtime_error::runtime_error;
};
struct BadAnswer : std::runtime_error {
    using runtime_error::runtime_error;
};

constexpr size_t most_nodes = 2'000'000;

class Reader {
public:
    explicit Reader(const std::string &text, size_t at = 0) : text_(&text), at_(at) {}

    size_t at() const { return at_; }

    bool take(char wanted) {
        skip_blanks();
        if (at_ >= text_->size() || (*text_)[at_] != wanted) return false;
        ++at_;
        return true;
    }

    void need(char wanted) {
        if (!take(wanted)) throw BadCase(std::string("expected ") + wanted);
    }

    bool take_word(const char *word) {
        skip_blanks();
        const size_t size = strlen(word);
        if (text_->compare(at_, size, word) != 0) return false;
        at_ += size;
        return true;
    }

    template <class Number>
    Number integer() {
        skip_blanks();
        Number found{};
        auto [end, error] = std::from_chars(text_->data() + at_, text_->data() + text_->size(), found);
        if (error == std::errc::result_out_of_range)
            throw BadCase("a number does not fit the parameter's type; declare it long long");
        if (error != std::errc()) throw BadCase("expected an integer");
        at_ = end - text_->data();
        if (at_ < text_->size() && strchr(".eE", (*text_)[at_]))
            throw BadCase("a number with a fraction where the parameter is an integer");
        return found;
    }

    double number() {
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

    std::string string() {
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

    // Steps over one value of any kind.
    void skip() {
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

private:
    void skip_blanks() {
        while (at_ < text_->size() && isspace(static_cast<unsigned char>((*text_)[at_]))) ++at_;
    }

    unsigned hex4() {
        const unsigned code = std::stoul(text_->substr(at_, 4), nullptr, 16);
        at_ += 4;
        return code;
    }

    void escape(std::string &found) {
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

    const std::string *text_;
    size_t at_;
};

template <class T>
struct Values {
    static T read(Reader &reader) {
        static_assert(std::is_arithmetic_v<T>, "Yandu does not know how to pass this type");
        if constexpr (std::is_same_v<T, bool>) {
            if (reader.take_word("true")) return true;
            if (reader.take_word("false")) return false;
            throw BadCase("expected true or false");
        } else if constexpr (std::is_same_v<T, char>) {
            const std::string text = reader.string();
            if (text.size() != 1) throw BadCase("a text of another length than 1 for a char");
            return text[0];
        } else if constexpr (std::is_integral_v<T>) {
            return reader.integer<T>();
        } else {
            return reader.number();
        }
    }

    static void write(std::string &out, const T &value) {
        if constexpr (std::is_same_v<T, bool>) {
            out += value ? "true" : "false";
        } else if constexpr (std::is_integral_v<T>) {
            out += std::to_string(value);
        } else if (std::isnan(value)) {
            out += "NaN";
        } else if (std::isinf(value)) {
            out += value > 0 ? "Infinity" : "-Infinity";
        } else {
            char text[40];
            snprintf(text, sizeof text, "%.17g", double(value));
            out += text;
        }
    }
};

template <>
struct Values<std::string> {
    static std::string read(Reader &reader) { return reader.string(); }

    static void write(std::string &out, const std::string &value) {
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
};

template <>
inline void Values<char>::write(std::string &out, const char &value) {
    Values<std::string>::write(out, std::string(1, value));
}

template <class T>
struct Values<std::vector<T>> {
    static std::vector<T> read(Reader &reader) {
        std::vector<T> found;
        reader.need('[');
        if (reader.take(']')) return found;
        do found.push_back(Values<T>::read(reader));
        while (reader.take(','));
        reader.need(']');
        return found;
    }

    static void write(std::string &out, const std::vector<T> &values) {
        out += '[';
        for (size_t index = 0; index < values.size(); ++index) {
            if (index) out += ',';
            Values<T>::write(out, values[index]);
        }
        out += ']';
    }
};

template <>
struct Values<ListNode *> {
    static ListNode *read(Reader &reader) {
        ListNode before, *last = &before;
        if (reader.take_word("null")) return nullptr;
        for (const int value : Values<std::vector<int>>::read(reader))
            last = last->next = new ListNode(value);
        return before.next;
    }

    static void write(std::string &out, ListNode *node) {
        std::vector<int> values;
        for (; node; node = node->next) {
            if (values.size() == most_nodes) throw BadAnswer("the linked list has no end");
            values.push_back(node->val);
        }
        Values<std::vector<int>>::write(out, values);
    }
};

// Level by level, with null where a child is missing and none at the end.
template <>
struct Values<TreeNode *> {
    static TreeNode *read(Reader &reader) {
        if (reader.take_word("null")) return nullptr;
        reader.need('[');
        if (reader.take(']')) return nullptr;
        TreeNode *root = child(reader);
        std::deque<TreeNode *> waiting{root};
        while (reader.take(',')) {
            if (waiting.empty() || !waiting.front()) throw BadCase("a node without a parent");
            TreeNode *parent = waiting.front();
            waiting.pop_front();
            if ((parent->left = child(reader))) waiting.push_back(parent->left);
            if (!reader.take(',')) break;
            if ((parent->right = child(reader))) waiting.push_back(parent->right);
        }
        reader.need(']');
        return root;
    }

    static void write(std::string &out, TreeNode *root) {
        std::vector<TreeNode *> nodes;
        if (root) nodes.push_back(root);
        for (size_t index = 0; index < nodes.size(); ++index) {
            if (index == most_nodes) throw BadAnswer("the tree has no end");
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

private:
    static TreeNode *child(Reader &reader) {
        return reader.take_word("null") ? nullptr : new TreeNode(reader.integer<int>());
    }
};

}  // namespace yandu
