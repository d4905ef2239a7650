// SPDX-License-Identifier: GPL-3.0-or-later
// How `train` tells what happens: the same session events as JSON lines (for programs and metrics.jsonl) or as a live
// line with samples (for people). Decides nothing about the run.
#pragma once

#include <chrono>
#include <optional>

#include "cli/command.h"
#include "cli/support.h"
#include "session/events.h"

namespace fw::cli {

class TrainReport {
  public:
    virtual ~TrainReport() = default;
    virtual void event(const Event& event) = 0;
    /// A finished sample of the current weights; `text` is what follows the prompt.
    virtual void sample(int64_t step, const std::string& prompt, const std::string& text) = 0;
};

/// Every event as one object per line, with the keys of the command line contract.
class JsonlReport : public TrainReport {
  public:
    explicit JsonlReport(std::ostream& out) : m_out(out) {}
    void event(const Event& event) override;
    void sample(int64_t step, const std::string& prompt, const std::string& text) override;

  private:
    std::ostream& m_out;
};

/// Progress on `err` (one redrawn line on a terminal, else a line now and then), samples on `out`.
class TextReport : public TrainReport {
  public:
    TextReport(Streams& streams, bool samplesToOut);
    void event(const Event& event) override;
    void sample(int64_t step, const std::string& prompt, const std::string& text) override;

  private:
    using Clock = std::chrono::steady_clock;

    void preparing(const event::Preparing& now);
    void describe(const RunInfo& info);
    void rungs(const std::vector<Rung>& rungs);
    void step(const event::StepDone& now);
    void opened(const event::RunOpened& run);
    void done(const event::Done& end);
    std::string progress(const event::StepDone& now) const;
    double secondsLeft(const event::StepDone& now) const;
    /// A whole line; the live line is wiped first.
    void line(const std::string& text);
    void live(const std::string& text);

    Streams& m_streams;
    bool m_samplesToOut;
    std::shared_ptr<const RunInfo> m_info;
    std::string m_preparing;
    std::string m_passed;
    std::optional<double> m_valLoss;
    double m_smoothLoss = 0;
    int m_snapshots = 0;
    bool m_liveShown = false;
    Clock::time_point m_lastLine{};
};

}  // namespace fw::cli
