// SPDX-License-Identifier: GPL-3.0-or-later
// THE table of commands, and how a command line becomes a call and an exit code. Knows no option of any command.
#include <algorithm>
#include <array>
#include <new>
#include <ostream>

#include "base/error.h"
#include "base/fields.h"
#include "cli/command.h"

namespace fw::cli {

namespace {

constexpr std::array kCommands{
    Command{"train", "Train a model and watch it learn", prepareTrain},
    Command{"resume", "Go on with a run that was stopped, or has crashed", prepareResume},
    Command{"runs", "The runs that were kept: list, show, compare, rename, note, delete", prepareRuns},
    Command{"complete", "Let a model continue a text", prepareComplete},
    Command{"probe", "Show which tokens a model expects next", prepareProbe},
    Command{"score", "Measure how well a model foresees a text", prepareScore},
    Command{"compress", "Squeeze a text with a model's predictions, and back", prepareCompress},
    Command{"evaluate", "Run the evaluation sets E1 to E20 on a model", prepareEvaluate},
    Command{"tokenize", "Cut text into tokens, put ids back together, or learn a vocabulary", prepareTokenize},
    Command{"corpus", "The training text: build, stats, search, why, sample", prepareCorpus},
    Command{"inspect", "Show a model's shape, parameters and costs", prepareInspect},
    Command{"lesson", "The lessons: list, check, play one without a window, write the portfolio", prepareLesson},
    Command{"bench", "Measure training speed on this machine", prepareBench},
    Command{"devices", "List what models can run on here", prepareDevices},
};

constexpr int kUsage = static_cast<int>(ErrorKind::Usage);

void explainUnknownCommand(const std::string& word, Streams& streams) {
    std::vector<std::string> names;
    for (const Command& command : kCommands) names.emplace_back(command.name);
    streams.err << "firstwords-cli: there is no command '" << word << "'. Did you mean '" << nearestKey(word, names)
                << "'? firstwords-cli --help lists all.\n";
}

/// Parses the options of one command and executes it.
int runCommand(const Command& command, std::vector<std::string> arguments, Streams& streams) {
    CLI::App app{std::string(command.summary), "firstwords-cli " + std::string(command.name)};
    const Execute execute = command.prepare(app);
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes the words from the back
    try {
        app.parse(arguments);
    } catch (const CLI::CallForHelp&) {
        streams.out << app.help();
        return 0;
    } catch (const CLI::ParseError& error) {
        streams.err << "firstwords-cli " << command.name << ": " << error.what() << "\nfirstwords-cli " << command.name
                    << " --help lists the options.\n";
        return kUsage;
    }
    return execute(streams);
}

void printHelp(std::ostream& out) {
    out << "First Words in the terminal: train small language models and look at what they learned.\n\n"
           "Usage: firstwords-cli COMMAND [OPTIONS]\n\n";
    for (const Command& command : kCommands) out << fmt::format("  {:10} {}\n", command.name, command.summary);
    out << "\nfirstwords-cli COMMAND --help lists the options of a command.\n"
           "Results go to standard output, progress and messages to standard error.\n";
}

}  // namespace

std::span<const Command> commandTable() { return kCommands; }

int runCli(std::vector<std::string> arguments, Streams& streams) {
    if (arguments.empty()) {
        printHelp(streams.err);
        return kUsage;
    }
    const std::string word = arguments.front();
    if (word == "--help" || word == "-h" || word == "help") return printHelp(streams.out), 0;
    if (word == "--version") return streams.out << "firstwords-cli " << FW_VERSION << "\n", 0;
    const auto* command = std::find_if(kCommands.begin(), kCommands.end(), [&](const Command& c) { return c.name == word; });
    if (command == kCommands.end()) return explainUnknownCommand(word, streams), kUsage;
    arguments.erase(arguments.begin());
    try {
        return runCommand(*command, std::move(arguments), streams);
    } catch (const Error& error) {
        streams.err << "firstwords-cli " << word << ": " << error.what() << "\n";
        return error.exitCode();
    } catch (const std::bad_alloc&) {
        streams.err << "firstwords-cli " << word << ": not enough memory; try a smaller model, batch or text.\n";
        return static_cast<int>(ErrorKind::Unavailable);
    } catch (const std::exception& error) {
        streams.err << "firstwords-cli " << word << ": unexpected: " << error.what() << "\n";
        return static_cast<int>(ErrorKind::Internal);
    }
}

}  // namespace fw::cli
