// SPDX-License-Identifier: GPL-3.0-or-later
// The one line under the controls: what went wrong with a configuration, else a choice that waits for a new run, else the
// hint of the first start.
#pragma once

#include "theme/theme.h"
#include "widgets/message_bar.h"
#include "workbench.h"

namespace fw {

class RunNotice : public MessageBar {
    Q_OBJECT
  public:
    RunNotice(Workbench& bench, Theme& theme, QWidget* parent = nullptr);

    /// Something that was asked for did not work.
    void showFailure(const QString& words);

  private:
    void renew();
    QString pendingText() const;
    QString finishedText() const;

    Workbench& m_bench;
    QString m_failure;
    bool m_ofRun = false;       ///< it came from the session: perhaps because of the text
    bool m_finishSeen = false;  ///< the words about the end of the run were closed
};

}  // namespace fw
