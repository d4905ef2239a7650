// SPDX-License-Identifier: GPL-3.0-or-later
#include "minipy/listing.h"

#include <algorithm>

namespace fw::minipy {
namespace {

constexpr std::string_view kPrompt = ">>> ", kMore = "... ", kPrints = "prints ", kOutput = "Output:";

template <class Visit>
void forEachLine(std::string_view text, Visit&& visit) {
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        visit(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool isProse(std::string_view line) {
    return !line.empty() && line.front() >= 'A' && line.front() <= 'Z';
}

/// The comment of a line, without "#"; a "#" within quotes is none. Empty: none.
std::string_view commentOf(std::string_view line) {
    char quote = '\0';
    for (size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote != '\0') {
            if (c == '\\') ++i;
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '#') {
            line.remove_prefix(i + 1);
            while (line.starts_with(' ')) line.remove_prefix(1);
            return line;
        }
    }
    return {};
}

class ListingReader {
  public:
    Listing read(std::string_view page) {
        forEachLine(page, [&](std::string_view line) { take(line); });
        return std::move(m_listing);
    }

  private:
    void take(std::string_view line) {
        if (line.starts_with(kPrompt) || (m_listing.session && line.starts_with(kMore))) {
            m_listing.session = true;
            m_listing.program.append(line).push_back('\n');
        } else if (m_listing.session) {
            if (!line.empty()) claim(line);
        } else if (line.starts_with(kOutput)) {
            m_inOutput = true;
            if (line.size() > kOutput.size() + 1) claim(line.substr(kOutput.size() + 1));
        } else if (m_inOutput) {
            if (!line.empty()) claim(line);
        } else if (isProse(line)) {
            if (const size_t at = line.find(kPrints); at != std::string_view::npos && line.ends_with('.'))
                claim(line.substr(at + kPrints.size(), line.size() - at - kPrints.size() - 1));
        } else {
            code(line);
        }
    }

    void code(std::string_view line) {
        m_listing.program.append(line).push_back('\n');
        std::string_view comment = commentOf(line);
        const bool prints = comment.starts_with(kPrints);
        if (prints) comment.remove_prefix(kPrints.size());
        if (prints || (line.starts_with("print(") && !comment.empty())) claim(comment);
    }

    void claim(std::string_view text) {
        m_listing.claimed.append(m_listing.claims ? ", " : "").append(text);
        m_listing.claims = true;
    }

    Listing m_listing;
    bool m_inOutput = false;
};

}  // namespace

bool isSession(std::string_view text) {
    while (text.starts_with('\n')) text.remove_prefix(1);
    return text.starts_with(kPrompt);
}

std::string inOneLine(std::string_view output) {
    std::string joined;
    forEachLine(output, [&](std::string_view line) {
        while (line.ends_with(' ')) line.remove_suffix(1);
        joined.append(joined.empty() ? "" : ", ").append(line);
    });
    return joined;
}

Listing readListing(std::string_view page) {
    return ListingReader().read(page);
}

PageCheck checkPage(std::string_view page, const Limits& limits) {
    PageCheck check;
    check.listing = readListing(page);
    check.result =
        check.listing.session ? runSession(check.listing.program, limits) : run(check.listing.program, limits);
    check.right = check.listing.claims && (check.result.ran || (check.listing.session && check.result.parsed)) &&
                  inOneLine(check.result.output) == check.listing.claimed;
    return check;
}

}  // namespace fw::minipy
