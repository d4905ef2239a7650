// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/run_library_model.h"

#include <algorithm>
#include <chrono>

#include "base/error.h"
#include "session/run_history.h"
#include "viewmodels/decimate.h"
#include "viewmodels/loss_curve.h"
#include "viewmodels/run_text.h"

using namespace std::chrono_literals;

namespace fw {

namespace fs = std::filesystem;

namespace {

constexpr auto kRest = 400ms;
constexpr auto kHeldPeriod = 2s;
constexpr int kThumbnailBuckets = 40;

QString said(const fs::path& path) { return QString::fromStdString(path.string()); }

QPolygonF thumbnailOf(const fs::path& run) {
    const RunHistory history = readRunHistory(run);
    std::vector<double> smooth;
    SmoothedLoss smoother;
    for (const event::StepDone& s : history.steps) smooth.push_back(smoother.add(s.loss));
    const double last = history.steps.empty() ? 0 : static_cast<double>(history.steps.back().step);
    return decimate(smooth.size(), [&](size_t i) { return static_cast<double>(history.steps[i].step); }, [&](size_t i) { return smooth[i]; }, 0, last,
                    kThumbnailBuckets);
}

/// A run is known by this, so that "no" is said to one state of one run.
QString markOf(const RunRow& row) { return QString::fromStdString(row.id) + u'@' + QString::number(row.record.step); }

}  // namespace

RunLibraryModel::RunLibraryModel(SessionBridge& bridge, const KeptRun& kept, Settings& settings, fs::path root, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_kept(kept), m_settings(settings), m_root(std::move(root)) {
    m_reader.setMaxThreadCount(1);
    m_curves.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kRest);
    m_held.setInterval(kHeldPeriod);
    connect(&m_soon, &QTimer::timeout, this, &RunLibraryModel::refresh);
    connect(&m_held, &QTimer::timeout, this, &RunLibraryModel::rereadHeld);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&list, &RunListModel::curveWanted, this, &RunLibraryModel::readCurve);
    connect(&list, &RunListModel::renamed, this, &RunLibraryModel::rename);
    followSession();
}

RunLibraryModel::~RunLibraryModel() {
    m_curves.clear();
    m_reader.waitForDone();
    m_curves.waitForDone();
}

void RunLibraryModel::followSession() {
    connect(&m_kept, &KeptRun::changed, this, [this] {
        if (m_awake && !m_kept.folder().empty() && list.find(m_kept.folder()) < 0) m_soon.start();
        emit changed();
    });
    connect(&m_bridge, &SessionBridge::stateChanged, this, [this](SessionState state) {
        if (state == SessionState::Running) forgetUnfinished();
        if (m_awake) QTimer::singleShot(kRest, this, &RunLibraryModel::rereadHeld);
    });
}

int64_t RunLibraryModel::totalBytes() const {
    int64_t bytes = 0;
    for (const RunRow& row : list.rows()) bytes += row.record.bytes;
    return bytes;
}

void RunLibraryModel::setAwake(bool awake) {
    m_awake = awake;
    if (!awake) {
        m_held.stop();
        return m_soon.stop();
    }
    m_held.start();
    refresh();
}

void RunLibraryModel::refresh() {
    if (m_root.empty()) return;
    if (std::exchange(m_reading, true)) {
        m_readAgain = true;
        return;
    }
    if (m_watcher.directories().isEmpty() && fs::exists(m_root)) m_watcher.addPath(said(m_root));
    m_reader.start([this, root = m_root] {
        auto rows = std::make_shared<std::vector<RunRow>>(RunLibrary(root).list());
        QMetaObject::invokeMethod(this, [this, rows] { take(std::move(*rows)); });
    });
}

void RunLibraryModel::take(std::vector<RunRow> rows) {
    m_reading = false;
    m_listed = true;
    list.setRows(std::move(rows));
    emit changed();
    if (std::exchange(m_readAgain, false)) refresh();
}

