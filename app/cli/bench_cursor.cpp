// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench_cursor.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "base/error.h"
#include "paths.h"
#include "session/session.h"

namespace fw::cli {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kPatience{300000};

class ScratchFolder {
  public:
    ScratchFolder() : m_path(std::filesystem::temp_directory_path() / ("firstwords-bench-" + std::to_string(getpid()))) {}
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const std::filesystem::path& path() const { return m_path; }

  private:
    std::filesystem::path m_path;
};

/// A session of a kept run that asks what the window asks.
class Visitor {
  public:
    explicit Visitor(const BackendRegistry& registry) : m_session(registry, resourceFolder(), cacheFolder()) {
        m_session.post(command::SetProbe{1, "Once upon a time", 20});
    }
    void post(Command command) { m_session.post(std::move(command)); }

    /// The steps whose models are kept, once there are `count`.
    std::vector<int64_t> awaitSnapshots(size_t count) {
        std::vector<int64_t> steps;
        await([&](const Event& event) {
            if (const auto* taken = std::get_if<event::SnapshotTaken>(&event)) steps.push_back(taken->step);
            return steps.size() >= count;
        });
        return steps;
    }
    void awaitData() {
        await([](const Event& event) { return std::holds_alternative<event::DataReady>(event); });
    }
    void awaitRest() {
        await([](const Event& event) {
            const auto* change = std::get_if<event::StateChanged>(&event);
            return change && (change->state == SessionState::Paused || change->state == SessionState::Finished);
        });
    }
    CursorTimes visitTwice(const std::vector<int64_t>& steps) {
        const Spread first = visitAll(steps);
        return {first, visitAll(steps)};
    }

  private:
    template <class Predicate>
    void await(Predicate isThere) {
        const Clock::time_point start = Clock::now();
        while (Clock::now() - start < kPatience)
            for (const Event& event : m_session.mailbox().waitAndDrain(kPatience)) {
                if (const auto* failed = std::get_if<event::Failed>(&event)) throw Error(ErrorKind::Internal, failed->message);
                if (isThere(event)) return;
            }
        throw Error(ErrorKind::Internal, "The session did not answer in five minutes.");
    }
    Spread visitAll(const std::vector<int64_t>& steps) {
        std::vector<double> seconds;
        for (const int64_t step : steps) {
            const Clock::time_point start = Clock::now();
            m_session.post(command::ShowStep{step});
            await([step](const Event& event) {
                const auto* probed = std::get_if<event::Probed>(&event);
                return probed && probed->age.role == AgeRole::Visited && probed->age.step == step;
            });
            seconds.push_back(std::chrono::duration<double>(Clock::now() - start).count());
        }
        m_session.post(command::ShowStep{});
        return spreadOf(std::move(seconds));
    }

    Session m_session;
};

}  // namespace

CursorBench benchCursor(const BackendRegistry& registry, const RunConfig& config, int steps) {
    const ScratchFolder scratch;
    const std::filesystem::path run = scratch.path() / "run";
    CursorBench result;
    std::vector<int64_t> kept;
    {
        Visitor visitor(registry);
        visitor.post(command::Configure{config, {run, {}, {}}});
        visitor.awaitData();
        visitor.post(command::Start{});
        kept = visitor.awaitSnapshots(static_cast<size_t>(steps));
        result.training = visitor.visitTwice(kept);
        visitor.post(command::Pause{});
        visitor.awaitRest();
    }
    Visitor visitor(registry);
    visitor.post(command::Open{run, {}, false, false, config.device, config.threads});
    visitor.awaitData();
    result.paused = visitor.visitTwice(kept);
    result.visits = steps;
    return result;
}

}  // namespace fw::cli
