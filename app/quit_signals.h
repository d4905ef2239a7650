// SPDX-License-Identifier: GPL-3.0-or-later
// SIGTERM, SIGINT and SIGHUP end the program as closing the window does: what is being trained is kept.
#pragma once

#include <QObject>

class QSocketNotifier;

namespace fw {

class QuitSignals : public QObject {
    Q_OBJECT
  public:
    /// One per process, after the application was made.
    explicit QuitSignals(QObject* parent = nullptr);
    ~QuitSignals() override;

  signals:
    void received();

  private:
    QSocketNotifier* m_notifier = nullptr;
};

}  // namespace fw
