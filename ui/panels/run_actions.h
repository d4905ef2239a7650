// SPDX-License-Identifier: GPL-3.0-or-later
// The table of what can be done with a kept run. A new one is one row here; buttons, menu, keys and help follow from it.
#pragma once

#include <QString>
#include <span>

#include "runs/run_library.h"

namespace fw {

class RunsPanel;

struct RunAction {
    const char* id;
    const char* text;      ///< translatable, context "RunActions"
    const char* shortcut;  ///< in the list; portable text
    const char* help;      ///< two lines; translatable
    /// Why it cannot be done with this run; empty if it can.
    QString (*obstacle)(const RunRow& run);
    void (*go)(RunsPanel& panel, const RunRow& run);
    bool forEach = false;  ///< with every selected run, not the current one alone

    QString titleText() const;
    QString helpText() const;
};

/// The first is what Enter and a double click do.
std::span<const RunAction> runActions();

}  // namespace fw
