// SPDX-License-Identifier: GPL-3.0-or-later
// Kept runs in words: what a row of the library says.
#pragma once

#include <QString>
#include <QStringList>

#include "runs/run_library.h"

namespace fw {

QString runName(const RunRow& row);
/// "12 Nov 2026, 14:03" in local time; `brief`: "12 Nov".
QString runDate(const RunRow& row, bool brief = false);
/// "Ember on Merrow"
QString runWhat(const RunRow& row);
/// True if this very program holds it.
bool isHeldHere(const RunRow& row);
/// "running", "open here", "paused", "finished", "interrupted", "damaged".
QString runState(const RunRow& row);
/// "step 512 of 2,000"
QString runProgress(const RunRow& row);
/// Validation loss of the model at the end, else "train 2.412" of the last batch, else a dash.
QString runLoss(const RunRow& row);
/// "2.631", or "2.631 at step 500" where that is not the last one.
QString validationText(double loss, int64_t step, int64_t lastStep);
/// A setting's key as people read it: "learning rate" for train.learning_rate.
QString settingName(const std::string& key);
/// What differs from the run before it: "seed 1 → 2".
QStringList runDiffers(const RunRow& row);
/// Where it branched off: "learning rate 0.002 → 0.02 from step 512 of NAME". Empty if it did not.
QString runBranch(const RunRow& row, const QString& originName);
/// Began, but its plan is not done, and nobody is at it.
bool isUnfinished(const RunRow& row);

}  // namespace fw
