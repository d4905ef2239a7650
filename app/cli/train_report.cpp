// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/train_report.h"

#include <algorithm>
#include <ostream>

#include "session/event_json.h"

namespace fw::cli {

namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

/// 75 -> "1:15", 3700 -> "1:01:40".
std::string clockText(double seconds) {
    const auto whole = static_cast<int64_t>(std::clamp(seconds, 0.0, 1e9));
    if (whole >= 3600) return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

std::string rate(double tokensPerSecond) {
    return tokensPerSecond < 10000 ? fmt::format("{:.0f} tokens/s", tokensPerSecond)
                                   : fmt::format("{:.1f}k tokens/s", tokensPerSecond / 1000);
}

}  // namespace

void JsonlReport::event(const Event& event) {
    if (const Json json = eventJson(event); !json.is_null()) printJsonLine(m_out, json);
}

void JsonlReport::sample(int64_t step, const std::string& prompt, const std::string& text) {
    printJsonLine(m_out, {{"event", "sample"}, {"step", step}, {"prompt", prompt}, {"text", text}});
}

TextReport::TextReport(Streams& streams, bool samplesToOut) : m_streams(streams), m_samplesToOut(samplesToOut) {}

void TextReport::event(const Event& event) {
    std::visit(Overloaded{
                   [this](const event::Preparing& e) { preparing(e); },
                   [this](const event::DataReady& e) { describe(*(m_info = e.info)); },
                   [this](const event::RungsReady& e) { rungs(e.rungs); },
                   [this](const event::StepDone& e) { step(e); },
                   [this](const event::Evaluated& e) {
                       if (e.step > 0) m_valLoss = e.loss;
                       line(fmt::format("step {}: validation loss {:.4f}{}", grouped(e.step), e.loss, e.whole ? " (whole validation text)" : ""));
                   },
                   [this](const event::RungPassed& e) {
                       m_passed = e.id;
                       line(fmt::format("step {}: below the {} rung after {} tokens, {:.1f} s", grouped(e.step), e.id,
                                        grouped(e.tokens), e.seconds));
                   },
                   [this](const event::Saved& e) { line(fmt::format("step {}: saved to {}", grouped(e.step), e.path)); },
                   [this](const event::RunOpened& e) { opened(e); },
                   [this](const event::SnapshotTaken& e) { m_snapshots += e.step > 0 ? 1 : 0; },
                   [this](const event::Storage& e) { line(fmt::format("step {}: {}{}", grouped(e.step), e.message, e.ok ? "" : " Training waits.")); },
                   [this](const event::Done& e) { done(e); },
                   [this](const event::Warned& e) { line(fmt::format("step {}: {}", grouped(e.step), e.message)); },
                   [](const auto&) {},
               },
               event);
}

void TextReport::preparing(const event::Preparing& now) {
    if (m_streams.errIsTerminal) return live(fmt::format("{}: {:.0f} %", now.what, 100 * now.fraction));
    if (now.what != m_preparing) line(now.what + " ...");
    m_preparing = now.what;
}

void TextReport::describe(const RunInfo& info) {
    const ModelConfig& model = info.config.model;
    line(fmt::format("{}: {}, {} layers, {} wide, context {}, {} parameters; {}", info.config.preset, model.family, model.nLayer,
                     model.nEmbd, model.nCtx, grouped(info.model.parameters), info.device));
    line(fmt::format("memory: {} for training, about {} in all", bytesText(static_cast<double>(info.memory.total())),
                     bytesText(static_cast<double>(info.expectedPeakBytes))));
    line(fmt::format("{}: {} document{}, {} tokens to train on, {} to check with, {:.2f} bytes per token", info.source,
                     grouped(info.documents), info.documents == 1 ? "" : "s", grouped(info.trainTokens), grouped(info.validationTokens), info.bytesPerToken));
}

void TextReport::rungs(const std::vector<Rung>& rungs) {
    std::string text = "rungs on the way down (nats per token):";
    for (const Rung& rung : rungs) text += fmt::format(" {} {:.3f}", rung.id, rung.loss);
    line(text);
}

void TextReport::step(const event::StepDone& now) {
    m_smoothLoss = m_smoothLoss == 0 ? now.loss : 0.95 * m_smoothLoss + 0.05 * now.loss;
    const double quiet = std::chrono::duration<double>(Clock::now() - m_lastLine).count();
    if (quiet < (m_streams.errIsTerminal ? 0.1 : 5.0)) return;
    if (m_streams.errIsTerminal) live(progress(now));
    else line(progress(now));
    m_lastLine = Clock::now();
}

std::string TextReport::progress(const event::StepDone& now) const {
    const bool counted = m_info && m_info->config.train.stopSeconds <= 0;
    std::string text = fmt::format("step {}{}  loss {:.3f}", grouped(now.step),
                                   counted ? "/" + grouped(m_info->config.train.steps) : "", m_smoothLoss);
    if (m_valLoss) text += fmt::format("  validation {:.3f}", *m_valLoss);
    if (!m_passed.empty()) text += fmt::format("  below {}", m_passed);
    text += fmt::format("  {}", rate(now.tokensPerSecond));
    if (const double left = secondsLeft(now); left >= 0) text += fmt::format("  {} left", clockText(left));
    return text;
}

double TextReport::secondsLeft(const event::StepDone& now) const {
    if (m_info && m_info->config.train.stopSeconds > 0) return m_info->config.train.stopSeconds - now.seconds;
    if (!m_info || now.step <= 0 || now.tokensPerSecond <= 0) return -1;
    const double tokensPerStep = static_cast<double>(now.tokens) / static_cast<double>(now.step);
    return static_cast<double>(m_info->config.train.steps - now.step) * tokensPerStep / now.tokensPerSecond;
}

void TextReport::sample(int64_t step, const std::string& prompt, const std::string& text) {
    if (!m_samplesToOut) return;
    live("");
    m_streams.out << fmt::format("--- step {} ---\n{}{}\n\n", grouped(step), printable(prompt), printable(text)) << std::flush;
}

void TextReport::opened(const event::RunOpened& run) {
    line(fmt::format("{}: {} of {} steps done, loss {:.4f}", run.folder, grouped(run.step), grouped(run.planned), run.loss));
}

void TextReport::done(const event::Done& end) {
    std::string text = fmt::format("{} after {} steps, {} tokens, {}: loss {:.4f}",
                                   end.reason == "interrupted" ? "stopped" : "done", grouped(end.step), grouped(end.tokens),
                                   clockText(end.seconds), end.loss);
    if (end.validationLoss >= 0) text += fmt::format(", validation loss {:.4f}", end.validationLoss);
    line(text);
    if (!end.path.empty()) line(fmt::format("model folder: {}", end.path));
    if (m_snapshots > 0) line(fmt::format("{} models of earlier steps are kept beside it", m_snapshots));
}

void TextReport::line(const std::string& text) {
    live("");
    m_streams.err << printable(text) << std::endl;
}

void TextReport::live(const std::string& text) {
    if (m_liveShown) m_streams.err << "\r\033[K";
    m_liveShown = !text.empty() && m_streams.errIsTerminal;
    if (m_liveShown) m_streams.err << printable(text);
    m_streams.err << std::flush;
}

}  // namespace fw::cli
