// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/registry.h"

#include <fmt/ranges.h>

#include "backend/backend.h"
#include "backend/cpu/cpu_backend.h"
#include "backend/reference/reference_backend.h"
#include "base/error.h"

namespace fw {

const BackendRow& BackendRegistry::pick(const std::string& id) const {
    if (id == "auto") {
        for (const char* preferred : {"cuda", "cpu"})
            for (const BackendRow& row : m_rows)
                if (row.id == preferred && row.available) return row;
        return pick("reference");
    }
    std::vector<std::string> ids;
    for (const BackendRow& row : m_rows) {
        if (row.id == id) {
            check(row.available, ErrorKind::Unavailable, "Device '{}' cannot be used here: {}.", id, row.reason);
            return row;
        }
        ids.push_back(row.id);
    }
    fail(ErrorKind::Usage, "There is no device '{}'. Known: auto, {}.", id, fmt::join(ids, ", "));
}

void registerCpuBackends(BackendRegistry& registry) {
    const CpuFeatures cpu = cpuFeatures();
    registry.add({.id = "cpu", .title = "CPU", .available = cpu.usable, .reason = cpu.description,
                  .create = [](int threads) { return makeCpuBackend(threads); }});
    registry.add({.id = "reference", .title = "Slow and clear (textbook loops)", .available = true,
                  .reason = "one thread, sums in double precision",
                  .create = [](int) { return std::make_unique<ReferenceBackend>(); }});
}

}  // namespace fw
