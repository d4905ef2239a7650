// SPDX-License-Identifier: GPL-3.0-or-later
// How an error leaves the interpreter; run() catches it.
#pragma once

#include <fmt/format.h>

#include <string>
#include <utility>

namespace fw::minipy {

/// The program is wrong or too large; `line` 0 means: where the interpreter stands.
struct Failure {
    std::string message;
    int line = 0;
};

template <class... Args>
[[noreturn]] void raise(fmt::format_string<Args...> format, Args&&... args) {
    throw Failure{fmt::format(format, std::forward<Args>(args)...), 0};
}

}  // namespace fw::minipy
