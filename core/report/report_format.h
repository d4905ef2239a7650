// SPDX-License-Identifier: GPL-3.0-or-later
// The table of formats in which a run is written out for other programs and people. A format is one file and one row.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "report/run_story.h"

namespace fw {

struct ReportFormat {
    std::string_view id;       ///< also the suffix of its files
    std::string_view title;
    std::string (*write)(const RunStory& story);  ///< the whole file
};

std::span<const ReportFormat> reportFormats();
/// Null if there is none of this id.
const ReportFormat* reportFormat(std::string_view id);
/// Reads the run and writes the file, whole or not at all. Throws Error.
void exportRun(const std::filesystem::path& run, const ReportFormat& format, const std::filesystem::path& file);

/// One row per step: step, tokens, seconds, loss, rate, gradient norm, speed; validation loss and events where there are any.
std::string csvReport(const RunStory& story);
/// First the run itself (record and settings), then its metrics, one object per line.
std::string jsonlReport(const RunStory& story);
/// One page that stands alone: no network, no script; light or dark as the reader's system is.
std::string htmlReport(const RunStory& story);
/// The loss curve with rungs and events; colours follow the reader's system.
std::string curveSvg(const RunStory& story);

/// Text for HTML and SVG: markup and quotes escaped, control characters replaced.
std::string markupText(std::string_view text);

}  // namespace fw
