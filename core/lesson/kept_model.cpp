// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kept_model.h"

#include "base/error.h"
#include "runs/run_library.h"

namespace fw {

bool WantedModel::fits(const RunConfig& config) const {
    return config.preset == preset && config.data.isWorld() && config.data.recipe == recipe;
}

std::filesystem::path keptModel(const std::filesystem::path& library, const WantedModel& wanted) {
    if (library.empty()) return {};
    for (const RunRow& row : RunLibrary(library).list()) {
        if (!row.isRun || !row.fault.empty() || row.holder || row.record.preset != wanted.preset) continue;
        if (row.record.tokens < wanted.tokens) continue;
        try {
            if (wanted.fits(readRunSettings(row.folder))) return row.folder;
        } catch (const Error&) {
            continue;  // damaged: another may do
        }
    }
    return {};
}

}  // namespace fw
