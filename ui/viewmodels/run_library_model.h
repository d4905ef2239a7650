// SPDX-License-Identifier: GPL-3.0-or-later
// The library of kept runs: lists it, keeps the list true while somebody looks, opens, renames, annotates and deletes runs, and
// offers to go on with the last one if it was cut short. The disk is read on threads of its own.
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <filesystem>
#include <optional>

#include "bridge/session_bridge.h"
#include "settings/settings.h"
#include "viewmodels/kept_run.h"
#include "viewmodels/run_list_model.h"

namespace fw {

class RunLibraryModel : public QObject {
    Q_OBJECT
  public:
    /// Runs are kept in `root`; empty: nowhere. `kept` is the run of the window. All must outlive this.
    RunLibraryModel(SessionBridge& bridge, const KeptRun& kept, Settings& settings, std::filesystem::path root, QObject* parent = nullptr);
    ~RunLibraryModel() override;

    RunListModel list;

    const std::filesystem::path& root() const { return m_root; }
    /// False until the list was read for the first time.
    bool isListed() const { return m_listed; }
    /// Of all runs, as last known.
    int64_t totalBytes() const;
    /// Somebody looks: the list is read, and read again when something changed.
    void setAwake(bool awake);
    /// Reads the list once more.
    void refresh();

    /// To look at and go on with. A run that another process trains opens read-only.
    void open(const std::filesystem::path& run);
    /// The run of the window again as it was kept last, else the newest kept one. False: nothing is kept.
    bool takeUp();
    void rename(const std::filesystem::path& run, const QString& name);
    void annotate(const std::filesystem::path& run, const QString& note);
    void moveToTrash(const std::filesystem::path& run);
    /// Puts runs back from where trashed() said they are.
    void restore(const std::vector<std::filesystem::path>& places);

    /// The last run, if it was interrupted or paused before its end and nobody has gone on or said no.
    const std::optional<RunRow>& unfinished() const { return m_unfinished; }
    void continueUnfinished();
    void dismissUnfinished();
    /// Looks for it; once, at the start of the program.
    void lookForUnfinished();

  signals:
    /// Rows, sizes or state of the list changed.
    void changed();
    void unfinishedChanged();
    /// Open was posted.
    void opened();
    void trashed(const QString& name, const QString& place);
    /// Something could not be done: why.
    void failed(const QString& message);
    /// The panel is wanted on the screen.
    void wanted();
    /// A run is to be written out.
    void exportWanted(const std::filesystem::path& run);

  private:
    void followSession();
    void take(std::vector<RunRow> rows);
    void rereadHeld();
    void readCurve(const std::filesystem::path& run);
    void writeLabel(const std::filesystem::path& run, const std::function<void(RunLabel&)>& change);
    void forgetUnfinished();

    SessionBridge& m_bridge;
    const KeptRun& m_kept;
    Settings& m_settings;
    std::filesystem::path m_root;
    std::optional<RunRow> m_unfinished;
    bool m_awake = false, m_listed = false, m_reading = false, m_readAgain = false;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;  ///< the folder changed: read when it rests
    QTimer m_held;  ///< runs in training grow
    QThreadPool m_reader, m_curves;
};

}  // namespace fw
