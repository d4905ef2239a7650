// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/field_reader.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "lesson/markdown_guard.h"
#include "lesson/vocabulary.h"

namespace fw {

namespace {

constexpr size_t kMostToml =
    24000;  // bytes of one block; a key a.b.c... of this length nests no deeper than the stack bears
constexpr size_t kShortText = 200;

}  // namespace

std::optional<toml::table> parseLessonToml(const LinedText& text, LessonProblems& problems) {
    if (text.text.size() > kMostToml) {
        problems.error(text.line, fmt::format("A block of {} bytes; {} are the most.", text.text.size(), kMostToml));
        return std::nullopt;
    }
    try {
        return toml::parse(text.text);
    } catch (const toml::parse_error& error) {
        problems.error(text.line + static_cast<int>(error.source().begin.line) - 1,
                       fmt::format("TOML: {}.", error.description()));
        return std::nullopt;
    }
}

FieldReader::FieldReader(const toml::table& table, std::string what, const Place& place)
    : m_table(table), m_what(std::move(what)), m_place(place) {}

FieldReader::~FieldReader() {
    for (const auto& [key, node] : m_table) {
        const std::string_view name = key.str();
        if (std::find(m_known.begin(), m_known.end(), name) != m_known.end()) continue;
        m_place.problems.error(
            static_cast<int>(key.source().begin.line) + m_place.offset,
            fmt::format("{} has no field '{}'{}.", m_what, name.substr(0, 60), didYouMean(name, m_known)));
    }
}

int FieldReader::lineOf(std::string_view name) const {
    const toml::node* found = m_table.get(name);
    return lineOf(found ? *found : m_table);
}

void FieldReader::error(std::string_view name, std::string message) {
    m_place.problems.error(lineOf(name), fmt::format("{}: {}: {}", m_what, name, message));
}

const toml::node* FieldReader::node(std::string_view name) {
    m_known.push_back(name);
    return m_table.get(name);
}

std::string FieldReader::text(std::string_view name, bool required) {
    const toml::node* found = node(name);
    if (!found && required) m_place.problems.error(line(), fmt::format("{} needs '{} = \"...\"'.", m_what, name));
    if (!found) return {};
    const auto* value = found->as_string();
    if (!value)
        error(name, "must be text in quotes.");
    else if (value->get().size() > kShortText)
        error(name, fmt::format("{} bytes; {} are the most.", value->get().size(), kShortText));
    else if (required && value->get().empty())
        error(name, "must not be empty.");
    return value ? value->get() : std::string();
}

std::string FieldReader::prose(std::string_view name, bool required) {
    const toml::node* found = node(name);
    if (!found && required) m_place.problems.error(line(), fmt::format("{} needs '{} = \"...\"'.", m_what, name));
    if (!found) return {};
    const auto* value = found->as_string();
    if (!value) return error(name, "must be text in quotes."), std::string();
    if (required && value->get().empty()) error(name, "must not be empty.");
    checkMarkdown(value->get(), lineOf(name), m_place.folder, m_place.problems);
    return value->get();
}

double FieldReader::number(std::string_view name, double fallback, double min, double max, bool required) {
    const toml::node* found = node(name);
    if (!found && required) m_place.problems.error(line(), fmt::format("{} needs the number '{}'.", m_what, name));
    if (!found) return fallback;
    const std::optional<double> value = found->is_number() ? found->value<double>() : std::nullopt;
    if (!value) return error(name, "must be a number."), fallback;
    if (!std::isfinite(*value) || *value < min || *value > max)
        return error(name, fmt::format("{} is outside {} to {}.", *value, min, max)), fallback;
    return *value;
}

int FieldReader::whole(std::string_view name, int fallback, int min, int max, bool required) {
    const double value = number(name, fallback, min, max, required);
    if (value != std::floor(value)) error(name, "must be a whole number.");
    return static_cast<int>(value);
}

bool FieldReader::flag(std::string_view name, bool fallback) {
    const toml::node* found = node(name);
    if (!found) return fallback;
    if (!found->is_boolean()) return error(name, "must be true or false."), fallback;
    return found->as_boolean()->get();
}

const toml::array* FieldReader::array(std::string_view name, size_t most) {
    const toml::node* found = node(name);
    if (!found) return nullptr;
    const toml::array* list = found->as_array();
    if (!list) return error(name, "must be a list, [ ... ]."), nullptr;
    if (list->size() > most)
        return error(name, fmt::format("{} entries; {} are the most.", list->size(), most)), nullptr;
    return list;
}

std::vector<std::string> FieldReader::words(std::string_view name, size_t most) {
    std::vector<std::string> all;
    const toml::array* list = array(name, most);
    if (!list) return all;
    for (const toml::node& entry : *list) {
        const auto* word = entry.as_string();
        if (!word || word->get().empty() || word->get().size() > kShortText)
            error(name, "must hold texts in quotes.");
        else
            all.push_back(word->get());
    }
    return all;
}

std::vector<std::string> FieldReader::proses(std::string_view name, size_t most) {
    std::vector<std::string> all;
    const toml::array* list = array(name, most);
    if (!list) return all;
    for (const toml::node& entry : *list) {
        const auto* text = entry.as_string();
        if (!text) return error(name, "must hold texts in quotes."), all;
        checkMarkdown(text->get(), lineOf(entry), m_place.folder, m_place.problems);
        all.push_back(text->get());
    }
    return all;
}

Expression FieldReader::expression(std::string_view name, bool required) {
    const toml::node* found = node(name);
    if (!found && required)
        m_place.problems.error(line(), fmt::format("{} needs '{} = \"...\"', an expression.", m_what, name));
    if (!found) return {};
    const auto* text = found->as_string();
    if (!text) return error(name, "must be an expression in quotes."), Expression();
    try {
        return Expression::parse(text->get());
    } catch (const Error& trouble) {
        return error(name, trouble.what()), Expression();
    }
}

std::string FieldReader::choice(std::string_view name, std::span<const std::string_view> known,
                                std::string_view fallback) {
    if (!has(name)) return m_known.push_back(name), std::string(fallback);
    const std::string word = text(name);
    if (std::find(known.begin(), known.end(), word) != known.end()) return word;
    if (m_table.get(name)->is_string())
        error(name, fmt::format("'{}' is unknown{}.", word.substr(0, 60), didYouMean(word, known)));
    return std::string(fallback);
}

std::vector<const toml::table*> FieldReader::tables(std::string_view name, size_t most) {
    std::vector<const toml::table*> all;
    const toml::array* list = array(name, most);
    if (!list) return all;
    for (const toml::node& entry : *list) {
        if (entry.is_table())
            all.push_back(entry.as_table());
        else
            error(name, "must hold tables: [[" + std::string(name) + "]].");
    }
    return all;
}

}  // namespace fw
