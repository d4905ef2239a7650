// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/run_keeper.h"

#include <unistd.h>

#include "runs/run_paths.h"
#include "runs/trash.h"

namespace fw {

namespace fs = std::filesystem;

namespace {

fs::path madeFolder(fs::path folder) {
    std::error_code error;
    fs::create_directories(run_paths::snapshots(folder), error);
    const ErrorKind kind = error == std::errc::permission_denied ? ErrorKind::Permission : ErrorKind::CannotCreate;
    check(!error, kind, "Cannot create the folder {}: {}.", folder.string(), error.message());
    check(::access(run_paths::snapshots(folder).c_str(), W_OK) == 0, ErrorKind::Permission, "{} cannot be written to.", folder.string());
    return folder;
}

}  // namespace

RunKeeper::RunKeeper(fs::path folder, Callbacks callbacks)
    : m_folder(madeFolder(std::move(folder))), m_lock(m_folder), m_metrics(run_paths::metrics(m_folder)),
      m_callbacks(std::move(callbacks)), m_writer([this](const Error* trouble) {
          if (trouble) m_callbacks.trouble(trouble->what(), trouble->exitCode());
          else m_callbacks.restored();
      }) {
    clearLeftovers(m_folder);
}

void RunKeeper::goOnFrom(const Progress& progress) {
    for (const int64_t step : run_paths::snapshotSteps(m_folder))
        if (step > progress.step) removeSnapshot(run_paths::snapshot(m_folder, step));
    m_metrics.cut(progress.metricsBytes);
    m_keptStep = progress.step;
}

void RunKeeper::describe(RunRecord record, const RunConfig& config, int64_t weights) {
    m_record = std::move(record);
    m_config = config.keep;
    m_snapshotBytes = checkpointBytes(weights, m_config.optimizer == "all");
    writeRunSettings(m_folder, config);
    writeRunRecord(m_folder, m_record);
}

bool RunKeeper::due(int64_t step, int64_t planned) const {
    if (step == m_keptStep) return false;
    if (m_config.everySteps > 0 && step % m_config.everySteps == 0) return true;
    if (Clock::now() - m_keptAt >= std::chrono::duration<double>(m_config.everySeconds)) return true;
    return snapshotPlan(m_config, m_snapshotBytes, planned).keeps(step, step);
}

void RunKeeper::keep(Checkpoint c, const std::string& state, bool alsoAsModel) {
    const Progress& p = c.progress;
    m_record.state = state;
    m_record.step = p.step;
    m_record.planned = p.planned;
    m_record.tokens = p.tokens;
    m_record.seconds = p.seconds;
    m_record.loss = p.loss;
    m_record.validationLoss = p.validationLoss;
    m_record.validationStep = p.validationStep;
    m_keptStep = p.step;
    m_keptAt = Clock::now();
    const SnapshotPlan plan = snapshotPlan(m_config, m_snapshotBytes, p.planned);
    m_writer.put([this, c = std::make_shared<const Checkpoint>(std::move(c)), record = m_record, plan, alsoAsModel] { write(*c, record, plan, alsoAsModel); });
}

void RunKeeper::leave() {
    if (m_record.created.empty() || m_record.state != "running") return;
    m_record.state = "paused";
    m_writer.put([this, record = m_record]() mutable {
        record.bytes = folderBytes(m_folder);
        writeRunRecord(m_folder, record);
    });
}

void RunKeeper::write(const Checkpoint& c, RunRecord record, const SnapshotPlan& plan, bool alsoAsModel) {
    const int64_t step = c.progress.step;
    m_metrics.sync();
    const fs::path folder = writeCheckpoint(m_folder, c);
    thin(plan, step);
    if (alsoAsModel) writeModelFolder(run_paths::model(m_folder), c.model, c.state->weights, *c.tokenizer);
    record.bytes = folderBytes(m_folder);
    writeRunRecord(m_folder, record);
    if (plan.keeps(step, step)) m_callbacks.snapshot(step, folder.string());
}

/// The newest two states stay whatever the plan says: one to go on from, one in case it is damaged.
void RunKeeper::thin(const SnapshotPlan& plan, int64_t now) const {
    std::vector<int64_t> steps = run_paths::snapshotSteps(m_folder);
    steps.resize(steps.size() - std::min<size_t>(steps.size(), 2));
    for (const int64_t step : steps) {
        const fs::path folder = run_paths::snapshot(m_folder, step);
        if (!plan.keeps(step, now)) removeSnapshot(folder);
        else if (m_config.optimizer == "latest") stripCheckpoint(folder);
    }
}

void clearForNewRun(const fs::path& folder, const std::function<void(const std::string&)>& warn) {
    std::error_code error;
    if (!fs::exists(run_paths::record(folder), error)) return;
    if (const auto who = RunLock::holder(folder)) fail(ErrorKind::Unavailable, "{} is being trained by {}.", folder.string(), *who);
    fs::path clean = fs::absolute(folder).lexically_normal();
    if (!clean.has_filename()) clean = clean.parent_path();
    const fs::path aside = clean.parent_path() / fmt::format("{}.earlier-{}", clean.filename().string(), ::getpid());
    fs::create_directory(aside, error);
    for (const std::string_view name : run_paths::kEntries)
        if (!error && fs::exists(clean / name, error)) fs::rename(clean / name, aside / name, error);
    check(!error, error == std::errc::permission_denied ? ErrorKind::Permission : ErrorKind::CannotCreate, "Cannot move the run in {} out of the way: {}.",
          folder.string(), error.message());
    const fs::path place = moveToTrash(aside);
    warn(fmt::format("The run that was in {} is now in the trash: {}.", folder.string(), place.string()));
}

}  // namespace fw
