// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memory_use.h"

#include <sys/resource.h>
#include <unistd.h>

#include <fstream>

namespace fw {

int64_t currentMemoryBytes() {
    int64_t pages = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> pages >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
}

int64_t peakMemoryBytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<int64_t>(usage.ru_maxrss) * 1024;
}

}  // namespace fw
