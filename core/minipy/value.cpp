// SPDX-License-Identifier: GPL-3.0-or-later
#include "minipy/value.h"

#include <algorithm>

#include "minipy/failure.h"

namespace fw::minipy {
namespace {

constexpr int kMaxDepth = 50;
constexpr size_t kMaxTextWritten = size_t{1} << 20;

void checkDepth(int depth) {
    if (depth > kMaxDepth) raise("RecursionError: maximum recursion depth exceeded");
}

void writeQuoted(const std::string& text, std::string& out) {
    const bool single = text.find('\'') == std::string::npos || text.find('"') != std::string::npos;
    const char quote = single ? '\'' : '"';
    out.push_back(quote);
    for (char c : text) {
        if (c == '\n' || c == '\t') {
            out += c == '\n' ? "\\n" : "\\t";
            continue;
        }
        if (c == quote || c == '\\') out.push_back('\\');
        out.push_back(c);
    }
    out.push_back(quote);
}

int sign(int64_t a, int64_t b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

}  // namespace

void Heap::charge(size_t bytes) {
    if (bytes > m_left) raise("MemoryError: the program uses too much memory");
    m_left -= bytes;
}

Value Heap::text(std::string text) {
    charge(text.size() + sizeof(std::string));
    Value value;
    value.kind = Kind::Text;
    value.text = &m_texts.emplace_back(std::move(text));
    return value;
}

Value Heap::sequence(Kind kind, Items items) {
    charge(items.size() * sizeof(Value) + sizeof(Items));
    Value value;
    value.kind = kind;
    value.items = &m_items.emplace_back(std::move(items));
    return value;
}

Value Heap::dict() {
    charge(sizeof(Dict));
    Value value;
    value.kind = Kind::Dict;
    value.dict = &m_dicts.emplace_back();
    return value;
}

Value Heap::range(Range range) {
    charge(sizeof(Range));
    Value value;
    value.kind = Kind::Range;
    value.range = &m_ranges.emplace_back(range);
    return value;
}

std::string_view typeName(const Value& value) {
    static constexpr std::string_view kNames[] = {"NoneType", "bool", "int",   "str",      "list",
                                                  "tuple",    "dict", "range", "function", "builtin_function_or_method",
                                                  "unset"};
    return kNames[static_cast<size_t>(value.kind)];
}

bool isTrue(const Value& value) {
    switch (value.kind) {
        case Kind::None:
            return false;
        case Kind::Bool:
        case Kind::Int:
            return value.number != 0;
        case Kind::Text:
            return !value.text->empty();
        case Kind::List:
        case Kind::Tuple:
            return !value.items->empty();
        case Kind::Dict:
            return !value.dict->entries.empty();
        case Kind::Range:
            return value.range->length > 0;
        default:
            return true;
    }
}

void Meter::step(int64_t n) {
    m_left -= n;
    if (m_left < 0) raise("TimeoutError: the program takes too many steps");
}

bool Meter::equal(const Value& a, const Value& b, int depth) {
    step();
    checkDepth(depth);
    if (a.isNumber() && b.isNumber()) return a.number == b.number;
    if (a.kind != b.kind) return false;
    switch (a.kind) {
        case Kind::Text:
            step(static_cast<int64_t>(std::min(a.text->size(), b.text->size()) / 16));
            return *a.text == *b.text;
        case Kind::List:
        case Kind::Tuple:
            if (a.items == b.items) return true;
            return a.items->size() == b.items->size() &&
                   std::equal(a.items->begin(), a.items->end(), b.items->begin(),
                              [&](const Value& x, const Value& y) { return equal(x, y, depth + 1); });
        case Kind::Dict:
            if (a.dict->entries.size() != b.dict->entries.size()) return false;
            return std::all_of(a.dict->entries.begin(), a.dict->entries.end(), [&](const auto& x) {
                return std::any_of(b.dict->entries.begin(), b.dict->entries.end(), [&](const auto& y) {
                    return equal(x.first, y.first, depth + 1) && equal(x.second, y.second, depth + 1);
                });
            });
        case Kind::Range:
            return a.range->length == b.range->length &&
                   (a.range->length == 0 || (a.range->start == b.range->start &&
                                             (a.range->length == 1 || a.range->step == b.range->step)));
        default:
            return a.kind == Kind::None || a.number == b.number;
    }
}

int Meter::compare(const Value& a, const Value& b, int depth) {
    step();
    checkDepth(depth);
    if (a.isNumber() && b.isNumber()) return sign(a.number, b.number);
    if (a.kind == Kind::Text && b.kind == Kind::Text) return sign(a.text->compare(*b.text), 0);
    if ((a.kind != Kind::List && a.kind != Kind::Tuple) || a.kind != b.kind)
        raise("TypeError: '<' not supported between instances of '{}' and '{}'", typeName(a), typeName(b));
    const Items &x = *a.items, &y = *b.items;
    for (size_t i = 0; i < std::min(x.size(), y.size()); ++i)
        if (!equal(x[i], y[i], depth + 1)) return compare(x[i], y[i], depth + 1);
    return sign(static_cast<int64_t>(x.size()), static_cast<int64_t>(y.size()));
}

void Meter::write(const Value& value, std::string& out, bool quoted, int depth) {
    step();
    checkDepth(depth);
    if (out.size() > kMaxTextWritten) raise("MemoryError: the text is too long");
    switch (value.kind) {
        case Kind::None:
            out += "None";
            break;
        case Kind::Bool:
            out += value.number != 0 ? "True" : "False";
            break;
        case Kind::Int:
            out += std::to_string(value.number);
            break;
        case Kind::Text:
            step(static_cast<int64_t>(value.text->size() / 16));
            quoted ? writeQuoted(*value.text, out) : void(out += *value.text);
            break;
        case Kind::List:
            out.push_back('[');
            writeItems(*value.items, out, depth);
            out.push_back(']');
            break;
        case Kind::Tuple:
            out.push_back('(');
            writeItems(*value.items, out, depth);
            out += value.items->size() == 1 ? ",)" : ")";
            break;
        case Kind::Dict:
            out.push_back('{');
            for (size_t i = 0; i < value.dict->entries.size(); ++i) {
                if (i > 0) out += ", ";
                write(value.dict->entries[i].first, out, true, depth + 1);
                out += ": ";
                write(value.dict->entries[i].second, out, true, depth + 1);
            }
            out.push_back('}');
            break;
        case Kind::Range: {
            const Range& range = *value.range;
            out += fmt::format("range({}, {}", range.start, range.stop);
            out += range.step == 1 ? ")" : fmt::format(", {})", range.step);
            break;
        }
        default:
            out += "<function>";
            break;
    }
}

void Meter::writeItems(const Items& items, std::string& out, int depth) {
    for (size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += ", ";
        write(items[i], out, true, depth + 1);
    }
}

}  // namespace fw::minipy
