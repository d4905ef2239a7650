// SPDX-License-Identifier: GPL-3.0-or-later
// The one exception type of the engine. Caught in two places only: the session (-> event Failed) and the CLI (-> exit code).
#pragma once

#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace fw {

/// What kind of trouble it was; the values are the CLI's exit codes (sysexits.h).
enum class ErrorKind {
    Usage = 64,
    BadData = 65,
    NoInput = 66,
    Unavailable = 69,
    Internal = 70,
    CannotCreate = 73,
    Io = 74,
    Permission = 77,
    Config = 78,
};

/// Says what was expected, what was found, and what to try. The message is shown to people as it stands.
class Error : public std::runtime_error {
  public:
    Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), m_kind(kind) {}
    ErrorKind kind() const { return m_kind; }
    int exitCode() const { return static_cast<int>(m_kind); }

  private:
    ErrorKind m_kind;
};

/// Throws Error(kind, formatted message).
template <class... Args>
[[noreturn]] void fail(ErrorKind kind, fmt::format_string<Args...> format, Args&&... args) {
    throw Error(kind, fmt::format(format, std::forward<Args>(args)...));
}

/// Throws unless `condition` holds. The arguments are evaluated either way: in a loop, or where they cost, use if + fail.
template <class... Args>
void check(bool condition, ErrorKind kind, fmt::format_string<Args...> format, Args&&... args) {
    if (!condition) throw Error(kind, fmt::format(format, std::forward<Args>(args)...));
}

}  // namespace fw
