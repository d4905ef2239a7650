// SPDX-License-Identifier: GPL-3.0-or-later
// The terminal program: hands its words to the table of commands.
#include <unistd.h>

#include <csignal>
#include <iostream>

#include "cli/command.h"

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a failed write below, not a silent death
    std::signal(SIGXFSZ, SIG_IGN);  // a file over its limit likewise
    std::ios::sync_with_stdio(false);
    fw::cli::Streams streams{std::cout, std::cerr, ::isatty(STDERR_FILENO) == 1};
    const int code = fw::cli::runCli(std::vector<std::string>(argv + 1, argv + argc), streams);
    std::cout.flush();
    return code == 0 && !std::cout ? 74 : code;  // 74: results could not be written
}
