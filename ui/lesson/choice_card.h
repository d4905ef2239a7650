// SPDX-License-Identifier: GPL-3.0-or-later
// A radio button on a card of its own, whose words wrap and may be emphasised.
#pragma once

#include <QRadioButton>
#include <QTextDocument>
#include <string>

namespace fw {

class ChoiceCard : public QRadioButton {
    Q_OBJECT
  public:
    /// `markdown`: see ProseView.
    ChoiceCard(int number, const std::string& markdown, QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

  protected:
    bool hitButton(const QPoint& at) const override { return rect().contains(at); }
    void paintEvent(QPaintEvent* event) override;

  private:
    QRect textArea(int width) const;
    int indicator() const;

    int m_number;
    QTextDocument m_words;
};

}  // namespace fw
