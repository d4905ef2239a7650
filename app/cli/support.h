// SPDX-License-Identifier: GPL-3.0-or-later
// What several commands need: JSON, text that is safe on a terminal, readable numbers.
#pragma once

#include <iosfwd>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace fw::cli {

using Json = nlohmann::ordered_json;

/// One document, indented, and a newline. Bytes that are no UTF-8 become U+FFFD.
void printJson(std::ostream& out, const Json& json);
/// One object on one line.
void printJsonLine(std::ostream& out, const Json& json);

/// Valid UTF-8 without control characters other than newline and tab: what may be sent to a terminal.
std::string printable(std::string_view bytes);
/// The same on one line and in quotes, for tables of tokens: newline is shown as \n.
std::string tokenText(std::string_view bytes);
/// Lower-case hexadecimal, for bytes that JSON text cannot hold.
std::string hexadecimal(std::string_view bytes);
/// 12345678 -> "12,345,678".
std::string grouped(int64_t number);
/// 1234567 bytes -> "1.2 MB".
std::string bytesText(double bytes);

}  // namespace fw::cli
