// SPDX-License-Identifier: GPL-3.0-or-later
// The one line under the controls: what went wrong with a run, else a choice that waits for a new run, else that the run
// belongs to another program, else the offer to go on with the last one, else the hint of the first start.
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
    QString unfinishedText() const;
    void tellFailure();
    void continueUnfinished();

    Workbench& m_bench;
    QString m_failure;
    bool m_ofRun = false;       ///< it came from the session: perhaps because of the text
    bool m_opening = false;     ///< the last run asked for was a kept one
    bool m_lookSeen = false;    ///< the words about a run of another program were closed
    bool m_finishSeen = false;  ///< the words about the end of the run were closed
};

}  // namespace fw
