// SPDX-License-Identifier: GPL-3.0-or-later
// The same prompt continued by models of several ages with the same noise, side by side; a click on a token shows what it
// could have been and lets the learner take another way.
#pragma once

#include <vector>

#include "panels/panel.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace fw {

class CompletionColumnView;
class SurpriseLegend;

class CompletionsPanel : public Panel {
    Q_OBJECT
  public:
    explicit CompletionsPanel(PanelContext& context);

  protected:
    void dress() override;
    void wake() override;
    void sleep() override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void buildPrompt(QHBoxLayout* row);
    void buildKnobs(QHBoxLayout* row);
    void buildBranch();
    void showPrompt();
    void showKnobs();
    void showBranch();
    void showColumns();
    void showColumn(int column);
    void askOrigin(const Age& age);
    void openAlternatives(const Age& age, int token, const QPoint& where);

    QLineEdit* m_edit = nullptr;
    QSpinBox* m_length = nullptr;
    QSpinBox* m_noise = nullptr;
    QPushButton* m_pin = nullptr;
    QLabel* m_scale = nullptr;
    SurpriseLegend* m_legend = nullptr;
    QWidget* m_branch = nullptr;
    QLabel* m_branchText = nullptr;
    QHBoxLayout* m_columns = nullptr;
    std::vector<CompletionColumnView*> m_views;
};

}  // namespace fw
