// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/support.h"

#include <algorithm>
#include <array>
#include <ostream>

#include "base/error.h"
#include "text/utf8.h"

namespace fw::cli {

namespace {

bool isControl(std::string_view character) {
    const auto first = static_cast<unsigned char>(character[0]);
    if (character.size() == 1) return (first < 0x20 && first != '\n' && first != '\t') || first == 0x7f;
    return character.size() == 2 && first == 0xc2 && static_cast<unsigned char>(character[1]) < 0xa0;  // C1
}

}  // namespace

void printJson(std::ostream& out, const Json& json) { out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n'; }

void printJsonLine(std::ostream& out, const Json& json) {
    out << json.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    out.flush();
}

std::string printable(std::string_view bytes) {
    std::string text;
    while (!bytes.empty()) {
        const int length = readUtf8(bytes, 0).size;
        const std::string_view character = bytes.substr(0, static_cast<size_t>(std::max(length, 1)));
        if (length == 0 || isControl(character)) text += "\xef\xbf\xbd";
        else text += character;
        bytes.remove_prefix(character.size());
    }
    return text;
}

std::string tokenText(std::string_view bytes) {
    std::string text = "\"";
    for (const char c : printable(bytes)) {
        if (c == '\n') text += "\\n";
        else if (c == '\t') text += "\\t";
        else if (c == '"' || c == '\\') (text += '\\') += c;
        else text += c;
    }
    return text + '"';
}

std::string hexadecimal(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) text += fmt::format("{:02x}", static_cast<unsigned char>(c));
    return text;
}

std::string grouped(int64_t number) {
    std::string digits = fmt::format("{}", number);
    const int first = number < 0 ? 1 : 0;
    for (int place = static_cast<int>(digits.size()) - 3; place > first; place -= 3) digits.insert(static_cast<size_t>(place), 1, ',');
    return digits;
}

std::string bytesText(double bytes) {
    constexpr std::array units{"bytes", "kB", "MB", "GB", "TB"};
    size_t unit = 0;
    while (bytes >= 1000 && unit + 1 < units.size()) {
        bytes /= 1000;
        ++unit;
    }
    return fmt::format("{:.{}f} {}", bytes, unit == 0 ? 0 : 1, units[unit]);
}

}  // namespace fw::cli
