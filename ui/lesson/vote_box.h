// SPDX-License-Identifier: GPL-3.0-or-later
// The class's hands: a number per option, before the run and after it, and the counts as bars beside each other.
#pragma once

#include <QWidget>
#include <map>
#include <vector>

#include "lesson/lesson.h"

class QSpinBox;

namespace fw {

class VoteBox : public QWidget {
    Q_OBJECT
  public:
    using Hands = std::map<std::string, int>;
    /// `first` are shown, `second` are entered where `again` is set; otherwise `first` are entered.
    VoteBox(const std::vector<LessonOption>& options, const Hands& first, const Hands& second, bool again,
            QWidget* parent);
    /// Hands that were entered elsewhere; false if they are those that are shown.
    bool setHands(const Hands& first, const Hands& second);

  signals:
    void counted(const fw::VoteBox::Hands& hands);

  private:
    void take();
    void paintHands();

    class Bars;
    std::vector<std::string> m_ids;
    std::vector<QSpinBox*> m_boxes;
    std::vector<Bars*> m_bars;
    Hands m_first, m_second;
    bool m_again;
};

}  // namespace fw
