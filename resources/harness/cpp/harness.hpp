// Calls the solution on case after case, as the judge asks for them.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <tuple>

#include "values.hpp"
#include "wire.hpp"

namespace yandu {

// What one case comes to: its call, and afterwards its answer.
struct Call {
    virtual ~Call() = default;
    virtual void run() = 0;
    virtual std::string answer() = 0;
};

// Makes the call of one case out of its JSON.
using Prepare = std::function<std::unique_ptr<Call>(const std::string &)>;

// Answers cases until the judge is done.
[[noreturn]] void serve(const Prepare &prepare);

// Where the value of a key of the object in `body` begins.
size_t place_of(const std::string &body, const char *key);

template <class T>
std::decay_t<T> next_of(Reader &reader, bool &is_first) {
    if (!is_first) reader.need(',');
    is_first = false;
    return Values<std::decay_t<T>>::read(reader);
}

// A braced list, unlike a call, is evaluated from left to right.
template <class... Given>
std::tuple<std::decay_t<Given>...> read_arguments(Reader &reader) {
    bool is_first = true;
    reader.need('[');
    std::tuple<std::decay_t<Given>...> found{next_of<Given>(reader, is_first)...};
    reader.need(']');
    return found;
}

template <class Tuple, size_t... Numbers>
std::string nth_as_json(const Tuple &values, int wanted, std::index_sequence<Numbers...>) {
    std::string out = wanted < 0 ? "null" : "";
    ((int(Numbers) == wanted
          ? Values<std::tuple_element_t<Numbers, Tuple>>::write(out, std::get<Numbers>(values))
          : void()),
     ...);
    return out;
}

// One call of a function of any signature. `in_place` is the argument that is the answer, or -1;
// where `is_node`, the answer is a node that was given, and not all that hangs on it.
template <class Function, class Result, class... Given>
class FunctionCall : public Call {
public:
    FunctionCall(const std::string &body, int in_place, bool is_node, Function function)
        : reader_(body, place_of(body, "args")),
          arguments_(read_arguments<Given...>(reader_)),
          in_place_(in_place),
          is_node_(is_node),
          function_(std::move(function)) {}

    void run() override {
        if constexpr (std::is_void_v<Result>)
            std::apply(function_, arguments_);
        else
            result_.emplace(std::apply(function_, arguments_));
    }

    std::string answer() override {
        if constexpr (!std::is_void_v<Result>) {
            if (in_place_ < 0) {
                std::string out;
                if constexpr (std::is_same_v<std::decay_t<Result>, TreeNode *>)
                    if (is_node_) return write_node(out, *result_), out;
                Values<std::decay_t<Result>>::write(out, *result_);
                return out;
            }
        }
        return nth_as_json(arguments_, in_place_, std::index_sequence_for<Given...>{});
    }

private:
    using Kept = std::conditional_t<std::is_void_v<Result>, char, std::decay_t<Result>>;

    Reader reader_;
    std::tuple<std::decay_t<Given>...> arguments_;
    int in_place_;
    bool is_node_;
    Function function_;
    std::optional<Kept> result_;
};

template <class Result, class... Given, class Function>
std::unique_ptr<Call> prepare_call(const std::string &body, int in_place, bool is_node,
                                   Function function) {
    return std::make_unique<FunctionCall<Function, Result, Given...>>(
        body, in_place, is_node, std::move(function));
}

template <class Object, class Result, class... Given>
Prepare method(Result (Object::*called)(Given...), int in_place = -1, bool is_node = false) {
    return [=](const std::string &body) {
        auto object = std::make_shared<Object>();
        return prepare_call<Result, Given...>(body, in_place, is_node, [=](auto &...given) -> Result {
            return ((*object).*called)(static_cast<Given>(given)...);
        });
    };
}

template <class Object, class Result, class... Given>
Prepare method(Result (Object::*called)(Given...) const, int in_place = -1, bool is_node = false) {
    return method(reinterpret_cast<Result (Object::*)(Given...)>(called), in_place, is_node);
}

template <class Result, class... Given>
Prepare method(Result (*called)(Given...), int in_place = -1, bool is_node = false) {
    return [=](const std::string &body) {
        return prepare_call<Result, Given...>(body, in_place, is_node, [=](auto &...given) -> Result {
            return called(static_cast<Given>(given)...);
        });
    };
}

// The operations of a design, by name.
template <class Object>
using Operation = std::function<std::string(Object &, Reader &)>;

template <class Object, class Owner, class Result, class... Given>
Operation<Object> operation(Result (Owner::*called)(Given...)) {
    return [=](Object &object, Reader &reader) {
        auto arguments = read_arguments<Given...>(reader);
        const auto call = [&](auto &...given) -> Result {
            return (object.*called)(static_cast<Given>(given)...);
        };
        std::string out;
        if constexpr (std::is_void_v<Result>) {
            std::apply(call, arguments);
            out = "null";
        } else {
            Values<std::decay_t<Result>>::write(out, std::apply(call, arguments));
        }
        return out;
    };
}

template <class Object, class Owner, class Result, class... Given>
Operation<Object> operation(Result (Owner::*called)(Given...) const) {
    return operation<Object>(reinterpret_cast<Result (Owner::*)(Given...)>(called));
}

template <class Object, class... Given>
class DesignCall : public Call {
public:
    using Operations = std::map<std::string, Operation<Object>>;

    DesignCall(const std::string &body, const Operations &operations)
        : names_(body, place_of(body, "ops")),
          reader_(body, place_of(body, "args")),
          ops_(Values<std::vector<std::string>>::read(names_)),
          operations_(&operations) {}

    void run() override {
        reader_.need('[');
        auto given = read_arguments<Given...>(reader_);
        auto object = std::apply(
            [](auto &...each) { return std::make_unique<Object>(each...); }, given);
        said_ = "[null";
        for (size_t index = 1; index < ops_.size(); ++index) {
            reader_.need(',');
            said_ += ',' + operations_->at(ops_[index])(*object, reader_);
        }
        said_ += ']';
    }

    std::string answer() override { return said_; }

private:
    Reader names_, reader_;
    std::vector<std::string> ops_;
    const Operations *operations_;
    std::string said_;
};

template <class Object, class... Given>
Prepare design(std::map<std::string, Operation<Object>> operations) {
    return [operations = std::move(operations)](const std::string &body) {
        return std::make_unique<DesignCall<Object, Given...>>(body, operations);
    };
}

}  // namespace yandu
