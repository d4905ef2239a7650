// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens of a text as chips on as many lines as they need, each with a colour behind it. One can be pointed at or
// chosen, with mouse or keys.
#pragma once

#include <QAbstractScrollArea>
#include <vector>

#include "theme/colors.h"

namespace fw {

struct TokenChip {
    QString text;
    QColor fill;           ///< behind the text; invalid: none
    double underline = 0;  ///< thickness in logical pixels
    QString tip;
    bool enabled = true;  ///< can be chosen
    QString note{};       ///< below the text, small: its id
};

class TokenFlow : public QAbstractScrollArea {
    Q_OBJECT
  public:
    explicit TokenFlow(QWidget* parent = nullptr);

    void setLook(const ColorRoles& roles, const QFont& tokenFont);
    void setChips(std::vector<TokenChip> chips);
    /// Framed; -1 for none.
    void setCurrent(int chip);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    /// The pointer is on a chip; -1 when on none.
    void pointed(int chip);
    void chosen(int chip);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

  private:
    void arrange();
    int chipHeight() const;
    int lineHeight() const;
    QFont noteFont() const;
    int lines() const;
    int chipAt(const QPoint& position) const;
    void step(int by);

    ColorRoles m_roles;
    QFont m_tokenFont;
    std::vector<TokenChip> m_chips;
    std::vector<QRect> m_places;
    int m_current = -1, m_pointed = -1;
    bool m_hasNotes = false;
};

}  // namespace fw
