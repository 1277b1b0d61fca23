// Calls the solution on case after case, as the judge asks for them.
#pragma once
#include <functional>
#include <iostream>
#include <map>
#include <optional>
#include <tuple>

#include "values.hpp"
#include "wire.hpp"

namespace yandu {

// What one case comes to: its call, and afterwards its answer.
struct Call {
    std::function<void()> run;
    std::function<std::string()> answer;
};

using Prepare = std::function<Call(const std::string &)>;

inline std::string quoted(const std::string &text) {
    std::string out;
    Values<std::string>::write(out, text);
    return out;
}

inline std::string failure(const char *verdict, const std::string &reason) {
    return std::string("{\"verdict\":\"") + verdict + "\",\"reason\":" + quoted(reason) +
           ",\"traceback\":\"\"}";
}

inline size_t place_of(const std::string &body, const char *key) {
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
std::string nth_as_json(const Tuple &values, size_t wanted, std::index_sequence<Numbers...>) {
    std::string out;
    ((Numbers == wanted ? Values<std::tuple_element_t<Numbers, Tuple>>::write(out, std::get<Numbers>(values))
                        : void()),
     ...);
    return out;
}

// One call of a function of any signature. `in_place` is the argument that is the answer, or -1.
template <class Result, class... Given, class Function>
Call prepare_call(const std::string &body, int in_place, Function function) {
    using Arguments = std::tuple<std::decay_t<Given>...>;
    Reader reader(body, place_of(body, "args"));
    auto arguments = std::make_shared<Arguments>(read_arguments<Given...>(reader));
    if constexpr (std::is_void_v<Result>) {
        return {[=] { std::apply(function, *arguments); },
                [=] {
                    if (in_place < 0) return std::string("null");
                    return nth_as_json(*arguments, in_place, std::index_sequence_for<Given...>{});
                }};
    } else {
        auto result = std::make_shared<std::optional<std::decay_t<Result>>>();
        return {[=] { *result = std::apply(function, *arguments); },
                [=] {
                    if (in_place >= 0)
                        return nth_as_json(*arguments, in_place, std::index_sequence_for<Given...>{});
                    std::string out;
                    Values<std::decay_t<Result>>::write(out, **result);
                    return out;
                }};
    }
}

template <class Object, class Result, class... Given>
Prepare method(Result (Object::*called)(Given...), int in_place = -1) {
    return [=](const std::string &body) {
        auto object = std::make_shared<Object>();
        return prepare_call<Result, Given...>(body, in_place, [=](auto &...given) {
            return ((*object).*called)(static_cast<Given>(given)...);
        });
    };
}

template <class Object, class Result, class... Given>
Prepare method(Result (Object::*called)(Given...) const, int in_place = -1) {
    return method(reinterpret_cast<Result (Object::*)(Given...)>(called), in_place);
}

template <class Result, class... Given>
Prepare method(Result (*called)(Given...), int in_place = -1) {
    return [=](const std::string &body) {
        return prepare_call<Result, Given...>(body, in_place, [=](auto &...given) {
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
        const auto call = [&](auto &...given) { return (object.*called)(static_cast<Given>(given)...); };
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
Prepare design(std::map<std::string, Operation<Object>> operations) {
    return [=](const std::string &body) {
        Reader names(body, place_of(body, "ops"));
        auto ops = std::make_shared<std::vector<std::string>>(
            Values<std::vector<std::string>>::read(names));
        auto said = std::make_shared<std::string>();
        return Call{[=] {
                        Reader reader(body, place_of(body, "args"));
                        reader.need('[');
                        auto given = read_arguments<Given...>(reader);
                        auto object = std::apply(
                            [](auto &...each) { return std::make_unique<Object>(each...); }, given);
                        *said = "[null";
                        for (size_t index = 1; index < ops->size(); ++index) {
                            reader.need(',');
                            *said += ',' + operations.at((*ops)[index])(*object, reader);
                        }
                        *said += ']';
                    },
                    [=] { return *said; }};
    };
}

// Runs something of the solution's; returns the error frame where it failed.
template <class Work>
std::optional<std::string> attempt(Work work) {
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

inline void answer_case(const Prepare &prepare, const Frame &frame) {
    Call call;
    if (auto failed = attempt([&] { call = prepare(frame.body); })) return send('E', *failed);
    if (frame.kind == 'A') {
        send('R');
        receive();
    }
    auto failed = attempt(call.run);
    std::cout.flush();
    std::cerr.flush();
    fflush(nullptr);
    send('D');
    receive();
    std::string said;
    if (!failed) failed = attempt([&] { said = call.answer(); });
    failed ? send('E', *failed) : send('V', said);
}

[[noreturn]] inline void serve(const Prepare &prepare) {
    receive();
    send('C');
    while (true) answer_case(prepare, receive());
}

}  // namespace yandu
