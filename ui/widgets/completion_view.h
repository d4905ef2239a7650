// SPDX-License-Identifier: GPL-3.0-or-later
// One completion as running text: the prompt muted, then every token on the colour of its surprise with an underline that
// grows with it. A token can be pointed at and activated with mouse or keys.
#pragma once

#include <QAbstractScrollArea>
#include <QVariantAnimation>
#include <vector>

#include "theme/colors.h"
#include "viewmodels/completions_model.h"

namespace fw {

class CompletionView : public QAbstractScrollArea {
    Q_OBJECT
  public:
    explicit CompletionView(QWidget* parent = nullptr);

    void setLook(const ColorRoles& roles);
    void setReducedMotion(bool on) { m_reduced = on; }
    /// Tokens that differ from what is shown fade in.
    void setColumn(const CompletionColumn& column);
    /// The token that stays framed; -1 for none.
    void setMarked(int token);
    /// Last line of a token's tip: what activating it does.
    void setTokenHelp(const QString& help) { m_tokenHelp = help; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    /// A token was clicked, or chosen with Enter; `where` is its lower left corner on the screen.
    void activated(int token, QPoint where);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    struct Piece {
        int token;     ///< -1: the prompt
        QString text;
        QRect rect;    ///< in the document
    };
    class Typesetter;
    void layOut();
    int tokenAt(const QPoint& position) const;
    void point(int token);
    void paintPiece(QPainter& painter, const Piece& piece) const;
    QString helpOf(int token) const;

    ColorRoles m_roles;
    CompletionColumn m_column;
    std::vector<Piece> m_pieces;
    QVariantAnimation m_fade;
    size_t m_fadeFrom = 0;
    QString m_tokenHelp;
    int m_pointed = -1, m_marked = -1;
    int m_height = 0;
    bool m_reduced = false;
};

}  // namespace fw
