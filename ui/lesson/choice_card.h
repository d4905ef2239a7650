// SPDX-License-Identifier: GPL-3.0-or-later
// A radio button whose words wrap, on a card of its own.
#pragma once

#include <QRadioButton>

namespace fw {

class ChoiceCard : public QRadioButton {
    Q_OBJECT
  public:
    ChoiceCard(int number, const QString& text, QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

  protected:
    bool hitButton(const QPoint& at) const override { return rect().contains(at); }
    void paintEvent(QPaintEvent* event) override;

  private:
    QRect textArea(int width) const;

    int m_number;
};

}  // namespace fw
