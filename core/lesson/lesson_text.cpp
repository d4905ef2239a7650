// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_text.h"

#include <algorithm>
#include <array>

namespace fw {

namespace {

constexpr size_t kMostSections = 100;

constexpr std::array<std::string_view, 3> kMarks{"published", "estimate", "measured"};

std::string_view trimmed(std::string_view text) {
    const size_t begin = text.find_first_not_of(" \t");
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// "```" or "~~~", how many, and what follows; length 0: no fence.
struct Fence {
    char symbol = 0;
    size_t length = 0;
    std::string_view words;
};

Fence fenceOf(std::string_view line) {
    const size_t indent = line.find_first_not_of(' ');
    if (indent == line.npos || indent > 3 || (line[indent] != '`' && line[indent] != '~')) return {};
    const char symbol = line[indent];
    const size_t end = std::min(line.find_first_not_of(symbol, indent), line.size());
    const std::string_view words = trimmed(line.substr(end));
    if (end - indent < 3 || (symbol == '`' && words.find('`') != words.npos)) return {};
    return {symbol, end - indent, words};
}

/// Reads the file line by line and knows where it is.
class Splitter {
  public:
    Splitter(std::string_view text, LessonProblems& problems) : m_text(text), m_problems(problems) {}

    LessonText split() {
        readFrontMatter();
        std::string_view line;
        while (next(line)) take(line);
        if (m_open.length > 0) m_problems.error(m_fenceLine, "This fence (``` or ~~~) is never closed.");
        if (m_result.sections.empty())
            m_problems.error(m_line, "There is no step: a lesson needs at least one '## ' heading.");
        return std::move(m_result);
    }

  private:
    bool next(std::string_view& line) {
        if (m_at >= m_text.size()) return false;
        const size_t end = std::min(m_text.find('\n', m_at), m_text.size());
        line = m_text.substr(m_at, end - m_at);
        m_at = end + 1;
        ++m_line;
        return true;
    }

    void readFrontMatter() {
        std::string_view line;
        if (!next(line) || trimmed(line) != "+++") {
            m_problems.error(1, "A lesson begins with a line '+++', front matter in TOML, and a line '+++'.");
            m_at = m_text.size();
            return;
        }
        m_result.frontMatter.line = 2;
        while (next(line)) {
            if (trimmed(line) == "+++") return;
            m_result.frontMatter.text.append(line).push_back('\n');
        }
        m_problems.error(1, "The front matter is never closed by a line '+++'.");
    }

    void take(std::string_view line) {
        if (m_open.length > 0) return takeFenced(line);
        if (line.starts_with("## ")) return beginSection(trimmed(line.substr(3)));
        if (m_result.sections.empty()) {
            if (!trimmed(line).empty() && !m_toldEarly)
                m_problems.error(m_line, "Text before the first '## ' heading belongs to no step.");
            m_toldEarly = m_toldEarly || !trimmed(line).empty();
            return;
        }
        if (const Fence fence = fenceOf(line); fence.length > 0) return beginFence(fence, line);
        addProse(line);
    }

    void beginSection(std::string_view title) {
        if (title.empty()) m_problems.error(m_line, "A step needs a title after '## '.");
        if (m_result.sections.size() == kMostSections)
            m_problems.error(m_line, fmt::format("More than {} steps.", kMostSections));
        if (m_result.sections.size() >= kMostSections) {
            m_at = m_text.size();
            return;
        }
        LessonSection& section = m_result.sections.emplace_back();
        section.title = title;
        section.line = m_line;
        section.before.line = m_line + 1;
    }

    /// A fence with words is the step's block, one without (or with "text") something to read.
    void beginFence(const Fence& fence, std::string_view line) {
        m_open = fence;
        m_fenceLine = m_line;
        m_isBlock = !fence.words.empty() && fence.words != "text";
        if (!m_isBlock) return addProse(line);
        LessonSection& section = m_result.sections.back();
        if (!section.kind.empty())
            m_problems.error(m_line, "A step has one block; this is the second. Begin another step with '## '.");
        const size_t space = std::min(fence.words.find_first_of(" \t"), fence.words.size());
        section.kind = fence.words.substr(0, space);
        section.name = trimmed(fence.words.substr(space));
        section.block = {{}, m_line + 1};
    }

    void takeFenced(std::string_view line) {
        const Fence fence = fenceOf(line);
        const bool closes = fence.symbol == m_open.symbol && fence.length >= m_open.length && fence.words.empty();
        if (!m_isBlock)
            addProse(line);
        else if (!closes)
            m_result.sections.back().block.text.append(line).push_back('\n');
        else
            m_result.sections.back().after.line = m_line + 1;
        if (closes) m_open = {};
    }

    void addProse(std::string_view line) {
        LessonSection& section = m_result.sections.back();
        LinedText& prose = section.kind.empty() ? section.before : section.after;
        prose.text.append(line).push_back('\n');
    }

    std::string_view m_text;
    LessonProblems& m_problems;
    LessonText m_result;
    size_t m_at = 0;
    int m_line = 0, m_fenceLine = 0;
    Fence m_open;
    bool m_isBlock = false, m_toldEarly = false;
};

}  // namespace

LessonText splitLesson(std::string_view text, LessonProblems& problems) {
    return Splitter(text, problems).split();
}

std::vector<TextPart> textParts(std::string_view markdown) {
    std::vector<TextPart> parts;
    size_t plain = 0;
    const auto add = [&](size_t begin, size_t end, TextPart part) {
        if (begin > plain) parts.push_back({TextPart::Kind::Plain, markdown.substr(plain, begin - plain), {}, {}});
        parts.push_back(part);
        plain = end;
    };
    for (size_t at = markdown.find('{'); at != markdown.npos; at = markdown.find('{', std::max(at + 1, plain))) {
        const std::string_view rest = markdown.substr(at);
        const std::string_view closing = rest.starts_with("{{") ? "}}" : "}";
        const size_t end = rest.substr(0, 1200).find(closing);
        if (end == rest.npos) continue;
        if (closing.size() == 2) {
            add(at, at + end + 2, {TextPart::Kind::Value, trimmed(rest.substr(2, end - 2)), {}, {}});
            continue;
        }
        const size_t colon = rest.substr(0, end).find(':');
        if (colon == rest.npos || std::find(kMarks.begin(), kMarks.end(), rest.substr(1, colon - 1)) == kMarks.end())
            continue;
        add(at, at + end + 1,
            {TextPart::Kind::Mark, rest.substr(0, end + 1), rest.substr(1, colon - 1),
             trimmed(rest.substr(colon + 1, end - colon - 1))});
    }
    if (plain < markdown.size()) parts.push_back({TextPart::Kind::Plain, markdown.substr(plain), {}, {}});
    return parts;
}

std::vector<std::string_view> markNames() {
    return {kMarks.begin(), kMarks.end()};
}

}  // namespace fw
