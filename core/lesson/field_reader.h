// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the fields of one TOML table of a lesson. Whatever is missing, of the wrong type, out of range or unknown is
// reported with its line in the lesson's file, and a harmless value returned.
#pragma once

#include <toml++/toml.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/lesson_text.h"

namespace fw {

/// TOML that stands in a lesson; nothing where it cannot be parsed (which is reported).
std::optional<toml::table> parseLessonToml(const LinedText& text, LessonProblems& problems);

class FieldReader {
  public:
    /// What a whole lesson shares.
    struct Place {
        int offset = 0;  ///< added to lines of the TOML
        const std::filesystem::path& folder;
        LessonProblems& problems;
    };
    /// `what` names the table in messages: "predict", "option".
    FieldReader(const toml::table& table, std::string what, const Place& place);
    /// Reports the fields that nobody has asked for.
    ~FieldReader();
    FieldReader(const FieldReader&) = delete;
    FieldReader& operator=(const FieldReader&) = delete;

    bool has(std::string_view name) const { return m_table.contains(name); }
    /// A short text that is not shown as Markdown.
    std::string text(std::string_view name, bool required = false);
    /// A text that learners read; its Markdown is checked.
    std::string prose(std::string_view name, bool required = false);
    double number(std::string_view name, double fallback, double min, double max, bool required = false);
    int whole(std::string_view name, int fallback, int min, int max, bool required = false);
    bool flag(std::string_view name, bool fallback = false);
    std::vector<std::string> words(std::string_view name, size_t most);
    std::vector<std::string> proses(std::string_view name, size_t most);
    Expression expression(std::string_view name, bool required = false);
    /// One of `known`.
    std::string choice(std::string_view name, std::span<const std::string_view> known, std::string_view fallback);
    /// The tables of [[name]], or of name = [ {...} ].
    std::vector<const toml::table*> tables(std::string_view name, size_t most);
    /// The node of a field whose type the caller judges.
    const toml::node* node(std::string_view name);

    int line() const { return lineOf(m_table); }
    int lineOf(std::string_view name) const;
    void error(std::string_view name, std::string message);
    const Place& place() const { return m_place; }

  private:
    int lineOf(const toml::node& node) const { return static_cast<int>(node.source().begin.line) + m_place.offset; }
    const toml::array* array(std::string_view name, size_t most);

    const toml::table& m_table;
    std::string m_what;
    Place m_place;
    std::vector<std::string_view> m_known;  ///< names asked for; they are rows of tables and literals, which stay
};

}  // namespace fw
