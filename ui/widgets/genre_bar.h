// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of the training text by kind of document, as one bar. A part can be chosen with mouse or keys.
#pragma once

#include <QWidget>
#include <vector>

#include "theme/colors.h"

namespace fw {

struct GenreShare {
    std::string id;
    QString title;
    double share = 0;
    int64_t documents = 0;
};

class GenreBar : public QWidget {
    Q_OBJECT
  public:
    explicit GenreBar(QWidget* parent = nullptr);

    void setColors(const ColorRoles& roles);
    void setShares(std::vector<GenreShare> shares);
    const std::vector<GenreShare>& shares() const { return m_shares; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    void chosen(const std::string& genre);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

  private:
    QRect partRect(size_t part) const;
    int partAt(int x) const;
    void point(int part);
    QString helpOf(size_t part) const;

    ColorRoles m_roles;
    std::vector<GenreShare> m_shares;
    int m_pointed = -1;
};

}  // namespace fw
