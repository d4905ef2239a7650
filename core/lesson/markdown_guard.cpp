// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/markdown_guard.h"

#include <md4c.h>

#include <algorithm>
#include <array>

#include "base/error.h"
#include "lesson/lesson_text.h"
#include "lesson/vocabulary.h"

namespace fw {

namespace {

namespace fs = std::filesystem;

constexpr int kMostNesting = 8;
constexpr int kMostCells = 200;
constexpr int kMostSpans = 16;
constexpr std::array<std::string_view, 4> kPictures{".png", ".svg", ".jpg", ".jpeg"};

/// Before any parser sees it: how many quotes and list items a line opens, how many cells it may have.
std::string tooDeepLine(std::string_view line) {
    int opened = 0;
    size_t at = 0;
    while (at < line.size()) {
        const char c = line[at];
        if (c == ' ' || c == '\t') {
            ++at;
            continue;
        }
        if (c == '>') {
            ++opened;
            ++at;
            continue;
        }
        size_t end = at;
        while (end < line.size() && line[end] >= '0' && line[end] <= '9') ++end;
        const bool number = end > at && end < line.size() && (line[end] == '.' || line[end] == ')');
        const bool bullet = c == '-' || c == '*' || c == '+';
        if (!number && !bullet) break;
        at = (number ? end : at) + 1;
        if (at < line.size() && line[at] != ' ' && line[at] != '\t') break;
        ++opened;
    }
    if (opened > kMostNesting) return fmt::format("Lists and quotes are nested deeper than {}.", kMostNesting);
    if (std::count(line.begin(), line.end(), '|') > kMostCells)
        return fmt::format("A table may have {} cells.", kMostCells);
    return {};
}

/// The callbacks of md4c, one text at a time.
class Guard {
  public:
    Guard(std::string_view text, int line, const fs::path& folder, LessonProblems& problems, unsigned topHeading)
        : m_text(text), m_line(line), m_folder(folder), m_problems(problems), m_topHeading(topHeading) {}

