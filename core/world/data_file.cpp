// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/data_file.h"

#include <algorithm>

#include "base/atomic_file.h"
#include "base/error.h"
#include "base/rng.h"

namespace fw::merrow {
namespace {

constexpr int64_t kMaxFileBytes = 16 << 20;

class Reader {
  public:
    Reader(std::string name, int file, std::vector<Section>& sections)
        : m_name(std::move(name)), m_file(file), m_sections(sections) {}

    void read(std::string_view text) {
        m_first = m_sections.size();
        while (!text.empty()) {
            const size_t end = std::min(text.find('\n'), text.size());
            ++m_line;
            std::string_view line = text.substr(0, end);
            if (line.ends_with('\r')) line.remove_suffix(1);
            takeLine(line);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

  private:
    void takeLine(std::string_view line) {
        for (size_t i = 0; i < line.size(); ++i)
            check(static_cast<unsigned char>(line[i]) < 128 && line[i] >= ' ', ErrorKind::BadData,
                  "{}:{}: column {}: only plain ASCII characters are allowed (no accents, curly quotes or tabs).",
                  m_name, m_line, i + 1);
        const std::string_view body = trimmed(line);
        if (m_sections.size() > m_first && m_sections.back().kind == "program" && !line.starts_with("== ")) {
            if (!body.empty() && !body.starts_with("##"))
                m_sections.back().lines.push_back({std::string(line), {m_file, m_line}});
            return;
        }
        if (body.empty() || body.starts_with('#')) return;
        if (line.starts_with("== ")) return startSection(trimmed(line.substr(3)));
        check(m_sections.size() > m_first, ErrorKind::BadData,
              "{}:{}: expected a heading \"== ...\" before the first line.", m_name, m_line);
        std::vector<Line>& lines = m_sections.back().lines;
        if (line.front() != ' ') {
            lines.push_back({std::string(body), {m_file, m_line}});
            return;
        }
        check(!lines.empty(), ErrorKind::BadData, "{}:{}: an indented line continues the one above, but there is none.",
              m_name, m_line);
        lines.back().text.append(" ").append(body);
    }

    void startSection(std::string_view heading) {
        Section section;
        section.place = {m_file, m_line};
        for (std::string_view kind : {"table", "view", "program"})
            if (heading.starts_with(kind) && heading.substr(kind.size()).starts_with(' ')) section.kind = kind;
        if (section.kind == "program") heading = trimmed(heading.substr(section.kind.size()));
        if (section.kind.empty() || section.kind == "program") {
            const size_t space = std::min(heading.find(' '), heading.size());
            section.name = heading.substr(0, space);
            section.rest = trimmed(heading.substr(space));
        } else {
            const size_t colon = heading.find(':');
            check(colon != std::string_view::npos, ErrorKind::BadData, "{}:{}: expected \"== {} NAME: ...\".", m_name,
                  m_line, section.kind);
            section.name = trimmed(heading.substr(section.kind.size(), colon - section.kind.size()));
            section.rest = trimmed(heading.substr(colon + 1));
        }
        check(!section.name.empty(), ErrorKind::BadData, "{}:{}: the heading has no name.", m_name, m_line);
        m_sections.push_back(std::move(section));
    }

    std::string m_name;
    int m_file;
    int m_line = 0;
    size_t m_first = 0;
    std::vector<Section>& m_sections;
};

}  // namespace

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (;;) {
        const size_t end = std::min(text.find(separator), text.size());
        parts.emplace_back(trimmed(text.substr(0, end)));
        if (end == text.size()) return parts;
        text.remove_prefix(end + 1);
    }
}

std::vector<std::filesystem::path> textFiles(const std::filesystem::path& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (entry.path().extension() == ".txt") found.push_back(entry.path());
    check(!error, ErrorKind::NoInput, "The built-in world's data folder {} cannot be read: {}. Was it installed?",
          folder.string(), error.message());
    check(!found.empty(), ErrorKind::NoInput, "The built-in world's data folder {} holds no .txt file.",
          folder.string());
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<Section> readSections(const std::filesystem::path& folder, std::vector<std::string>& files) {
    std::vector<Section> sections;
    for (const std::filesystem::path& path : textFiles(folder)) {
        files.push_back(path.filename().string());
        Reader(files.back(), static_cast<int>(files.size()) - 1, sections).read(readFile(path, kMaxFileBytes));
    }
    return sections;
}

uint64_t hashFiles(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files = textFiles(folder);
    if (const auto library = folder / "library"; std::filesystem::is_directory(library))
        for (const auto& file : textFiles(library)) files.push_back(file);
    uint64_t hash = hashText("");
    for (const auto& file : files) hash = hashText(readFile(file, kMaxFileBytes), hashText(file.filename().string(), hash));
    return hash;
}

}  // namespace fw::merrow
