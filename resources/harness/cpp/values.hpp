// Values as JSON, read straight into the types that the solution's own signature states.
#pragma once
#include <cmath>
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

class Reader {
public:
    explicit Reader(const std::string &text, size_t at = 0) : text_(&text), at_(at) {}

    size_t at() const { return at_; }

    bool take(char wanted);
    void need(char wanted);
    bool take_word(const char *word);

    // An integer between two bounds.
    long long integer(long long least, long long most);
    unsigned long long large(unsigned long long most);
    bool boolean();
    char letter();
    double number();
    std::string string();

    // Steps over one value of any kind.
    void skip();

private:
    void skip_blanks();
    void end_integer(const char *end);
    unsigned hex4();
    void escape(std::string &found);

    const std::string *text_;
    size_t at_;
};

void write_integer(std::string &out, long long value);
void write_large(std::string &out, unsigned long long value);
void write_number(std::string &out, double value);
void write_text(std::string &out, const std::string &value);

template <class T>
struct Values {
    static T read(Reader &reader) {
        static_assert(std::is_arithmetic_v<T>, "Yandu does not know how to pass this type");
        using Limits = std::numeric_limits<T>;
        if constexpr (std::is_same_v<T, bool>) {
            return reader.boolean();
        } else if constexpr (std::is_same_v<T, char>) {
            return reader.letter();
        } else if constexpr (std::is_integral_v<T> && std::is_unsigned_v<T>) {
            return static_cast<T>(reader.large(Limits::max()));
        } else if constexpr (std::is_integral_v<T>) {
            return static_cast<T>(reader.integer(Limits::min(), Limits::max()));
        } else {
            return static_cast<T>(reader.number());
        }
    }

    static void write(std::string &out, const T &value) {
        if constexpr (std::is_same_v<T, bool>) {
            out += value ? "true" : "false";
        } else if constexpr (std::is_same_v<T, char>) {
            write_text(out, std::string(1, value));
        } else if constexpr (std::is_integral_v<T> && std::is_unsigned_v<T>) {
            write_large(out, value);
        } else if constexpr (std::is_integral_v<T>) {
            write_integer(out, value);
        } else {
            write_number(out, double(value));
        }
    }
};

template <>
struct Values<std::string> {
    static std::string read(Reader &reader) { return reader.string(); }
    static void write(std::string &out, const std::string &value) { write_text(out, value); }
};

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
    static ListNode *read(Reader &reader);
    static void write(std::string &out, ListNode *node);
};

// Level by level, with null where a child is missing and none at the end; a number alone is the
// node of this value in a tree that was read before.
template <>
struct Values<TreeNode *> {
    static TreeNode *read(Reader &reader);
    static void write(std::string &out, TreeNode *root);
};

// Nodes that were read since they were forgotten last, one of which an answer may have to be.
void forget_nodes();
void write_node(std::string &out, const TreeNode *node);

// These are compiled once, in runtime.cpp: nearly every solution takes or gives one of them.
extern template struct Values<std::vector<int>>;
extern template struct Values<std::vector<long long>>;
extern template struct Values<std::vector<double>>;
extern template struct Values<std::vector<std::string>>;
extern template struct Values<std::vector<char>>;
extern template struct Values<std::vector<std::vector<int>>>;
extern template struct Values<std::vector<std::vector<char>>>;
extern template struct Values<std::vector<std::vector<std::string>>>;

}  // namespace yandu
