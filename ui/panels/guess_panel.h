// SPDX-License-Identifier: GPL-3.0-or-later
// The guessing game: the page so far, a field for the guess, then the truth with what both models had expected.
#pragma once

#include "panels/inspection_panel.h"
#include "viewmodels/guess_model.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTextBrowser;
class QVBoxLayout;

namespace fw {

class ProbabilityBars;

class GuessPanel : public InspectionPanel {
    Q_OBJECT
  public:
    explicit GuessPanel(PanelContext& context);

  protected:
    void dress() override;
    void showAnswer() override;

  private:
    void buildText();
    void buildGuess();
    void buildTruth();
    void showText();
    void showChoices();
    void showTruth();
    void showScores();
    void giveGuess();
    void goOn();

    GuessModel& m_model;
    QTextBrowser* m_text = nullptr;
    QWidget* m_guessRow = nullptr;
    QLineEdit* m_edit = nullptr;
    QPushButton* m_give = nullptr;
    QCheckBox* m_easy = nullptr;
    QLabel* m_matched = nullptr;
    QWidget* m_choices = nullptr;
    QVBoxLayout* m_choicesLayout = nullptr;
    std::vector<TokenId> m_choicesShown;
    QWidget* m_truth = nullptr;
    QLabel* m_verdict = nullptr;
    QLabel* m_nowTitle = nullptr;
    ProbabilityBars* m_now = nullptr;
    ProbabilityBars* m_start = nullptr;
    QPushButton* m_go = nullptr;  ///< begins a game, goes to the next round
    QLabel* m_standing = nullptr;
    QLabel* m_games = nullptr;
    bool m_hasWords = false;      ///< the field completes from the vocabulary
};

}  // namespace fw
