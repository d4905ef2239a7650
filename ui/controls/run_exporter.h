// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the run out: reports and tables from what is kept of it, pictures from the chart in the window. The suffix of the
// file says which.
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

    /// Asks where to, without standing in the way.
    void ask();
    /// In the background where it may take long. A file without a suffix becomes a report.
    void write(QString file);
    /// For the file dialog: "Report of the run (*.html)" ...
    static QStringList filters();

  signals:
    void written(const QString& file);
    void failed(const QString& words);

  private:
    void writeReport(const QString& file, const QString& suffix);

    Workbench& m_bench;
    SaveChart m_saveChart;
    QWidget* m_window;
};

}  // namespace fw
