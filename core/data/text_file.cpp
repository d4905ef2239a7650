// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace fw {

namespace {

/// Formats people try that are not plain text, by how their files begin.
struct Format {
    std::string_view start;
    std::string_view what;
    std::string_view advice;
};
using namespace std::string_view_literals;
constexpr std::array<Format, 11> kFormats{{
    {"%PDF-"sv, "a PDF document", "Save it as plain text, for example with: pdftotext in.pdf out.txt"},
    {"PK\x03\x04"sv, "a ZIP archive (also .docx, .odt and .epub are)",
     "Unpack it, or save the document as plain text (UTF-8)."},
    {"\x1f\x8b"sv, "compressed with gzip", "Unpack it with: gunzip FILE"},
    {"\x28\xb5\x2f\xfd"sv, "compressed with zstd", "Unpack it with: unzstd FILE"},
    {"\xfd"
     "7zXZ"sv,
     "compressed with xz", "Unpack it with: unxz FILE"},
    {"BZh9"sv, "compressed with bzip2", "Unpack it with: bunzip2 FILE"},
    {"PAR1"sv, "a Parquet table", "Export its text column as a plain text file."},
    {"\x89PNG"sv, "a picture (PNG)", "Choose a text file."},
    {"\xff\xd8\xff"sv, "a picture (JPEG)", "Choose a text file."},
    {"\x7f"
     "ELF"sv,
     "a program", "Choose a text file."},
    {"{\\rtf"sv, "a Rich Text document", "Save it as plain text (UTF-8)."},
}};

constexpr std::string_view kUtf8Bom = "\xef\xbb\xbf";

/// Control bytes that text has no use for: not tab, line ends, form feed, backspace or escape (terminal colours).
bool isStrayControl(unsigned char c) {
    return (c < 0x20 && !(c >= '\b' && c <= '\r') && c != 0x1b) || c == 0x7f;
}

std::string whyBinary(std::string_view bytes) {
    const auto nul = std::count(bytes.begin(), bytes.end(), '\0');
    const auto control =
        std::count_if(bytes.begin(), bytes.end(), [](char c) { return isStrayControl(static_cast<unsigned char>(c)); });
    const auto size = static_cast<std::ptrdiff_t>(bytes.size());
    const bool tooManyNul = nul * 1000 > size, tooManyControl = control * 20 > size;
    if (!tooManyNul && !tooManyControl) return {};
    return fmt::format(
        "looks like a binary file, not text: of its {} bytes {} are NUL and {} are other control bytes. "
        "Choose a plain text file (UTF-8).",
        size, nul, control - nul);
}

}  // namespace

std::string whyNotText(std::string_view bytes) {
    if (bytes.empty()) return "is empty (0 bytes). Choose a file with text in it.";
    for (const std::string_view mark : {"\xff\xfe"sv, "\xfe\xff"sv})
        if (bytes.starts_with(mark))
            return fmt::format(
                "is UTF-16 text ({} bytes, with a byte order mark); UTF-8 is needed. Save it as UTF-8, or convert it "
                "with: "
                "iconv -f UTF-16 -t UTF-8 in.txt > out.txt",
                bytes.size());
    for (const Format& format : kFormats)
        if (bytes.starts_with(format.start))
            return fmt::format("is {}, not plain text ({} bytes). {}", format.what, bytes.size(), format.advice);
    return whyBinary(bytes);
}

CleanText cleanText(std::string_view raw) {
    CleanText clean;
    if (raw.starts_with(kUtf8Bom)) {
        clean.bomRemoved = true;
        raw.remove_prefix(kUtf8Bom.size());
    }
    clean.text.reserve(raw.size());
    for (size_t at = 0; at < raw.size();) {
        const size_t crlf = std::min(raw.find("\r\n", at), raw.size());
        clean.text.append(raw.substr(at, crlf - at));
        at = crlf;
        if (crlf < raw.size()) {
            clean.text.push_back('\n');
            clean.crlfConverted += 1;
            at += 2;
        }
    }
    clean.invalidUtf8Bytes = countInvalidUtf8(clean.text);
    return clean;
}

}  // namespace fw
