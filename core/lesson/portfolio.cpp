// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/portfolio.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "lesson/lesson_text.h"
#include "report/report_format.h"
#include "runs/run_record.h"

namespace fw {

namespace {

constexpr std::array<std::string_view, 4> kConfidence{"", "unsure", "fairly sure", "sure"};
constexpr std::array<std::string_view, 4> kRating{"", "missed it", "got part of it", "got it"};

/// Prose as plain words: without marks and live values, which belong to the page it stood on.
std::string plain(const std::string& markdown) {
    std::string out;
    for (const TextPart& part : textParts(markdown)) {
        if (part.kind == TextPart::Kind::Plain) out += part.text;
        if (part.kind == TextPart::Kind::Value) out += "…";
    }
    return out;
}

std::string optionText(const std::vector<LessonOption>& options, const std::string& id) {
    const LessonOption* option = findOption(options, id);
    return option ? plain(option->text) : id;
}

/// "a,b,c" as the texts of these options.
std::string orderText(const std::vector<LessonOption>& options, const std::string& order) {
    std::string out;
    for (size_t begin = 0; begin < order.size();) {
        const size_t end = std::min(order.find(',', begin), order.size());
        out += (out.empty() ? "" : " → ") + optionText(options, order.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

std::string withUnit(const std::string& value, const std::string& unit) {
    return value.empty() || unit.empty() ? value : value + " " + unit;
}

std::string predictionText(const Prediction& p, const std::string& given) {
    switch (p.type) {
        case PredictType::Choice:
            return optionText(p.options, given);
        case PredictType::Order:
            return orderText(p.options, given);
        case PredictType::Number:
            return withUnit(given, p.unit);
        case PredictType::Sketch:
            return "a sketched curve (" + given.substr(0, 200) + ")";
        case PredictType::Token:
            break;
    }
    return "“" + given + "”";
}

void addPrediction(PortfolioEntry& entry, const LessonStep& step, const StepRecord& r) {
    if (r.skippedPrediction && r.prediction.empty()) entry.rows.push_back({"Predicted", "nothing: tried it at once"});
    if (r.prediction.empty()) return;
    std::string text = predictionText(step.prediction, r.prediction);
    if (r.confidence > 0) text += fmt::format(" ({})", kConfidence[static_cast<size_t>(std::min(r.confidence, 3))]);
    if (r.predictedRight) text += *r.predictedRight ? "; it came out so" : "; it came out otherwise";
    entry.rows.push_back({"Predicted", text});
}

void addAnswers(PortfolioEntry& entry, const LessonStep& step, const StepRecord& r) {
    for (const auto& [name, given] : r.answers) {
        const std::string id = name.substr(name.find('/') + 1);
        const auto item =
            std::find_if(step.items.begin(), step.items.end(), [&](const QuizItem& i) { return i.id == id; });
        const bool right = r.right.contains(name) && r.right.at(name);
        std::string text = name + ": " + given;
        if (item != step.items.end())
            text = plain(item->ask) + " " +
                   (item->type == ItemType::Order ? orderText(item->options, given) : optionText(item->options, given));
        entry.rows.push_back({right ? "Answered rightly" : "Answered wrongly", text});
    }
}

std::string sourceText(const RunProvenance& p) {
    if (p.preset.empty()) return {};
    std::string text = fmt::format("preset {}, text {}, seed {}, step {}, {} tokens read", p.preset, p.recipe, p.seed,
                                   p.step, p.tokens);
    return p.run.empty() ? "run not kept: " + text : fmt::format("run {}: {}", p.run, text);
}

std::string votesText(const std::map<std::string, int>& votes, const LessonStep& step) {
    std::string out;
    for (const auto& [option, hands] : votes)
        out += fmt::format("{}{}: {}", out.empty() ? "" : "; ", optionText(step.prediction.options, option), hands);
    return out;
}

}  // namespace

std::vector<PortfolioEntry> portfolioEntries(const LessonRecord& record, const Lesson& lesson) {
    std::vector<PortfolioEntry> entries;
    for (const LessonStep& step : lesson.steps) {
        const auto found = record.steps.find(step.id);
        if (found == record.steps.end()) continue;
        const StepRecord& r = found->second;
        PortfolioEntry entry{
            step.title, plain(step.ask.empty() ? step.prediction.ask : step.ask), {}, sourceText(r.provenance)};
        const auto add = [&](std::string what, std::string text) {
            if (!text.empty()) entry.rows.push_back({std::move(what), std::move(text)});
        };
        addPrediction(entry, step, r);
        add("Hands of the class", votesText(r.votes, step));
        add("Hands after the run", votesText(r.secondVotes, step));
        const Observation& o = step.observation;
        add("Observed",
            withUnit(o.type == RecordType::Choice ? optionText(o.options, r.recorded) : r.recorded, o.unit));
        if (r.truth != r.recorded && !r.truth.empty())
            add("The log says",
                withUnit(o.type == RecordType::Choice ? optionText(o.options, r.truth) : r.truth, o.unit));
        add("Checkpoint", std::string(wordOf(r.outcome)));
        add("Explained", r.explanation);
        if (r.selfRating > 0)
            add("Own judgement", std::string(kRating[static_cast<size_t>(std::min(r.selfRating, 3))]));
        add("Handed in", r.product);
        addAnswers(entry, step, r);
        if (!entry.rows.empty()) entries.push_back(std::move(entry));
    }
    return entries;
}

namespace {

using Lessons = std::span<const std::shared_ptr<const Lesson>>;

constexpr const char* kStyle = R"(<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; }
h2 { margin-top: 2em; border-bottom: 1px solid #8884; }
h3 { margin-bottom: .2em; }
section { break-inside: avoid; margin-bottom: 1.2em; }
dl { display: grid; grid-template-columns: 10em 1fr; gap: .1em 1em; margin: .3em 0; }
dt { color: #777; } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.source { color: #777; font-size: .85em; }
@media print { body { margin: 0; font-size: 11pt; } }
</style>)";

std::string summaryLine(const LessonRecord& record) {
    std::string text = record.finished ? "finished" : "begun";
    if (record.minutes >= 1) text += fmt::format(", {:.0f} minutes", record.minutes);
    return text;
}

std::string htmlPortfolio(const LearnerRecord& learner, Lessons lessons) {
    std::string out = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width\">\n<title>Portfolio</title>\n{}\n"
        "</head>\n<body>\n<h1>Portfolio</h1>\n<p class=\"source\">First Words {}, written {}. What was predicted, seen "
        "and explained; every number of a run says "
        "which.</p>\n",
        kStyle, FW_VERSION, timeStamp());
    for (const auto& lesson : lessons) {
        const LessonRecord* record = learner.find(lesson->name());
        const auto entries = record ? portfolioEntries(*record, *lesson) : std::vector<PortfolioEntry>();
        if (entries.empty()) continue;
        out += fmt::format("<h2>{}. {}</h2>\n<p class=\"source\">{}</p>\n", lesson->number, markupText(lesson->title),
                           summaryLine(*record));
        for (const PortfolioEntry& entry : entries) {
            out += fmt::format("<section>\n<h3>{}</h3>\n", markupText(entry.title));
            if (!entry.asked.empty()) out += fmt::format("<p>{}</p>\n", markupText(entry.asked));
            out += "<dl>\n";
            for (const PortfolioRow& row : entry.rows)
                out += fmt::format("<dt>{}</dt><dd>{}</dd>\n", row.what, markupText(row.text));
            out += "</dl>\n";
            if (!entry.source.empty()) out += fmt::format("<p class=\"source\">{}</p>\n", markupText(entry.source));
            out += "</section>\n";
        }
    }
    return out + "</body>\n</html>\n";
}

/// Whatever a learner typed stays text in Markdown, too.
std::string quoted(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (std::string_view("\\`*_{}[]<>#|!~&").find(c) != std::string_view::npos) out += '\\';
        out += c;
        if (c == '\n') out += "  ";
    }
    return out;
}

std::string markdownPortfolio(const LearnerRecord& learner, Lessons lessons) {
    std::string out = fmt::format("# Portfolio\n\nFirst Words {}, written {}.\n", FW_VERSION, timeStamp());
    for (const auto& lesson : lessons) {
        const LessonRecord* record = learner.find(lesson->name());
        const auto entries = record ? portfolioEntries(*record, *lesson) : std::vector<PortfolioEntry>();
        if (entries.empty()) continue;
        out += fmt::format("\n## {}. {}\n\n{}\n", lesson->number, quoted(lesson->title), summaryLine(*record));
        for (const PortfolioEntry& entry : entries) {
            out += fmt::format("\n### {}\n\n", quoted(entry.title));
            if (!entry.asked.empty()) out += quoted(entry.asked) + "\n\n";
            for (const PortfolioRow& row : entry.rows) out += fmt::format("- **{}:** {}\n", row.what, quoted(row.text));
            if (!entry.source.empty()) out += fmt::format("\n({})\n", quoted(entry.source));
        }
    }
    return out;
}

constexpr std::array kFormats{
    PortfolioFormat{"html", "Page to read and print", htmlPortfolio},
    PortfolioFormat{"md", "Markdown", markdownPortfolio},
};

}  // namespace

std::span<const PortfolioFormat> portfolioFormats() {
    return kFormats;
}

const PortfolioFormat* portfolioFormat(std::string_view id) {
    for (const PortfolioFormat& format : kFormats)
        if (format.id == id) return &format;
    return nullptr;
}

}  // namespace fw
