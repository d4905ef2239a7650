// SPDX-License-Identifier: GPL-3.0-or-later
// One line of plain text that ends in "…" where there is no room, and then says the whole in its tooltip.
#pragma once

#include <QLabel>

namespace fw {

class ElidedLabel : public QLabel {
    Q_OBJECT
  public:
    explicit ElidedLabel(QWidget* parent = nullptr) : ElidedLabel(QString(), parent) {}
    explicit ElidedLabel(const QString& text, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    bool isCut() const;
};

}  // namespace fw
