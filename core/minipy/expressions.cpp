// SPDX-License-Identifier: GPL-3.0-or-later
// Operators, indexing and iteration. Work on long values is charged before it is done.
#include <algorithm>

#include "minipy/machine.h"

namespace fw::minipy {
namespace {

constexpr std::string_view kSigns[] = {"+", "-", "*", "/", "//", "%", "** or pow()"};

[[noreturn]] void tooLarge() {
    raise("OverflowError: the number is too large for MiniPy");
}

int64_t power(int64_t base, int64_t exponent) {
    if (exponent < 0) raise("TypeError: MiniPy has whole numbers only");
    int64_t result = 1;
    bool overflow = false;
    for (; exponent > 0; exponent >>= 1) {
        if ((exponent & 1) != 0 && (overflow || __builtin_mul_overflow(result, base, &result))) tooLarge();
        overflow |= __builtin_mul_overflow(base, base, &base);
    }
    return result;
}

// Rounds down and takes the sign of the divisor, as Python does.
int64_t divided(Op op, int64_t a, int64_t b) {
    if (b == 0)
        raise("ZeroDivisionError: {}", op == Op::Modulo ? "integer modulo by zero" : "integer division or modulo by zero");
    if (b == -1 && op == Op::FloorDivide && a == INT64_MIN) tooLarge();
    if (b == -1) return op == Op::Modulo ? 0 : -a;
    const int64_t quotient = a / b, rest = a % b;
    const bool down = rest != 0 && (rest < 0) != (b < 0);
    if (op == Op::Modulo) return down ? rest + b : rest;
    return down ? quotient - 1 : quotient;
}

int64_t arithmetic(Op op, int64_t a, int64_t b) {
    int64_t result = 0;
    bool overflow = false;
    switch (op) {
        case Op::Add:
            overflow = __builtin_add_overflow(a, b, &result);
            break;
        case Op::Subtract:
            overflow = __builtin_sub_overflow(a, b, &result);
            break;
        case Op::Times:
            overflow = __builtin_mul_overflow(a, b, &result);
            break;
        case Op::FloorDivide:
        case Op::Modulo:
            return divided(op, a, b);
        case Op::Power:
            return power(a, b);
        case Op::Divide:
            raise("TypeError: MiniPy has whole numbers only; use // to divide");
    }
    if (overflow) tooLarge();
    return result;
}

bool isSequence(const Value& value) {
    return value.kind == Kind::List || value.kind == Kind::Tuple;
}

size_t lengthOf(const Value& object) {
    switch (object.kind) {
        case Kind::Text:
            return object.text->size();
        case Kind::List:
        case Kind::Tuple:
            return object.items->size();
        case Kind::Range:
            return static_cast<size_t>(object.range->length);
        default:
            raise("TypeError: '{}' object is not subscriptable", typeName(object));
    }
}

}  // namespace

Machine::Machine(const Limits& limits) : heap(limits.memory), meter(limits.steps), m_outputLimit(limits.output) {
    for (int c = 0; c < 128; ++c) m_letters.push_back(heap.text(std::string(1, static_cast<char>(c))));
}

void Machine::print(std::string_view text) {
    if (text.size() > m_outputLimit - output.size()) raise("MemoryError: the program prints too much");
    output += text;
}

std::string Machine::written(const Value& value, bool quoted) {
    std::string text;
    meter.write(value, text, quoted);
    return text;
}

// A list may grow or shrink while it is visited; a dict may not.
void Machine::forEach(const Value& from, FunctionRef<bool(const Value&)> visit) {
    const auto each = [&](auto size, auto at) {
        for (size_t i = 0; i < size(); ++i) {
            meter.step();
            if (!visit(at(i))) return;
        }
    };
    switch (from.kind) {
        case Kind::Text:
            return each([&] { return from.text->size(); }, [&](size_t i) { return letter((*from.text)[i]); });
        case Kind::List:
        case Kind::Tuple:
            return each([&] { return from.items->size(); }, [&](size_t i) { return (*from.items)[i]; });
        case Kind::Range:
            return each([&] { return static_cast<size_t>(from.range->length); },
                        [&](size_t i) { return integer(from.range->start + from.range->step * static_cast<int64_t>(i)); });
        case Kind::Dict: {
            const size_t size = from.dict->entries.size();
            return each([&] { return size; },
                        [&](size_t i) {
                            if (from.dict->entries.size() != size)
                                raise("RuntimeError: dictionary changed size during iteration");
                            return from.dict->entries[i].first;
                        });
        }
        default:
            raise("TypeError: '{}' object is not iterable", typeName(from));
    }
}

Items Machine::itemsOf(const Value& from) {
    Items items;
    forEach(from, [&](const Value& item) {
        heap.charge(sizeof(Value));
        items.push_back(item);
        return true;
    });
    return items;
}

Items Machine::sorted(Items items, bool descending) {
    std::stable_sort(items.begin(), items.end(), [&](const Value& a, const Value& b) {
        return descending ? meter.compare(b, a) < 0 : meter.compare(a, b) < 0;
    });
    return items;
}

Value Machine::binary(Op op, const Value& a, const Value& b, bool augmented) {
    if (a.isNumber() && b.isNumber()) return integer(arithmetic(op, a.number, b.number));
    const auto sequence = [](const Value& v) { return v.kind == Kind::Text || isSequence(v); };
    if (op == Op::Times && sequence(a) && b.isNumber()) return repeated(a, b.number);
    if (op == Op::Times && sequence(b) && a.isNumber()) return repeated(b, a.number);
    const std::string sign =
        augmented ? (op == Op::Power ? "**=" : std::string(kSigns[static_cast<size_t>(op)]) + "=")
                  : std::string(kSigns[static_cast<size_t>(op)]);
    if (op == Op::Add) return plus(a, b, sign);
    raise("TypeError: unsupported operand type(s) for {}: '{}' and '{}'", sign, typeName(a), typeName(b));
}

Value Machine::plus(const Value& a, const Value& b, std::string_view sign) {
    if (a.kind == Kind::Text && b.kind == Kind::Text) {
        heap.charge(a.text->size());
        return heap.text(*a.text + *b.text);
    }
    if (isSequence(a) && a.kind == b.kind) {
        heap.charge(sizeof(Value) * (a.items->size() + b.items->size()));
        Items items = *a.items;
        items.insert(items.end(), b.items->begin(), b.items->end());
        return a.kind == Kind::List ? heap.list(std::move(items)) : heap.tuple(std::move(items));
    }
    if (a.kind == Kind::Text || isSequence(a))
        raise("TypeError: can only concatenate {0} (not \"{1}\") to {0}", typeName(a), typeName(b));
    raise("TypeError: unsupported operand type(s) for {}: '{}' and '{}'", sign, typeName(a), typeName(b));
}

Value Machine::repeated(const Value& sequence, int64_t times) {
    const bool isText = sequence.kind == Kind::Text;
    const size_t length = isText ? sequence.text->size() : sequence.items->size();
    const size_t n = times > 0 && length > 0 ? static_cast<size_t>(times) : 0;
    if (n > (size_t{1} << 30) / (length + 1)) raise("MemoryError: the program uses too much memory");
    heap.charge(n * length * (isText ? 1 : sizeof(Value)));
    std::string text;
    Items items;
    for (size_t i = 0; i < n; ++i) {
        if (isText)
            text += *sequence.text;
        else
            items.insert(items.end(), sequence.items->begin(), sequence.items->end());
    }
    if (isText) return heap.text(std::move(text));
    return sequence.kind == Kind::List ? heap.list(std::move(items)) : heap.tuple(std::move(items));
}

bool Machine::contains(const Value& in, const Value& what) {
    if (in.kind == Kind::Text) {
        if (what.kind != Kind::Text)
            raise("TypeError: 'in <string>' requires string as left operand, not {}", typeName(what));
        meter.step(static_cast<int64_t>(in.text->size() * (what.text->size() + 1) / 64));
        return in.text->find(*what.text) != std::string::npos;
    }
    if (in.kind == Kind::Dict) return find(*in.dict, what) != nullptr;
    if (!isSequence(in) && in.kind != Kind::Range)
        raise("TypeError: argument of type '{}' is not iterable", typeName(in));
    bool found = false;
    forEach(in, [&](const Value& item) { return found = meter.equal(item, what), !found; });
    return found;
}

Value* Machine::find(Dict& dict, const Value& key) {
    if (key.kind == Kind::List || key.kind == Kind::Dict) raise("TypeError: unhashable type: '{}'", typeName(key));
    for (auto& [known, value] : dict.entries)
        if (meter.equal(known, key)) return &value;
    return nullptr;
}

void Machine::store(Dict& dict, const Value& key, const Value& value) {
    if (Value* known = find(dict, key)) {
        *known = value;
        return;
    }
    heap.charge(2 * sizeof(Value));
    dict.entries.emplace_back(key, value);
}

int64_t Machine::position(const Value& index, size_t size, std::string_view what) const {
    const auto n = static_cast<int64_t>(size);
    const int64_t at = index.number < 0 ? index.number + n : index.number;
    if (at < 0 || at >= n) raise("IndexError: {} index out of range", what);
    return at;
}

Value Machine::element(const Value& object, const Value& index) {
    if (object.kind == Kind::Dict) {
        if (const Value* value = find(*object.dict, index)) return *value;
        raise("KeyError: {}", written(index, true));
    }
    const size_t size = lengthOf(object);
    const std::string_view name = object.kind == Kind::Text    ? "string"
                                  : object.kind == Kind::Range ? "range object"
                                                               : typeName(object);
    if (!index.isNumber())
        raise("TypeError: {} indices must be integers{}, not {}", name,
              object.kind == Kind::Text ? "" : " or slices",
              object.kind == Kind::Text ? fmt::format("'{}'", typeName(index)) : std::string(typeName(index)));
    const auto at = static_cast<size_t>(position(index, size, name));
    if (object.kind == Kind::Text) return letter((*object.text)[at]);
    if (object.kind == Kind::Range) return integer(object.range->start + object.range->step * static_cast<int64_t>(at));
    return (*object.items)[at];
}

void Machine::setElement(const Value& object, const Value& index, const Value& value) {
    if (object.kind == Kind::Dict) return store(*object.dict, index, value);
    if (object.kind != Kind::List)
        raise("TypeError: '{}' object does not support item assignment", typeName(object));
    if (!index.isNumber()) raise("TypeError: list indices must be integers or slices, not {}", typeName(index));
    (*object.items)[static_cast<size_t>(position(index, object.items->size(), "list assignment"))] = value;
}

Value Machine::slice(const Value& object, const Value& from, const Value& to, const Value& step) {
    const auto n = static_cast<int64_t>(lengthOf(object));
    for (const Value* bound : {&from, &to, &step})
        if (bound->kind != Kind::None && !bound->isNumber())
            raise("TypeError: slice indices must be integers or None or have an __index__ method");
    const int64_t by = step.kind == Kind::None ? 1 : std::clamp<int64_t>(step.number, -n - 1, n + 1);
    if (by == 0) raise("ValueError: slice step cannot be zero");
    const int64_t low = by > 0 ? 0 : -1, high = by > 0 ? n : n - 1;
    const auto bound = [&](const Value& v, int64_t otherwise) {
        if (v.kind == Kind::None) return otherwise;
        return std::clamp(v.number < 0 ? v.number + n : v.number, low, high);
    };
    const int64_t start = bound(from, by > 0 ? low : high), stop = bound(to, by > 0 ? high : low);
    std::string text;
    Items items;
    for (int64_t i = start; by > 0 ? i < stop : i > stop; i += by) {
        meter.step();
        if (object.kind == Kind::Text)
            text.push_back((*object.text)[static_cast<size_t>(i)]);
        else
            items.push_back(element(object, integer(i)));
    }
    if (object.kind == Kind::Text) return heap.text(std::move(text));
    return object.kind == Kind::Tuple ? heap.tuple(std::move(items)) : heap.list(std::move(items));
}

}  // namespace fw::minipy
