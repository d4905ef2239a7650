// SPDX-License-Identifier: GPL-3.0-or-later
// Spoils documents the way pages of the web are spoiled, and keeps the label that real data lacks.
#pragma once

#include <string_view>

#include "world/world.h"

namespace fw {

/// "typos", "shuffled" ...; empty for clean documents.
std::string_view noiseName(Noise noise);

/// Spoils a document in one of the ways that fit it and sets its label; what it tells and what it costs a reader to
/// foresee are kept true. Throws nothing.
void spoil(Document& document, const World& world, uint64_t seed);
/// In this way; documents it does not fit are left clean.
void spoil(Document& document, const World& world, uint64_t seed, Noise kind);

}  // namespace fw
