// SPDX-License-Identifier: GPL-3.0-or-later
// The learner's prompt as tokens, and what models of several ages expect next: step 0, a pin where there is room, now.
#pragma once

#include <vector>

#include "panels/panel.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace fw {

class BarColumnView;
struct BarColumn;
class NumberSlider;
class TokenStrip;

class NextTokenPanel : public Panel {
    Q_OBJECT
  public:
    explicit NextTokenPanel(PanelContext& context);

  protected:
    void dress() override;
    void wake() override;
    void sleep() override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void buildPrompt();
    void buildSampling();
    void showPrompt();
    void showColumns();
    void showSampling();
    void showLegend();
    std::vector<size_t> columnsThatFit() const;
    const BarColumn* ghostOf(const Age& age) const;
    void append(TokenId id);

    QLineEdit* m_edit = nullptr;
    TokenStrip* m_strip = nullptr;
    QLabel* m_legend = nullptr;
    QHBoxLayout* m_columns = nullptr;
    std::vector<BarColumnView*> m_views;
    NumberSlider* m_temperature = nullptr;
    NumberSlider* m_topK = nullptr;
    NumberSlider* m_topP = nullptr;
};

}  // namespace fw
