// SPDX-License-Identifier: GPL-3.0-or-later
// The learner's lab book: predictions, observations, explanations and products of all lessons, each number with the run
// it comes from. A format is one row of the table.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/learner_record.h"
#include "lesson/lesson.h"

namespace fw {

struct PortfolioFormat {
    std::string_view id;  ///< also the suffix of its files
    std::string_view title;
    /// The whole file. Lessons without a record are left out.
    std::string (*write)(const LearnerRecord& record, std::span<const std::shared_ptr<const Lesson>> lessons);
};
std::span<const PortfolioFormat> portfolioFormats();
/// Null if there is none of this id.
const PortfolioFormat* portfolioFormat(std::string_view id);

/// What a step left behind, put into words once for all formats.
struct PortfolioRow {
    std::string what;  ///< "Predicted", "Observed" ...
    std::string text;
};
struct PortfolioEntry {
    std::string title, asked;
    std::vector<PortfolioRow> rows;
    std::string source;  ///< "run ..., preset Ember, seed 1, step 512, 1,048,576 tokens"
};
/// The entries of a lesson, in the order of its steps.
std::vector<PortfolioEntry> portfolioEntries(const LessonRecord& record, const Lesson& lesson);

}  // namespace fw
