// SPDX-License-Identifier: GPL-3.0-or-later
// list.append, str.upper, dict.get and their like.
#include <algorithm>
#include <iterator>

#include "minipy/machine.h"

namespace fw::minipy {
namespace {

struct Method {
    Kind kind;
    std::string_view name;
    size_t least, most;
    Value (*call)(Machine&, const Value&, const Arguments&);
};

const std::string& textOf(const Value& value) {
    if (value.kind != Kind::Text) raise("TypeError: expected a string, found '{}'", typeName(value));
    return *value.text;
}

// --- lists

Value append(Machine& machine, const Value& self, const Arguments& arguments) {
    machine.heap.charge(sizeof(Value));
    self.items->push_back(arguments.values[0]);
    return {};
}

Value extend(Machine& machine, const Value& self, const Arguments& arguments) {
    const Items more = machine.itemsOf(arguments.values[0]);
    self.items->insert(self.items->end(), more.begin(), more.end());
    return {};
}

Value insert(Machine& machine, const Value& self, const Arguments& arguments) {
    if (!arguments.values[0].isNumber())
        raise("TypeError: '{}' object cannot be interpreted as an integer", typeName(arguments.values[0]));
    const auto n = static_cast<int64_t>(self.items->size());
    const int64_t index = arguments.values[0].number;
    machine.heap.charge(sizeof(Value));
    machine.meter.step(n / 64);
    self.items->insert(self.items->begin() + std::clamp<int64_t>(index < 0 ? index + n : index, 0, n),
                       arguments.values[1]);
    return {};
}

Value pop(Machine& machine, const Value& self, const Arguments& arguments) {
    Items& items = *self.items;
    const Value index = arguments.values.empty() ? integer(-1) : arguments.values[0];
    if (!index.isNumber()) raise("TypeError: '{}' object cannot be interpreted as an integer", typeName(index));
    if (items.empty()) raise("IndexError: pop from empty list");
    const int64_t at = machine.position(index, items.size(), "pop");
    machine.meter.step(static_cast<int64_t>(items.size() / 64));
    const Value taken = items[static_cast<size_t>(at)];
    items.erase(items.begin() + at);
    return taken;
}

int64_t positionOf(Machine& machine, const Value& self, const Value& what) {
    for (size_t i = 0; i < self.items->size(); ++i)
        if (machine.meter.equal((*self.items)[i], what)) return static_cast<int64_t>(i);
    return -1;
}

Value remove(Machine& machine, const Value& self, const Arguments& arguments) {
    const int64_t at = positionOf(machine, self, arguments.values[0]);
    if (at < 0) raise("ValueError: list.remove(x): x not in list");
    self.items->erase(self.items->begin() + at);
    return {};
}

Value index(Machine& machine, const Value& self, const Arguments& arguments) {
    const int64_t at = positionOf(machine, self, arguments.values[0]);
    if (at < 0) raise("ValueError: {} is not in list", machine.written(arguments.values[0], true));
    return integer(at);
}

Value count(Machine& machine, const Value& self, const Arguments& arguments) {
    int64_t n = 0;
    for (const Value& item : *self.items) n += machine.meter.equal(item, arguments.values[0]) ? 1 : 0;
    return integer(n);
}

Value sort(Machine& machine, const Value& self, const Arguments& arguments) {
    const bool descending = !arguments.keywords.empty() && isTrue(arguments.keywords.front().second);
    *self.items = machine.sorted(*self.items, descending);
    return {};
}

Value reverse(Machine& machine, const Value& self, const Arguments&) {
    machine.meter.step(static_cast<int64_t>(self.items->size() / 64));
    std::reverse(self.items->begin(), self.items->end());
    return {};
}

Value copy(Machine& machine, const Value& self, const Arguments&) {
    return machine.heap.list(*self.items);
}

Value clear(Machine&, const Value& self, const Arguments&) {
    self.items->clear();
    return {};
}

// --- texts

char raised(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}
char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

Value upper(Machine& machine, const Value& self, const Arguments&) {
    std::string text = *self.text;
    std::transform(text.begin(), text.end(), text.begin(), raised);
    return machine.heap.text(std::move(text));
}

Value lower(Machine& machine, const Value& self, const Arguments&) {
    std::string text = *self.text;
    std::transform(text.begin(), text.end(), text.begin(), lowered);
    return machine.heap.text(std::move(text));
}

Value startsWith(Machine&, const Value& self, const Arguments& arguments) {
    return boolean(self.text->starts_with(textOf(arguments.values[0])));
}

Value endsWith(Machine&, const Value& self, const Arguments& arguments) {
    return boolean(self.text->ends_with(textOf(arguments.values[0])));
}

Value countText(Machine& machine, const Value& self, const Arguments& arguments) {
    const std::string& what = textOf(arguments.values[0]);
    if (what.empty()) return integer(static_cast<int64_t>(self.text->size()) + 1);
    machine.meter.step(static_cast<int64_t>(self.text->size() * what.size() / 64));
    int64_t n = 0;
    for (size_t at = self.text->find(what); at != std::string::npos; at = self.text->find(what, at + what.size())) ++n;
    return integer(n);
}

Value findText(Machine& machine, const Value& self, const Arguments& arguments) {
    const std::string& what = textOf(arguments.values[0]);
    machine.meter.step(static_cast<int64_t>(self.text->size() * (what.size() + 1) / 64));
    const size_t at = self.text->find(what);
    return integer(at == std::string::npos ? -1 : static_cast<int64_t>(at));
}

Value replace(Machine& machine, const Value& self, const Arguments& arguments) {
    const std::string &from = textOf(arguments.values[0]), &to = textOf(arguments.values[1]);
    if (from.empty()) raise("ValueError: MiniPy cannot replace an empty string");
    machine.meter.step(static_cast<int64_t>(self.text->size() * from.size() / 64));
    std::string text;
    size_t at = 0;
    for (size_t found = 0; (found = self.text->find(from, at)) != std::string::npos; at = found + from.size()) {
        machine.heap.charge(to.size() + 1);
        text.append(*self.text, at, found - at).append(to);
    }
    return machine.heap.text(text.append(*self.text, at));
}

Value split(Machine& machine, const Value& self, const Arguments& arguments) {
    Items parts;
    const std::string& text = *self.text;
    const auto add = [&](size_t from, size_t to) { parts.push_back(machine.heap.text(text.substr(from, to - from))); };
    if (arguments.values.empty()) {
        for (size_t at = text.find_first_not_of(" \n\t"); at != std::string::npos;) {
            const size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
            add(at, end);
            at = text.find_first_not_of(" \n\t", end);
        }
        return machine.heap.list(std::move(parts));
    }
    const std::string& by = textOf(arguments.values[0]);
    if (by.empty()) raise("ValueError: empty separator");
    machine.meter.step(static_cast<int64_t>(text.size() * by.size() / 64));
    size_t at = 0;
    for (size_t end = 0; (end = text.find(by, at)) != std::string::npos; at = end + by.size()) add(at, end);
    add(at, text.size());
    return machine.heap.list(std::move(parts));
}

Value join(Machine& machine, const Value& self, const Arguments& arguments) {
    std::string text;
    size_t n = 0;
    machine.forEach(arguments.values[0], [&](const Value& item) {
        if (item.kind != Kind::Text)
            raise("TypeError: sequence item {}: expected str instance, {} found", n, typeName(item));
        machine.heap.charge(self.text->size() + item.text->size());
        if (n++ > 0) text += *self.text;
        text += *item.text;
        return true;
    });
    return machine.heap.text(std::move(text));
}

Value strip(Machine& machine, const Value& self, const Arguments&) {
    const size_t first = self.text->find_first_not_of(" \n\t");
    if (first == std::string::npos) return machine.heap.text({});
    return machine.heap.text(self.text->substr(first, self.text->find_last_not_of(" \n\t") + 1 - first));
}

// --- dicts

Value get(Machine& machine, const Value& self, const Arguments& arguments) {
    if (const Value* value = machine.find(*self.dict, arguments.values[0])) return *value;
    return arguments.values.size() == 2 ? arguments.values[1] : Value();
}

Value keys(Machine& machine, const Value& self, const Arguments&) {
    return machine.heap.list(machine.itemsOf(self));
}

Value values(Machine& machine, const Value& self, const Arguments&) {
    Items found;
    for (const auto& [key, value] : self.dict->entries) found.push_back(value);
    machine.meter.step(static_cast<int64_t>(found.size()));
    return machine.heap.list(std::move(found));
}

Value pairs(Machine& machine, const Value& self, const Arguments&) {
    Items found;
    for (const auto& [key, value] : self.dict->entries) found.push_back(machine.heap.tuple({key, value}));
    return machine.heap.list(std::move(found));
}

Value popKey(Machine& machine, const Value& self, const Arguments& arguments) {
    Value* value = machine.find(*self.dict, arguments.values[0]);
    if (value == nullptr) raise("KeyError: {}", machine.written(arguments.values[0], true));
    const Value taken = *value;
    auto& entries = self.dict->entries;
    entries.erase(std::find_if(entries.begin(), entries.end(), [&](const auto& e) { return &e.second == value; }));
    return taken;
}

constexpr Method kMethods[] = {
    {Kind::List, "append", 1, 1, append},     {Kind::List, "extend", 1, 1, extend},
    {Kind::List, "insert", 2, 2, insert},     {Kind::List, "pop", 0, 1, pop},
    {Kind::List, "remove", 1, 1, remove},     {Kind::List, "index", 1, 1, index},
    {Kind::List, "count", 1, 1, count},       {Kind::List, "sort", 0, 0, sort},
    {Kind::List, "reverse", 0, 0, reverse},   {Kind::List, "copy", 0, 0, copy},
    {Kind::List, "clear", 0, 0, clear},       {Kind::Text, "upper", 0, 0, upper},
    {Kind::Text, "lower", 0, 0, lower},       {Kind::Text, "startswith", 1, 1, startsWith},
    {Kind::Text, "endswith", 1, 1, endsWith}, {Kind::Text, "count", 1, 1, countText},
    {Kind::Text, "find", 1, 1, findText},     {Kind::Text, "replace", 2, 2, replace},
    {Kind::Text, "split", 0, 1, split},       {Kind::Text, "join", 1, 1, join},
    {Kind::Text, "strip", 0, 0, strip},       {Kind::Dict, "get", 1, 2, get},
    {Kind::Dict, "keys", 0, 0, keys},         {Kind::Dict, "values", 0, 0, values},
    {Kind::Dict, "items", 0, 0, pairs},       {Kind::Dict, "pop", 1, 1, popKey},
};

}  // namespace

Value callMethod(Machine& machine, const Value& object, std::string_view name, const Arguments& arguments) {
    for (const Method& method : kMethods) {
        if (method.kind != object.kind || method.name != name) continue;
        const size_t n = arguments.values.size();
        if (n < method.least || n > method.most)
            raise("TypeError: {}.{}() takes {} argument{} ({} given)", typeName(object), name,
                  n < method.least ? method.least : method.most,
                  (n < method.least ? method.least : method.most) == 1 ? "" : "s", n);
        for (const auto& [keyword, value] : arguments.keywords)
            if (name != "sort" || keyword != "reverse")
                raise("TypeError: '{}' is an invalid keyword argument for {}()", keyword, name);
        return method.call(machine, object, arguments);
    }
    raise("AttributeError: '{}' object has no attribute '{}'", typeName(object), name);
}

}  // namespace fw::minipy
