// SPDX-License-Identifier: GPL-3.0-or-later
// Session events as JSON objects, with the keys of the command line contract: standard output of `train --jsonl`, and
// metrics.jsonl in a run's folder.
#pragma once

#include <nlohmann/json.hpp>

#include "session/events.h"

namespace fw {

/// The event as an object, or null for those that programs have no use for.
nlohmann::ordered_json eventJson(const Event& event);
/// A finished sample.
nlohmann::ordered_json sampleJson(const event::Sampled& sampled, const Tokenizer& tokenizer);
/// On one line; bytes that are no UTF-8 become U+FFFD.
std::string jsonLine(const nlohmann::ordered_json& json);
/// What this process will have used at most: what it has now, activations, and the tables of n-grams.
int64_t expectedPeakBytes(const RunInfo& info);

}  // namespace fw
