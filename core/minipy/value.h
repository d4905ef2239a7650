// SPDX-License-Identifier: GPL-3.0-or-later
// Values of a running program. Objects belong to the Heap and live until the run ends, so cycles cost nothing; the heap
// counts what is made and ends the run when it is too much.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fw::minipy {

enum class Kind : uint8_t { None, Bool, Int, Text, List, Tuple, Dict, Range, Function, Builtin, Unset };

struct Dict;
struct Range;
struct Value;
using Items = std::vector<Value>;

/// Copied freely; lists and dicts are shared as in Python. Unset is a name without a value.
struct Value {
    Kind kind = Kind::None;
    union {
        int64_t number = 0;  ///< Bool, Int; Function and Builtin: index
        const std::string* text;
        Items* items;  ///< List, Tuple
        Dict* dict;
        const Range* range;
    };
    bool isNumber() const { return kind == Kind::Int || kind == Kind::Bool; }
};

inline Value integer(int64_t number) {
    Value value;
    value.kind = Kind::Int;
    value.number = number;
    return value;
}
inline Value boolean(bool truth) {
    Value value;
    value.kind = Kind::Bool;
    value.number = truth ? 1 : 0;
    return value;
}

/// In the order of insertion; programs are small, so a key is found by looking through.
struct Dict {
    std::vector<std::pair<Value, Value>> entries;
};

struct Range {
    int64_t start = 0, stop = 0, step = 1, length = 0;
};

class Heap {
  public:
    explicit Heap(size_t limit) : m_left(limit) {}

    Value text(std::string text);
    Value list(Items items) { return sequence(Kind::List, std::move(items)); }
    Value tuple(Items items) { return sequence(Kind::Tuple, std::move(items)); }
    Value dict();
    Value range(Range range);
    /// Takes `bytes` from what is left. Throws Failure when it is too much.
    void charge(size_t bytes);

  private:
    Value sequence(Kind kind, Items items);

    size_t m_left;
    std::deque<std::string> m_texts;
    std::deque<Items> m_items;
    std::deque<Dict> m_dicts;
    std::deque<Range> m_ranges;
};

/// Python's name of the type: "int", "str" ...
std::string_view typeName(const Value& value);
bool isTrue(const Value& value);

/// What compares and writes values: counts its own work, because values may be long, deep, or contain themselves.
class Meter {
  public:
    explicit Meter(int64_t steps) : m_left(steps) {}
    /// Throws Failure when the steps are used up.
    void step(int64_t n = 1);
    bool equal(const Value& a, const Value& b, int depth = 0);
    /// Negative, zero or positive; raises TypeError where Python has no order.
    int compare(const Value& a, const Value& b, int depth = 0);
    /// Appends str(value), or repr(value) where `quoted`.
    void write(const Value& value, std::string& out, bool quoted, int depth = 0);

  private:
    void writeItems(const Items& items, std::string& out, int depth);

    int64_t m_left;
};

}  // namespace fw::minipy
