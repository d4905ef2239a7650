// SPDX-License-Identifier: GPL-3.0-or-later
// MiniPy: the small part of Python that the built-in world's code pages use. It runs whatever a model writes, so every
// program is untrusted: nothing outside the interpreter can be reached, and steps, nesting, memory and output are
// bounded. Where MiniPy runs a program, Python 3 prints the same.
//
// There are whole numbers (64 bits), texts (plain ASCII), True, False, None, lists, tuples, dicts and range; if, while,
// for, def, return, break, continue, pass, assignment (also to several names) and augmented assignment; + - * // % **,
// comparisons (also chained), in, and, or, not, "x if c else y"; indexing and slices; print with sep and end; abs bool
// enumerate int len list max min range reversed sorted str sum zip (enumerate, reversed and zip make lists); and the
// usual methods of lists, texts and dicts. There are no fractions, classes, imports, comprehensions or f-strings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fw::minipy {

/// What a program may use. All of it is counted in the interpreter, never in seconds: a run is the same everywhere.
struct Limits {
    int64_t steps = 200'000;        ///< evaluated expressions and statements; work on long values counts by length
    int depth = 800;                ///< nested expressions, statements and calls together (bounds the C++ stack)
    size_t memory = size_t{1} << 20;  ///< bytes of all values ever made
    size_t output = size_t{1} << 14;
    size_t source = size_t{1} << 16;  ///< length of the program
};

struct Result {
    bool parsed = false;  ///< the whole program is MiniPy
    bool ran = false;     ///< it came to its end
    std::string output;   ///< everything printed, also before an error
    std::string error;    ///< empty, or as Python's last line: "NameError: name 'jars' is not defined"
    int line = 0;         ///< of the error, from 1
};

/// Runs a program.
Result run(std::string_view program, const Limits& limits = {});

/// Runs what somebody typed at a prompt. Lines that begin with ">>> " or "... " are the entries, others do not count. An
/// expression that stands alone is printed unless it is None. The output holds the error of an entry that fails, and the
/// session goes on without that entry; `error` and `line` then tell of the first.
Result runSession(std::string_view transcript, const Limits& limits = {});

}  // namespace fw::minipy
