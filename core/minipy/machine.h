// SPDX-License-Identifier: GPL-3.0-or-later
// What a running program works with, apart from its own names: values, counted steps, printed text, and the functions
// that Python brings along.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/function_ref.h"
#include "minipy/failure.h"
#include "minipy/minipy.h"
#include "minipy/syntax.h"
#include "minipy/value.h"

namespace fw::minipy {

struct Arguments {
    Items values;
    std::vector<std::pair<std::string_view, Value>> keywords;
};

class Machine {
  public:
    explicit Machine(const Limits& limits);

    Heap heap;
    Meter meter;
    std::string output;

    void print(std::string_view text);
    std::string written(const Value& value, bool quoted = false);
    /// A text of one character; these are kept ready.
    Value letter(char c) const { return m_letters[static_cast<unsigned char>(c) & 127u]; }
    /// Calls `visit` with every element until it returns false. Raises TypeError for what has no elements.
    void forEach(const Value& from, FunctionRef<bool(const Value&)> visit);
    Items itemsOf(const Value& from);
    /// A sorted copy.
    Items sorted(Items items, bool descending);
    Value binary(Op op, const Value& a, const Value& b, bool augmented = false);
    bool contains(const Value& in, const Value& what);
    Value* find(Dict& dict, const Value& key);
    void store(Dict& dict, const Value& key, const Value& value);
    Value element(const Value& object, const Value& index);
    void setElement(const Value& object, const Value& index, const Value& value);
    /// object[from:to:step]; None where left out.
    Value slice(const Value& object, const Value& from, const Value& to, const Value& step);
    int64_t position(const Value& index, size_t size, std::string_view what) const;

  private:
    Value plus(const Value& a, const Value& b, std::string_view sign);
    Value repeated(const Value& sequence, int64_t times);

    size_t m_outputLimit;
    std::vector<Value> m_letters;
};

/// Index of one of Python's own functions, or -1.
int findBuiltin(std::string_view name);
Value callBuiltin(Machine& machine, int builtin, const Arguments& arguments);
Value callMethod(Machine& machine, const Value& object, std::string_view name, const Arguments& arguments);

}  // namespace fw::minipy
