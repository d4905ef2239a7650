// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/run_library.h"

#include <algorithm>
#include <ctime>
#include <fmt/chrono.h>
#include <fmt/ranges.h>

#include "runs/run_lock.h"
#include "runs/run_paths.h"

namespace fw {

namespace fs = std::filesystem;

namespace {

bool isRun(const fs::path& folder) {
    std::error_code error;
    return fs::exists(run_paths::record(folder), error);
}

RunRow rowOf(const fs::path& folder) {
    RunRow row;
    row.folder = folder;
    row.id = folder.filename().string();
    try {
        row.record = readRunRecord(folder);
        row.label = readRunLabel(folder);
    } catch (const Error& error) {
        row.fault = error.what();
        row.isRun = error.kind() != ErrorKind::NoInput;
    }
    std::error_code error;
    row.written = fs::last_write_time(run_paths::record(folder), error);
    row.holder = RunLock::holder(folder);
    return row;
}

}  // namespace

fs::path defaultLibrary() { return xdgDataHome() / "firstwords" / "runs"; }

std::string RunRow::state() const {
    if (!fault.empty()) return "damaged";
    if (holder) return "running";
    return record.state == "running" ? "interrupted" : record.state;
}

RunRow readRun(const fs::path& folder) {
    check(isRun(folder), ErrorKind::NoInput, "{} is not the folder of a run: it has no run.json.", folder.string());
    fs::path clean = folder;
    if (!clean.has_filename()) clean = clean.parent_path();
    return rowOf(clean);
}

std::vector<RunRow> RunLibrary::list() const {
    std::vector<RunRow> rows;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(m_root, error))
        if (RunRow row = rowOf(entry.path()); row.isRun) rows.push_back(std::move(row));
    std::sort(rows.begin(), rows.end(), [](const RunRow& a, const RunRow& b) {
        return a.record.created != b.record.created ? a.record.created > b.record.created : a.id > b.id;
    });
    return rows;
}

fs::path RunLibrary::newFolder(const std::string& word) const {
    std::error_code error;
    fs::create_directories(m_root, error);
    check(!error, error == std::errc::permission_denied ? ErrorKind::Permission : ErrorKind::CannotCreate, "Cannot create {}: {}.", m_root.string(),
          error.message());
    const std::string base = fmt::format("{:%Y%m%d-%H%M%S}-{}", fmt::localtime(std::time(nullptr)), word.empty() ? "run" : word);
    for (int copy = 1;; ++copy) {
        const fs::path folder = m_root / (copy == 1 ? base : fmt::format("{}-{}", base, copy));
        if (fs::create_directory(folder, error)) return folder;
        check(!error, error == std::errc::permission_denied ? ErrorKind::Permission : ErrorKind::CannotCreate, "Cannot create {}: {}.", folder.string(),
              error.message());
    }
}

std::optional<fs::path> RunLibrary::newest(const fs::path& except) const {
    std::optional<fs::path> best;  // names begin with the time
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(m_root, error))
        if (entry.path() != except && (!best || entry.path().filename() > best->filename()) && isRun(entry.path())) best = entry.path();
    return best;
}

fs::path RunLibrary::find(const std::string& text) const {
    std::error_code error;
    if (isRun(text)) return fs::path(text);
    check(!text.empty() && text != "." && text != "..", ErrorKind::Usage, "Which run? Give a folder, an id or a name.");
    if (text.find('/') == text.npos && isRun(m_root / text)) return m_root / text;
    check(!fs::exists(text, error), ErrorKind::NoInput, "{} is not the folder of a run: it has no run.json.", text);
    std::vector<std::string> similar;
    fs::path found;
    for (const RunRow& row : list()) {
        if (row.name() == text) return row.folder;
        if (!row.id.starts_with(text) && !row.name().starts_with(text)) continue;
        similar.push_back(row.id);
        found = row.folder;
    }
    check(similar.size() <= 1, ErrorKind::Usage, "'{}' is the beginning of several runs: {}.", text, fmt::join(similar.begin(), similar.begin() + static_cast<std::ptrdiff_t>(std::min<size_t>(similar.size(), 6)), ", "));
    check(!similar.empty(), ErrorKind::NoInput, "There is no run '{}', neither as a folder nor in {}.", text, m_root.string());
    return found;
}

Trashed RunLibrary::findDeleted(const std::string& text) const {
    constexpr size_t kNamed = 6;
    const bool isPath = text.find('/') != text.npos;
    const fs::path wanted = isPath ? fs::absolute(text).lexically_normal() : fs::path();
    std::vector<std::string> names;
    for (const Trashed& deleted : trashedFrom(isPath ? wanted.parent_path() : m_root)) {
        if (!isRun(deleted.place)) continue;
        const std::string id = deleted.original.filename().string(), name = rowOf(deleted.place).name();
        if (text.empty() || (isPath ? deleted.original.filename() == wanted.filename() : text == id || text == name)) return deleted;
        if (names.size() < kNamed) names.push_back(name.empty() || name == id ? id : fmt::format("{} ({})", id, name));
    }
    check(!names.empty(), ErrorKind::NoInput, "No run of {} is in the trash.", (isPath ? wanted.parent_path() : m_root).string());
    fail(ErrorKind::NoInput, "There is no run '{}' in the trash; the last ones deleted are {}.", text, fmt::join(names, ", "));
}

fs::path trashRun(const fs::path& run) {
    if (const auto who = RunLock::holder(run)) fail(ErrorKind::Unavailable, "{} is being trained by {}; stop it first.", run.string(), *who);
    return moveToTrash(run);
}

int64_t snapshotAt(const fs::path& run, int64_t step) {
    const std::vector<int64_t> steps = run_paths::snapshotSteps(run);
    check(!steps.empty(), ErrorKind::NoInput, "{} keeps no models of earlier steps.", run.string());
    const auto after = std::upper_bound(steps.begin(), steps.end(), step);
    return after == steps.begin() ? *after : *std::prev(after);
}

}  // namespace fw
