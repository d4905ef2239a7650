// SPDX-License-Identifier: GPL-3.0-or-later
// The line in which a branch is made: at which step, what is changed, to what. It stands under the controls while it is
// wanted and is in nobody's way.
#pragma once

#include <QFrame>

#include "theme/theme.h"
#include "workbench.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace fw {

class BranchSheet : public QFrame {
    Q_OBJECT
  public:
    /// Both must outlive it.
    BranchSheet(Workbench& bench, Theme& theme, QWidget* parent = nullptr);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void renew();
    void renewEditor();
    void start();
    void dress();

    BranchModel& m_model;
    Theme& m_theme;
    QLabel* m_place;
    QComboBox* m_change;
    QLabel* m_before;
    QLineEdit* m_number;
    QComboBox* m_choice;
    QCheckBox* m_both;
    QPushButton* m_start;
    QLabel* m_words;
    bool m_shownBefore = false;
};

}  // namespace fw
