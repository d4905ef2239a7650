// SPDX-License-Identifier: GPL-3.0-or-later
// The console: run one prompt many times, read every answer, and count what kinds of answers there are.
#pragma once

#include <array>
#include <vector>

#include "panels/panel.h"
#include "viewmodels/console_model.h"

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace fw {

class NumberSlider;
class SampleColumnView;

class ConsolePanel : public Panel {
    Q_OBJECT
  public:
    explicit ConsolePanel(PanelContext& context);

  protected:
    void dress() override;
    void wake() override { showColumns(); }

  private:
    void buildPrompt();
    void buildSettings();
    void buildResults();
    void showSettings();
    void showTokens();
    void showColumns();

    ConsoleModel& m_model;
    QPlainTextEdit* m_prompt = nullptr;
    QLabel* m_tokens = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_copy = nullptr;
    QSpinBox* m_count = nullptr;
    QSpinBox* m_length = nullptr;
    NumberSlider* m_temperature = nullptr;
    std::array<QCheckBox*, 4> m_ages{};
    QLineEdit* m_wanted = nullptr;
    QToolButton* m_ruleButton = nullptr;
    QLabel* m_rule = nullptr;
    QHBoxLayout* m_columns = nullptr;
    std::vector<SampleColumnView*> m_views;
};

}  // namespace fw
