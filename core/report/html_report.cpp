// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <set>

#include "report/report_format.h"

namespace fw {

namespace {

constexpr size_t kEvaluations = 60, kSamples = 24, kPrompts = 6;  // shown at most

constexpr std::string_view kStyle = R"(<style>
:root{color-scheme:light dark;--bg:#fff;--panel:#f6f7f9;--ink:#1b1f24;--muted:#57606a;--line:#d8dee4}
@media (prefers-color-scheme:dark){:root{--bg:#16191d;--panel:#1e2328;--ink:#e6edf3;--muted:#9da7b3;--line:#30363d}}
body{font:16px/1.5 system-ui,sans-serif;background:var(--bg);color:var(--ink);max-width:62rem;margin:2rem auto;padding:0 1rem}
h1{margin-bottom:0}h2{margin-top:2.2rem;font-size:1.15rem}p.muted,.muted{color:var(--muted)}svg{width:100%;height:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{text-align:left;vertical-align:top;padding:.2rem .9rem .2rem 0;border-bottom:1px solid var(--line)}
td.n,th.n{text-align:right}td.text{white-space:pre-wrap;overflow-wrap:anywhere}code{font-size:.9em}
@media print{body{max-width:none;margin:0}h2{break-after:avoid}tr{break-inside:avoid}}
</style>)";

std::string grouped(int64_t number) {
    std::string digits = fmt::format("{}", number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > (number < 0 ? 1 : 0); at -= 3) digits.insert(static_cast<size_t>(at), 1, ',');
    return digits;
}

std::string row(std::string_view title, std::string_view value) {
    return fmt::format("<tr><th>{}</th><td>{}</td></tr>\n", markupText(title), markupText(value));
}

std::string section(std::string_view title, const std::string& body) { return body.empty() ? "" : fmt::format("<h2>{}</h2>\n{}", title, body); }

/// At most `most` of `count` indices, the first and the last among them, closer together at the beginning, where most happens.
std::vector<size_t> chosen(size_t count, size_t most) {
    std::set<size_t> indices;
    for (size_t i = 0; i < std::min(count, most); ++i) {
        const double share = most > 1 ? static_cast<double>(i) / static_cast<double>(std::min(count, most) - 1) : 0;
        indices.insert(count <= most ? i : static_cast<size_t>(std::lround(std::expm1(share * std::log(static_cast<double>(count))))));
    }
    return {indices.begin(), indices.end()};
}

std::string omitted(size_t shown, size_t count) {
    return shown == count ? "" : fmt::format("<p class=\"muted\">{} of {} are shown, closer together at the beginning.</p>\n", shown, grouped(static_cast<int64_t>(count)));
}

std::string summary(const RunStory& story) {
    const RunRecord& r = story.run.record;
    std::string rows = row("State", story.run.state());
    rows += row("Updates", fmt::format("{} of {} planned", grouped(r.step), grouped(r.planned)));
    rows += row("Tokens read", grouped(r.tokens));
    rows += row("Training time", fmt::format("{:.1f} s", r.seconds));
    if (r.step > 0) rows += row("Loss of the last batch", fmt::format("{:.4f} nats per token: as unsure as choosing among {:.1f} tokens", r.loss, std::exp(r.loss)));
    if (r.validationLoss >= 0)
        rows += row(r.isValidated() || r.validationStep < 0 ? "Validation loss" : fmt::format("Validation loss at step {}", grouped(r.validationStep)), fmt::format("{:.4f} nats per token: as unsure as choosing among {:.1f} tokens", r.validationLoss, std::exp(r.validationLoss)));
    return "<table>\n" + rows + "</table>\n";
}

std::string differencesText(const RunRecord& r) {
    std::string body;
    if (r.fork)
        body += fmt::format("<p>This run is a branch of <code>{}</code>: at step {} one thing was changed, <code>{}</code> from {} to {}.{} Until there both are the same run; "
                            "the dotted line is the other one.</p>\n",
                            markupText(r.fork->run), r.fork->step, markupText(r.fork->key), markupText(r.fork->from), markupText(r.fork->to),
                            r.fork->exact ? "" : " The optimizer began anew there.");
    if (r.differsFrom.empty()) return body;
    body += fmt::format("<p>Compared with the run before it, <code>{}</code>:</p>\n", markupText(r.differsFrom));
    if (r.differs.empty()) return body + "<p>nothing: the same settings, text and seed.</p>\n";
    body += "<ul>\n";
    for (const std::string& each : r.differs) body += fmt::format("<li><code>{}</code></li>\n", markupText(each));
    return body + "</ul>\n";
}

std::string events(const RunStory& story) {
    std::string items;
    for (const Happening& each : happenings(story)) items += fmt::format("<li>{}</li>\n", markupText(each.words));
    return items.empty() ? "" : "<ul>\n" + items + "</ul>\n";
}

std::string evaluations(const RunHistory& history) {
    const auto& all = history.evaluations;
    if (all.empty()) return "";
    const std::vector<size_t> shown = chosen(all.size(), kEvaluations);
    std::string rows = "<tr><th class=\"n\">step</th><th class=\"n\">tokens</th><th class=\"n\">seconds</th><th class=\"n\">validation loss</th>"
                       "<th class=\"n\">choices</th><th></th></tr>\n";
    for (const size_t i : shown)
        rows += fmt::format("<tr><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{:.1f}</td><td class=\"n\">{:.4f}</td><td class=\"n\">{:.1f}</td><td>{}</td></tr>\n",
                            grouped(all[i].step), grouped(all[i].tokens), all[i].seconds, all[i].loss, std::exp(all[i].loss), all[i].whole ? "whole validation text" : "");
    return "<table>\n" + rows + "</table>\n" + omitted(shown.size(), all.size());
}

std::string samplesOf(const RunHistory& history, const std::string& prompt) {
    std::vector<const PastSample*> all;
    for (const PastSample& each : history.samples)
        if (each.prompt == prompt) all.push_back(&each);
    const std::vector<size_t> shown = chosen(all.size(), kSamples);
    std::string rows;
    for (const size_t i : shown)
        rows += fmt::format("<tr><td class=\"n\">{}</td><td class=\"text\"><b>{}</b>{}</td></tr>\n", grouped(all[i]->step), markupText(prompt), markupText(all[i]->text));
    return "<table>\n<tr><th class=\"n\">step</th><th>prompt and what the model wrote</th></tr>\n" + rows + "</table>\n" + omitted(shown.size(), all.size());
}

std::string samples(const RunHistory& history) {
    std::vector<std::string> prompts;  // the latest first
    for (auto each = history.samples.rbegin(); each != history.samples.rend(); ++each)
        if (std::find(prompts.begin(), prompts.end(), each->prompt) == prompts.end()) prompts.push_back(each->prompt);
    std::string body;
    for (size_t i = 0; i < std::min(prompts.size(), kPrompts); ++i) body += samplesOf(history, prompts[i]);
    if (prompts.size() > kPrompts) body += fmt::format("<p class=\"muted\">{} earlier prompts are left out.</p>\n", prompts.size() - kPrompts);
    return body;
}

std::string settings(const RunConfig& config) {
    std::string rows;
    const auto json = fieldsToJson(config);
    for (const auto& [key, value] : json.items())
        rows += fmt::format("<tr><td><code>{}</code></td><td>{}</td></tr>\n", markupText(key), markupText(value.is_string() ? value.get<std::string>() : value.dump()));
    return "<table>\n" + rows + "</table>\n";
}

std::string provenance(const RunStory& story) {
    const RunRecord& r = story.run.record;
    const PastStart& s = story.history.start;
    std::string rows = row("Program", fmt::format("First Words {}", s.version.empty() ? FW_VERSION : s.version));
    rows += row("Begun", r.created) + row("Device", r.device) + row("Preset", r.preset);
    rows += row("Parameters", grouped(r.parameters)) + row("Seed", fmt::format("{}", story.settings.train.seed));
    std::string text = r.source;
    if (s.trainTokens > 0)
        text += fmt::format(": {} documents, {} training and {} validation tokens, vocabulary {}", grouped(s.documents), grouped(s.trainTokens), grouped(s.validationTokens),
                            grouped(s.vocabSize));
    rows += row("Text", text) + row("Run", story.run.id);
    rows += row("Report written", fmt::format("{} by First Words {}", timeStamp(), FW_VERSION));
    return "<table>\n" + rows + "</table>\n";
}

}  // namespace

std::string htmlReport(const RunStory& story) {
    const std::string title = markupText(story.run.name());
    std::string out = fmt::format("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
                                  "<title>{0}</title>\n{1}\n</head>\n<body>\n<h1>{0}</h1>\n<p class=\"muted\">A language model trained from random weights, {2}. Every number "
                                  "here was measured in this run.</p>\n",
                                  title, kStyle, markupText(story.run.record.created));
    if (!story.settings.initFrom.empty()) out.replace(out.find("from random weights"), 19, "from given weights");
    if (!story.run.label.note.empty()) out += fmt::format("<p>{}</p>\n", markupText(story.run.label.note));
    out += summary(story);
    out += section("Loss", curveSvg(story));
    out += section("What happened", events(story));
    out += section("What is different", differencesText(story.run.record));
    out += section("Samples over time", samples(story.history));
    out += section("Evaluations", evaluations(story.history));
    out += section("Where it comes from", provenance(story));
    out += section("Settings", settings(story.settings));
    return out + "</body>\n</html>\n";
}

}  // namespace fw
