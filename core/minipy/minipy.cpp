// SPDX-License-Identifier: GPL-3.0-or-later
#include "minipy/minipy.h"

#include <algorithm>
#include <vector>

#include "minipy/failure.h"
#include "minipy/interpreter.h"
#include "minipy/parser.h"

namespace fw::minipy {
namespace {

constexpr size_t kMaxEntries = 100;

Result runProgram(std::string_view source, const Limits& limits, bool echo) {
    Result result;
    Program program;
    try {
        if (source.size() > limits.source) raise("SyntaxError: the program is too long");
        program = parse(source);
        result.parsed = true;
    } catch (const Failure& failure) {
        result.error = failure.message;
        result.line = failure.line;
        return result;
    }
    Interpreter interpreter(program, limits, echo);
    try {
        interpreter.run();
        result.ran = true;
    } catch (const Failure& failure) {
        result.error = failure.message;
        result.line = interpreter.line();
    }
    result.output = interpreter.output();
    return result;
}

std::vector<std::string> entriesOf(std::string_view transcript) {
    std::vector<std::string> entries;
    while (!transcript.empty()) {
        const size_t end = std::min(transcript.find('\n'), transcript.size());
        const std::string_view line = transcript.substr(0, end);
        if (line.starts_with(">>> ")) entries.emplace_back();
        if (!entries.empty() && (line.starts_with(">>> ") || line.starts_with("... ")))
            entries.back().append(line.substr(4)).push_back('\n');
        transcript.remove_prefix(std::min(end + 1, transcript.size()));
    }
    return entries;
}

// Each entry is tried after those that succeeded; what these print stands at the beginning of every try.
Result runOneByOne(const std::vector<std::string>& entries, const Limits& limits) {
    Result all;
    all.parsed = all.ran = true;
    std::string program;
    size_t known = 0;
    for (size_t i = 0; i < std::min(entries.size(), kMaxEntries); ++i) {
        const Result result = runProgram(program + entries[i], limits, true);
        if (result.output.size() > known) all.output += result.output.substr(known);
        if (result.ran) {
            program += entries[i];
            known = result.output.size();
            continue;
        }
        all.output += result.error + "\n";
        all.parsed &= result.parsed;
        if (all.ran) {
            all.error = result.error;
            all.line = static_cast<int>(i) + 1;
        }
        all.ran = false;
    }
    return all;
}

}  // namespace

Result run(std::string_view program, const Limits& limits) {
    return runProgram(program, limits, false);
}

Result runSession(std::string_view transcript, const Limits& limits) {
    const std::vector<std::string> entries = entriesOf(transcript);
    std::string all;
    for (const std::string& entry : entries) all += entry;
    if (Result result = runProgram(all, limits, true); result.ran) return result;
    return runOneByOne(entries, limits);
}

}  // namespace fw::minipy
