// SPDX-License-Identifier: GPL-3.0-or-later
// Writing one token at a time: what the model expects, what the sliders leave of it, the random number that draws, the
// time.
#pragma once

#include "panels/panel.h"
#include "viewmodels/writer_model.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace fw {

class DiceBar;
class NumberSlider;
class ProbabilityBars;
class TokenFlow;

class WriterPanel : public Panel {
    Q_OBJECT
  public:
    explicit WriterPanel(PanelContext& context);

  protected:
    void dress() override;
    void wake() override;
    void sleep() override;

  private:
    void buildText();
    void buildButtons();
    void buildDraw();
    void buildSliders();
    void showSettings();
    void showState();
    void showText();
    void showDraw();

    WriterModel& m_model;
    QLineEdit* m_edit = nullptr;
    TokenFlow* m_text = nullptr;
    QPushButton* m_one = nullptr;
    QPushButton* m_ten = nullptr;
    QPushButton* m_restart = nullptr;
    QCheckBox* m_sameNoise = nullptr;
    QLabel* m_drawTitle = nullptr;
    DiceBar* m_dice = nullptr;
    QLabel* m_barsTitle = nullptr;
    ProbabilityBars* m_bars = nullptr;
    NumberSlider* m_temperature = nullptr;
    NumberSlider* m_topK = nullptr;
    NumberSlider* m_topP = nullptr;
    QLabel* m_clock = nullptr;
    int m_pointed = -1;  ///< the written token whose draw is shown; -1: the last
};

}  // namespace fw
