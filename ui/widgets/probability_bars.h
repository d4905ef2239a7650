// SPDX-License-Identifier: GPL-3.0-or-later
// A list of tokens with a bar each: the model's probability filled, what temperature, top-k and top-p make of it outlined.
// Rows can be chosen with mouse or keys. Painted by itself; bars move in 150 ms unless motion is reduced.
#pragma once

#include <QElapsedTimer>
#include <QVariantAnimation>
#include <QWidget>
#include <unordered_map>

#include "theme/colors.h"
#include "viewmodels/next_token_model.h"

namespace fw {

class ProbabilityBars : public QWidget {
    Q_OBJECT
  public:
    explicit ProbabilityBars(QWidget* parent = nullptr);

    /// Text and bars in these colours, tokens in this font.
    void setLook(const ColorRoles& roles, const QFont& tokenFont);
    void setFill(const QColor& fill);
    /// `showChosen`: outline what sampling would make of each probability.
    void setBars(std::vector<TokenBar> bars, bool showChosen);
    void setReducedMotion(bool on);
    /// Strikes through what sampling has cut.
    void setStrikeCut(bool on) { m_strikeCut = on; }
    /// Another model's probabilities of the same tokens, as thin marks in its colour.
    void setGhosts(std::unordered_map<TokenId, double> ghosts, const QColor& color);
    const std::vector<TokenBar>& bars() const { return m_bars; }
    /// The token that is marked in every column at once; -1 for none.
    void setMarked(TokenId id);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    void chosen(fw::TokenId id);
    /// The pointer or the keys are on a token; -1 when on none.
    void pointed(fw::TokenId id);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

  private:
    int rowHeight() const;
    int rowAt(const QPoint& position) const;
    int shownRows() const;
    void point(int row);
    void paintRow(QPainter& painter, int row, const QRect& area) const;
    double shownProbability(const TokenBar& bar) const;

    ColorRoles m_roles;
    QFont m_tokenFont;
    QColor m_fill;
    std::vector<TokenBar> m_bars;
    std::unordered_map<TokenId, double> m_before, m_ghosts;
    QColor m_ghostColor;
    QElapsedTimer m_sinceChange;
    QVariantAnimation m_motion;
    TokenId m_marked = -1;
    int m_row = -1;
    bool m_showChosen = false;
    bool m_reduced = false;
    bool m_strikeCut = false;
};

}  // namespace fw
