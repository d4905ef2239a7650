// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a run is kept on disk while it trains. Changes nothing about what it computes.
#pragma once

#include <cstdint>
#include <string>

#include "base/fields.h"

namespace fw {

struct KeepConfig {
    double everySeconds = 10;       ///< between states to resume from; a crash loses at most this
    int64_t everySteps = 0;         ///< the same in steps, in addition; 0: by the clock only
    int interval = 16;              ///< steps between snapshots at least, once they are no longer dense
    int snapshots = 48;             ///< models of the past kept for the step cursor at most
    double snapshotMb = 256;        ///< their size together at most (but never fewer than eight of them)
    std::string optimizer = "all";  ///< all: every snapshot can be branched exactly | latest: only the newest two
    double waitSeconds = 30;        ///< how long the terminal waits for a disk that is full before it gives up

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("keep.every_seconds", self.everySeconds, Range{0.05, 1e6}, "Seconds of training between saved states; a crash loses no more");
        visit("keep.every_steps", self.everySteps, Range{0, 1e9}, "Steps between saved states, in addition; 0 means by the clock only");
        visit("keep.interval", self.interval, Range{1, 1e9}, "Steps between kept models at least, after the first few");
        visit("keep.snapshots", self.snapshots, Range{8, 10000}, "Models of earlier steps to keep at most");
        visit("keep.snapshot_mb", self.snapshotMb, Range{1, 1e7}, "Megabytes for models of earlier steps (never fewer than eight models)");
        visit("keep.optimizer", self.optimizer, Choice{{"all", "latest"}},
              "Whether every snapshot keeps the optimizer's memory, so that branches from it are exact, or only the newest two");
        visit("keep.wait_seconds", self.waitSeconds, Range{0, 1e6}, "How long a run in the terminal waits when it cannot be saved");
    }
};

}  // namespace fw