    void run() {
        MD_PARSER parser{};
        parser.flags = MD_DIALECT_GITHUB | MD_FLAG_NOHTML;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            return static_cast<Guard*>(self)->enterBlock(type, detail);
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            return static_cast<Guard*>(self)->leaveBlock(type);
        };
        parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
            return static_cast<Guard*>(self)->enterSpan(type, detail);
        };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
            return static_cast<Guard*>(self)->leaveSpan(type);
        };
        parser.text = [](MD_TEXTTYPE, const MD_CHAR* text, MD_SIZE size, void* self) {
            return static_cast<Guard*>(self)->take({text, size});
        };
        const int outcome = md_parse(m_text.data(), static_cast<MD_SIZE>(m_text.size()), &parser, this);
        if (outcome < 0) m_problems.error(m_line, "This Markdown cannot be read.");
    }

  private:
    static bool nests(MD_BLOCKTYPE type) {
        return type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL;
    }

    int enterBlock(MD_BLOCKTYPE type, void* detail) {
        if (nests(type) && ++m_depth > kMostNesting)
            return refuse(fmt::format("Lists and quotes are nested deeper than {}.", kMostNesting));
        const bool cell = type == MD_BLOCK_TD || type == MD_BLOCK_TH;
        if (type == MD_BLOCK_TABLE) m_cells = 0;
        if (cell && ++m_cells > kMostCells) return refuse(fmt::format("A table may have {} cells.", kMostCells));
        if (type == MD_BLOCK_H && static_cast<MD_BLOCK_H_DETAIL*>(detail)->level < m_topHeading) m_badHeading = true;
        return 0;
    }
    int leaveBlock(MD_BLOCKTYPE type) {
        if (nests(type)) --m_depth;
        if (type == MD_BLOCK_H && std::exchange(m_badHeading, false))
            m_problems.error(m_at, fmt::format("Headings here begin at level {} ('{} ').", m_topHeading,
                                               std::string(m_topHeading, '#')));
        return 0;
    }
    int enterSpan(MD_SPANTYPE type, void* detail) {
        if (++m_spans > kMostSpans)
            return refuse(fmt::format("Emphasis and links are nested deeper than {}.", kMostSpans));
        if (type == MD_SPAN_A) checkLink(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
        if (type == MD_SPAN_IMG) beginPicture(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
        return 0;
    }
    int leaveSpan(MD_SPANTYPE type) {
        --m_spans;
        if (type == MD_SPAN_IMG && !m_hasAlt)
            m_problems.error(m_pictureLine, "A picture needs a description: ![what can be seen in it](picture.png).");
        return 0;
    }
    int take(std::string_view text) {
        m_hasAlt = m_hasAlt || text.find_first_not_of(" \t\n") != text.npos;
        m_at = lineOf(text, m_at);
        return 0;
    }

    void checkLink(const MD_ATTRIBUTE& href) {
        const std::string_view address(href.text, href.size);
        if (!isSafeLink(address))
            m_problems.error(lineOf(address, m_at),
                             fmt::format("The link '{}' is refused: links are https:// addresses in plain ASCII.",
                                         address.substr(0, 80)));
    }
    void beginPicture(const MD_ATTRIBUTE& src) {
        const std::string_view name(src.text, src.size);
        m_pictureLine = lineOf(name, m_at);
        m_hasAlt = false;
        const fs::path file = fileInFolder(m_folder, name);
        std::error_code error;
        if (file.empty())
            m_problems.error(
                m_pictureLine,
                fmt::format("There is no picture '{}' in this lesson's folder; only files in it can be shown.",
                            name.substr(0, 80)));
        else if (std::find(kPictures.begin(), kPictures.end(), file.extension()) == kPictures.end())
            m_problems.error(m_pictureLine, fmt::format("'{}' is no picture: .png, .svg or .jpg.", name.substr(0, 80)));
        else if (static_cast<int64_t>(fs::file_size(file, error)) > kMostPictureBytes || error)
            m_problems.error(m_pictureLine, fmt::format("The picture '{}' is larger than {} MB.", name.substr(0, 80),
                                                        kMostPictureBytes >> 20));
    }
    /// md4c hands out pieces of the text itself wherever it need not change them.
    int lineOf(std::string_view piece, int otherwise) const {
        const std::less<const char*> before;
        if (before(piece.data(), m_text.data()) || !before(piece.data(), m_text.data() + m_text.size()))
            return otherwise;
        return m_line + static_cast<int>(std::count(m_text.data(), piece.data(), '\n'));
    }
    int refuse(std::string message) {
        m_problems.error(m_at, std::move(message));
        return 1;
    }

    std::string_view m_text;
    int m_line;
    const fs::path& m_folder;
    LessonProblems& m_problems;
    unsigned m_topHeading;
    int m_at = m_line;
    int m_depth = 0, m_cells = 0, m_spans = 0, m_pictureLine = 0;
    bool m_hasAlt = false, m_badHeading = false;
};

/// {word: ...} where the word is nearly a mark.
void checkBraces(std::string_view plain, int line, LessonProblems& problems) {
    const std::vector<std::string_view> marks = markNames();
    for (size_t at = plain.find('{'); at != plain.npos; at = plain.find('{', at + 1)) {
        const size_t colon = plain.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at + 1);
        if (colon == plain.npos || plain[colon] != ':' || colon - at < 5) continue;
        problems.style(line, fmt::format("'{}:' is no mark of a number{}.", plain.substr(at, colon - at),
                                         didYouMean(plain.substr(at + 1, colon - at - 1), marks)));
    }
}

/// A number of the world outside: in percent, in millions, or of five digits and more.
bool looksLikeAFigure(std::string_view text) {
    static constexpr std::array<std::string_view, 5> kUnits{"%", "million", "billion", "trillion", "thousand"};
    for (size_t at = 0; at < text.size(); ++at) {
        if (text[at] < '0' || text[at] > '9') continue;
        size_t digits = 0;
        while (at < text.size() && ((text[at] >= '0' && text[at] <= '9') || text[at] == ',' || text[at] == '.'))
            digits += text[at] >= '0' && text[at] <= '9' ? 1 : 0, ++at;
        std::string_view rest = text.substr(at);
        rest.remove_prefix(std::min(rest.find_first_not_of(" \xC2\xA0"), rest.size()));
        const bool unit =
            std::any_of(kUnits.begin(), kUnits.end(), [&](std::string_view u) { return rest.starts_with(u); });
        if (digits >= 5 || unit) return true;
    }
    return false;
}

