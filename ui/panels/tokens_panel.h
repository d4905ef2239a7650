// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens and ids: any text as the tokenizer cuts it, where each piece comes from, and the learning of the tokenizer replayed.
#pragma once

#include "panels/panel.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace fw {

class NumberSlider;
class SignedBars;
class TokenFlow;

class TokensPanel : public Panel {
    Q_OBJECT
  public:
    explicit TokensPanel(PanelContext& context);

  protected:
    void dress() override;
    void wake() override { showAll(); }
    void sleep() override { m_model.setPlaying(false); }

  private:
    void buildText();
    void buildMerges();
    QLabel* words(bool muted);
    void showAll();
    void showPieces();
    void showCounts();
    void showMerges();

    TokensModel& m_model;
    QPlainTextEdit* m_edit = nullptr;
    QPushButton* m_page = nullptr;
    QLabel* m_summary = nullptr;
    TokenFlow* m_pieces = nullptr;
    QLabel* m_story = nullptr;
    SignedBars* m_counts = nullptr;
    QPushButton* m_play = nullptr;
    NumberSlider* m_slider = nullptr;
    QWidget* m_mergeRow = nullptr;
    QLabel* m_merge = nullptr;
    QLabel* m_letters = nullptr;
};

}  // namespace fw
