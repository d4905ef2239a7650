// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a run out: reports and tables from what is kept of it, pictures of the one that is open from the chart in the
// window. The suffix of the file says which.
#pragma once

#include <QObject>
#include <functional>

#include "workbench.h"

namespace fw {

class RunExporter : public QObject {
    Q_OBJECT
  public:
    /// Saves the chart into a file; false if it cannot be written.
    using SaveChart = std::function<bool(const QString& file)>;

    RunExporter(Workbench& bench, SaveChart saveChart, QWidget* window);

    /// Asks where to, without standing in the way. `run` is the folder of a kept run; the one that is open may not be kept yet.
    void ask(const std::filesystem::path& run);
    /// In the background where it may take long. A file without a suffix becomes a report.
    void write(const std::filesystem::path& run, QString file);

  signals:
    void written(const QString& file);
    void failed(const QString& words);

  private:
    bool isOpen(const std::filesystem::path& run) const { return run == m_bench.kept.folder(); }
    void writeReport(const std::filesystem::path& run, const QString& file, const QString& suffix);

    Workbench& m_bench;
    SaveChart m_saveChart;
    QWidget* m_window;
};

}  // namespace fw