/// Code spans and the addresses of links are not prose: they become spaces.
std::string onlyProse(std::string_view text) {
    std::string out(text);
    bool code = false, address = false;
    for (size_t i = 0; i < out.size(); ++i) {
        if (out[i] == '`') code = !code;
        if (out[i] == '(' && i > 0 && text[i - 1] == ']') address = true;
        if (out[i] == ')' || out[i] == '\n') address = false;
        if ((code || address) && out[i] != '\n') out[i] = ' ';
    }
    return out;
}

/// Paragraph by paragraph: does a figure have a mark that says where it comes from?
void checkFigures(std::string_view text, int line, LessonProblems& problems) {
    for (size_t begin = 0; begin < text.size();) {
        const size_t end = std::min(text.find("\n\n", begin), text.size());
        const std::string_view paragraph = text.substr(begin, end - begin);
        bool marked = false, figure = false;
        for (const TextPart& part : textParts(paragraph)) {
            marked = marked || part.kind != TextPart::Kind::Plain;
            figure = figure || (part.kind == TextPart::Kind::Plain && looksLikeAFigure(part.text));
        }
        if (figure && !marked)
            problems.style(line,
                           "A number without a mark: say where it comes from, {published: ...}, {estimate: ...} or "
                           "{measured: ...}, or let {{ ... }} show it.");
        line += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(begin),
                                            text.begin() + static_cast<std::ptrdiff_t>(std::min(end + 2, text.size())),
                                            '\n'));
        begin = end + 2;
    }
}

void checkParts(std::string_view text, int line, LessonProblems& problems) {
    for (const TextPart& part : textParts(text)) {
        const int at = line + static_cast<int>(std::count(text.data(), part.text.data(), '\n'));
        if (part.kind == TextPart::Kind::Plain) checkBraces(part.text, at, problems);
        if (part.kind == TextPart::Kind::Mark && part.source.empty())
            problems.error(at, fmt::format("{} names no source.", part.text));
        if (part.kind != TextPart::Kind::Value) continue;
        try {
            Expression::parse(part.text);
        } catch (const Error& error) {
            problems.error(at, error.what());
        }
    }
}

}  // namespace

bool isSafeLink(std::string_view address) {
    const bool plain = std::all_of(address.begin(), address.end(),
                                   [](char c) { return c > ' ' && c < 127 && c != '<' && c != '>' && c != '"'; });
    return plain && address.starts_with("https://") && address.size() > 8 && address.size() <= 2000;
}

fs::path fileInFolder(const fs::path& folder, std::string_view name) {
    const fs::path relative{std::string(name)};
    if (name.empty() || name.size() > 255 || name.find('\0') != name.npos || relative.is_absolute() ||
        name.find(':') != name.npos)
        return {};
    std::error_code error;
    const fs::path root = fs::canonical(folder, error);
    if (error) return {};
    const fs::path file = fs::canonical(root / relative, error);
    if (error || !fs::is_regular_file(file, error) || error) return {};
    const auto [inFolder, inFile] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
    return inFolder == root.end() && inFile != file.end() ? file : fs::path();
}

void checkMarkdown(std::string_view markdown, int line, const fs::path& folder, LessonProblems& problems,
                   unsigned topHeading) {
    if (markdown.size() > kMostProse)
        return problems.error(
            line, fmt::format("A text of {} bytes; {} are the most in one place.", markdown.size(), kMostProse));
    int at = line;
    for (size_t begin = 0; begin < markdown.size(); ++at) {
        const size_t end = std::min(markdown.find('\n', begin), markdown.size());
        if (const std::string trouble = tooDeepLine(markdown.substr(begin, end - begin)); !trouble.empty())
            return problems.error(at, trouble);
        begin = end + 1;
    }
    Guard(markdown, line, folder, problems, topHeading).run();
    checkParts(markdown, line, problems);
    checkFigures(onlyProse(markdown), line, problems);
}

}  // namespace fw
