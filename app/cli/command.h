// SPDX-License-Identifier: GPL-3.0-or-later
// What a terminal command is: a row in the table of commands.cpp. A new command is one file and one row.
#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fw::cli {

/// Where a command writes: results to `out`, progress and messages to `err`.
struct Streams {
    std::ostream& out;
    std::ostream& err;
    bool errIsTerminal = false;  ///< a live line may be redrawn on `err`
};

/// Runs with the options that were parsed; returns the exit code. Throws Error.
using Execute = std::function<int(Streams&)>;

struct Command {
    std::string_view name;
    std::string_view summary;
    /// Declares the options on `app` and returns what to do once they are parsed.
    Execute (*prepare)(CLI::App& app);
};

/// THE table, in the order of the help text.
std::span<const Command> commandTable();

/// Parses `arguments` (without the program's name) and runs the command. Every Error becomes one line on `err` and its
/// exit code; wrong usage is 64.
int runCli(std::vector<std::string> arguments, Streams& streams);

Execute prepareTrain(CLI::App& app);
Execute prepareResume(CLI::App& app);
Execute prepareRuns(CLI::App& app);
Execute prepareComplete(CLI::App& app);
Execute prepareProbe(CLI::App& app);
Execute prepareCompress(CLI::App& app);
Execute prepareScore(CLI::App& app);
Execute prepareEvaluate(CLI::App& app);
Execute prepareTokenize(CLI::App& app);
Execute prepareCorpus(CLI::App& app);
Execute prepareInspect(CLI::App& app);
Execute prepareLesson(CLI::App& app);
Execute prepareBench(CLI::App& app);
Execute prepareDevices(CLI::App& app);

}  // namespace fw::cli