/// Only what is being trained changes by itself.
void RunLibraryModel::rereadHeld() {
    std::vector<fs::path> held;
    for (const RunRow& row : list.rows())
        if (row.holder || row.folder == m_kept.folder()) held.push_back(row.folder);
    if (held.empty() || m_reading) return;
    m_reader.start([this, held] {
        auto rows = std::make_shared<std::vector<RunRow>>();
        for (const fs::path& run : held) {
            try {
                rows->push_back(readRun(run));
            } catch (const Error&) {
                continue;  // gone: the next list knows
            }
        }
        QMetaObject::invokeMethod(this, [this, rows] {
            for (const RunRow& row : *rows) list.update(row);
            emit changed();
        });
    });
}

void RunLibraryModel::readCurve(const fs::path& run) {
    m_curves.start([this, run] {
        const QPolygonF points = thumbnailOf(run);
        QMetaObject::invokeMethod(this, [this, run, points] { list.setThumbnail(run, {points, 0}); });
    });
}

void RunLibraryModel::open(const fs::path& run) {
    forgetUnfinished();
    command::Open order;
    order.folder = run;
    order.tellHistory = true;
    order.mayOnlyLook = true;
    m_bridge.post(std::move(order));
    emit opened();
}

bool RunLibraryModel::takeUp() {
    fs::path run = m_kept.folder();
    if (run.empty() && !m_root.empty()) run = RunLibrary(m_root).newest({}).value_or(fs::path());
    if (run.empty()) return false;
    open(run);
    return true;
}

void RunLibraryModel::writeLabel(const fs::path& run, const std::function<void(RunLabel&)>& change) {
    try {
        RunLabel label = readRunLabel(run);
        change(label);
        writeRunLabel(run, label);
        list.update(readRun(run));
        emit changed();
    } catch (const Error& error) {
        emit failed(QString::fromUtf8(error.what()));
    }
}

void RunLibraryModel::rename(const fs::path& run, const QString& name) {
    writeLabel(run, [&](RunLabel& label) { label.name = name.toStdString(); });
}

void RunLibraryModel::annotate(const fs::path& run, const QString& note) {
    writeLabel(run, [&](RunLabel& label) { label.note = note.toStdString(); });
}

void RunLibraryModel::moveToTrash(const fs::path& run) {
    const int row = list.find(run);
    const QString name = row < 0 ? said(run.filename()) : runName(list.rows()[static_cast<size_t>(row)]);
    try {
        const fs::path place = trashRun(run);
        if (m_unfinished && m_unfinished->folder == run) forgetUnfinished();
        list.remove(run);
        emit trashed(name, said(place));
        emit changed();
    } catch (const Error& error) {
        emit failed(QString::fromUtf8(error.what()));
    }
}

void RunLibraryModel::restore(const std::vector<fs::path>& places) {
    for (const fs::path& place : places) {
        try {
            restoreFromTrash(place);
        } catch (const Error& error) {
            emit failed(QString::fromUtf8(error.what()));
        }
    }
    refresh();
}

void RunLibraryModel::lookForUnfinished() {
    if (m_root.empty()) return;
    m_reader.start([this, root = m_root] {
        const std::vector<RunRow> rows = RunLibrary(root).list();
        const auto last = std::max_element(rows.begin(), rows.end(), [](const RunRow& a, const RunRow& b) { return a.written < b.written; });
        if (last == rows.end() || !isUnfinished(*last)) return;
        QMetaObject::invokeMethod(this, [this, row = *last] {
            const bool busy = m_bridge.state() == SessionState::Running || !m_kept.folder().empty();
            if (busy || m_settings.value(Setting::DismissedRun).toString() == markOf(row)) return;
            m_unfinished = row;
            emit unfinishedChanged();
        });
    });
}

void RunLibraryModel::continueUnfinished() {
    if (m_unfinished) open(fs::path(m_unfinished->folder));
}

void RunLibraryModel::dismissUnfinished() {
    if (m_unfinished) m_settings.setValue(Setting::DismissedRun, markOf(*m_unfinished));
    forgetUnfinished();
}

void RunLibraryModel::forgetUnfinished() {
    if (!std::exchange(m_unfinished, std::nullopt)) return;
    emit unfinishedChanged();
}

}  // namespace fw
