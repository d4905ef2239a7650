// SPDX-License-Identifier: GPL-3.0-or-later
// print, len, range and the other functions that need no import.
#include <algorithm>
#include <charconv>
#include <iterator>

#include "minipy/machine.h"

namespace fw::minipy {
namespace {

struct Builtin {
    std::string_view name;
    size_t least, most;  ///< how many arguments
    Value (*call)(Machine&, const Arguments&);
};

constexpr size_t kAny = SIZE_MAX;

Value keyword(const Arguments& arguments, std::string_view name, Value otherwise) {
    for (const auto& [key, value] : arguments.keywords)
        if (key == name) return value;
    return otherwise;
}

int64_t wholeNumber(const Value& value) {
    if (!value.isNumber()) raise("TypeError: '{}' object cannot be interpreted as an integer", typeName(value));
    return value.number;
}

Value print(Machine& machine, const Arguments& arguments) {
    const auto textOr = [&](std::string_view name, std::string_view otherwise) {
        const Value value = keyword(arguments, name, {});
        if (value.kind == Kind::None) return std::string(otherwise);
        if (value.kind != Kind::Text) raise("TypeError: {} must be None or a string, not {}", name, typeName(value));
        return *value.text;
    };
    const std::string between = textOr("sep", " "), end = textOr("end", "\n");
    std::string line;
    for (size_t i = 0; i < arguments.values.size(); ++i) {
        if (i > 0) line += between;
        machine.meter.write(arguments.values[i], line, false);
    }
    machine.print(line + end);
    return {};
}

Value len(Machine&, const Arguments& arguments) {
    const Value& of = arguments.values[0];
    switch (of.kind) {
        case Kind::Text:
            return integer(static_cast<int64_t>(of.text->size()));
        case Kind::List:
        case Kind::Tuple:
            return integer(static_cast<int64_t>(of.items->size()));
        case Kind::Dict:
            return integer(static_cast<int64_t>(of.dict->entries.size()));
        case Kind::Range:
            return integer(of.range->length);
        default:
            raise("TypeError: object of type '{}' has no len()", typeName(of));
    }
}

Value range(Machine& machine, const Arguments& arguments) {
    const Items& values = arguments.values;
    Range range;
    range.start = values.size() == 1 ? 0 : wholeNumber(values[0]);
    range.stop = wholeNumber(values[values.size() == 1 ? 0 : 1]);
    range.step = values.size() == 3 ? wholeNumber(values[2]) : 1;
    if (range.step == 0) raise("ValueError: range() arg 3 must not be zero");
    constexpr int64_t kFar = int64_t{1} << 60;
    if (std::max({range.start, range.stop, range.step}) > kFar || std::min({range.start, range.stop, range.step}) < -kFar)
        raise("OverflowError: the number is too large for MiniPy");
    const int64_t span = range.step > 0 ? range.stop - range.start : range.start - range.stop;
    const int64_t by = range.step > 0 ? range.step : -range.step;
    range.length = span <= 0 ? 0 : (span - 1) / by + 1;
    return machine.heap.range(range);
}

Value str(Machine& machine, const Arguments& arguments) {
    return machine.heap.text(arguments.values.empty() ? std::string() : machine.written(arguments.values[0]));
}

Value integerOf(Machine& machine, const Arguments& arguments) {
    if (arguments.values.empty()) return integer(0);
    const Value& from = arguments.values[0];
    if (from.isNumber()) return integer(from.number);
    if (from.kind != Kind::Text)
        raise("TypeError: int() argument must be a string, a bytes-like object or a real number, not '{}'",
              typeName(from));
    std::string_view text = *from.text;
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    if (text.starts_with('+') && text.size() > 1 && text[1] != '-') text.remove_prefix(1);
    int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        raise("ValueError: invalid literal for int() with base 10: {}", machine.written(from, true));
    return integer(number);
}

Value boolOf(Machine&, const Arguments& arguments) {
    return boolean(!arguments.values.empty() && isTrue(arguments.values[0]));
}

Value absolute(Machine& machine, const Arguments& arguments) {
    const Value& of = arguments.values[0];
    if (!of.isNumber()) raise("TypeError: bad operand type for abs(): '{}'", typeName(of));
    return of.number < 0 ? machine.binary(Op::Subtract, integer(0), of) : integer(of.number);
}

Value sum(Machine& machine, const Arguments& arguments) {
    Value total = arguments.values.size() == 2 ? arguments.values[1] : integer(0);
    if (total.kind == Kind::Text) raise("TypeError: sum() can't sum strings [use ''.join(seq) instead]");
    machine.forEach(arguments.values[0], [&](const Value& item) {
        total = machine.binary(Op::Add, total, item);
        return true;
    });
    return total;
}

// One list, or several values.
Value extreme(Machine& machine, const Arguments& arguments, int sign, std::string_view name) {
    const Items items = arguments.values.size() == 1 ? machine.itemsOf(arguments.values[0]) : arguments.values;
    if (items.empty()) raise("ValueError: {}() arg is an empty sequence", name);
    Value best = items[0];
    for (size_t i = 1; i < items.size(); ++i)
        if (machine.meter.compare(items[i], best) * sign > 0) best = items[i];
    return best;
}
Value smallest(Machine& machine, const Arguments& arguments) {
    return extreme(machine, arguments, -1, "min");
}
Value largest(Machine& machine, const Arguments& arguments) {
    return extreme(machine, arguments, 1, "max");
}

Value list(Machine& machine, const Arguments& arguments) {
    return machine.heap.list(arguments.values.empty() ? Items() : machine.itemsOf(arguments.values[0]));
}

Value sorted(Machine& machine, const Arguments& arguments) {
    const bool descending = isTrue(keyword(arguments, "reverse", boolean(false)));
    return machine.heap.list(machine.sorted(machine.itemsOf(arguments.values[0]), descending));
}

Value reversed(Machine& machine, const Arguments& arguments) {
    Items items = machine.itemsOf(arguments.values[0]);
    std::reverse(items.begin(), items.end());
    return machine.heap.list(std::move(items));
}

Value enumerate(Machine& machine, const Arguments& arguments) {
    int64_t n = arguments.values.size() == 2 ? wholeNumber(arguments.values[1]) : 0;
    Items pairs;
    machine.forEach(arguments.values[0], [&](const Value& item) {
        pairs.push_back(machine.heap.tuple({integer(n), item}));
        n = machine.binary(Op::Add, integer(n), integer(1)).number;
        return true;
    });
    return machine.heap.list(std::move(pairs));
}

Value zip(Machine& machine, const Arguments& arguments) {
    std::vector<Items> columns;
    size_t length = SIZE_MAX;
    for (const Value& value : arguments.values) {
        columns.push_back(machine.itemsOf(value));
        length = std::min(length, columns.back().size());
    }
    Items rows;
    for (size_t i = 0; i < length && !columns.empty(); ++i) {
        Items row;
        for (const Items& column : columns) row.push_back(column[i]);
        rows.push_back(machine.heap.tuple(std::move(row)));
    }
    return machine.heap.list(std::move(rows));
}

constexpr Builtin kBuiltins[] = {
    {"print", 0, kAny, print}, {"len", 1, 1, len},          {"range", 1, 3, range},   {"str", 0, 1, str},
    {"int", 0, 1, integerOf},  {"bool", 0, 1, boolOf},      {"abs", 1, 1, absolute},  {"sum", 1, 2, sum},
    {"min", 1, kAny, smallest}, {"max", 1, kAny, largest},  {"list", 0, 1, list},     {"sorted", 1, 1, sorted},
    {"reversed", 1, 1, reversed}, {"enumerate", 1, 2, enumerate}, {"zip", 0, kAny, zip},
};

bool takesKeyword(std::string_view function, std::string_view keyword) {
    return function == "print" ? keyword == "sep" || keyword == "end" : function == "sorted" && keyword == "reverse";
}

}  // namespace

int findBuiltin(std::string_view name) {
    for (size_t i = 0; i < std::size(kBuiltins); ++i)
        if (kBuiltins[i].name == name) return static_cast<int>(i);
    return -1;
}

Value callBuiltin(Machine& machine, int builtin, const Arguments& arguments) {
    const Builtin& function = kBuiltins[builtin];
    for (const auto& [keyword, value] : arguments.keywords)
        if (!takesKeyword(function.name, keyword))
            raise("TypeError: '{}' is an invalid keyword argument for {}()", keyword, function.name);
    const size_t n = arguments.values.size();
    if (n < function.least || n > function.most)
        raise("TypeError: {}() takes {} {} argument{} but {} given", function.name,
              n < function.least ? "at least" : "at most", n < function.least ? function.least : function.most,
              (n < function.least ? function.least : function.most) == 1 ? "" : "s", n);
    return function.call(machine, arguments);
}

}  // namespace fw::minipy
