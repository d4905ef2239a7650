// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/completion_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <cmath>

#include "viewmodels/number_text.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr int kMargin = 6;

double surprise(const CompletionToken& token) { return -std::log(std::max(token.probability, 1e-12)); }
}  // namespace

/// Puts words on lines. A word is a run of tokens up to the next white space; it is cut only where it is wider than a line.
class CompletionView::Typesetter {
  public:
    Typesetter(std::vector<Piece>& out, const QFontMetrics& metrics, int width)
        : m_out(out), m_metrics(metrics), m_width(std::max(40, width)) {}

    void add(int token, const QString& text) {
        QString piece;
        for (const QChar c : text) {
            if (c == u'\n') {
                flushPiece(token, piece);
                flushWord();
                newLine();
                continue;
            }
            if (c == u' ') {
                flushPiece(token, piece);
                flushWord();
            }
            piece += c;
        }
        flushPiece(token, piece);
    }
    int finish() {
        flushWord();
        return m_y + m_metrics.lineSpacing() + 4 + kMargin;
    }

  private:
    void flushPiece(int token, QString& piece) {
        if (piece.isEmpty()) return;
        const int width = m_metrics.horizontalAdvance(piece);
        m_word.push_back({token, piece, QRect(0, 0, width, m_metrics.height() + 2)});
        m_wordWidth += width;
        piece.clear();
    }
    void flushWord() {
        // A string of fragments longer than half a line is no word of anybody's: it is cut where the line ends.
        if (m_x > 0 && m_x + m_wordWidth > m_width && 2 * m_wordWidth < m_width) newLine();
        for (Piece& piece : m_word) {
            if (m_x > 0 && m_x + piece.rect.width() > m_width) newLine();
            if (m_x == 0 && piece.text.size() > 1 && piece.text.startsWith(u' ')) {
                piece.text.remove(0, 1);
                piece.rect.setWidth(m_metrics.horizontalAdvance(piece.text));
            }
            piece.rect.moveTo(kMargin + m_x, m_y);
            m_x += piece.rect.width();
            m_out.push_back(piece);
        }
        m_word.clear();
        m_wordWidth = 0;
    }
    void newLine() {
        m_x = 0;
        m_y += m_metrics.lineSpacing() + 4;
    }

    std::vector<Piece>& m_out;
    const QFontMetrics m_metrics;
    const int m_width;
    std::vector<Piece> m_word;
    int m_wordWidth = 0, m_x = 0, m_y = kMargin;
};

CompletionView::CompletionView(QWidget* parent)
    : QAbstractScrollArea(parent), m_roles(lightRoles()), m_tokenHelp(tr("Click for what else it could have been.")) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    m_fade.setDuration(150);
    m_fade.setStartValue(0.0);
    m_fade.setEndValue(1.0);
    connect(&m_fade, &QVariantAnimation::valueChanged, viewport(), qOverload<>(&QWidget::update));
}

void CompletionView::setLook(const ColorRoles& roles) {
    m_roles = roles;
    layOut();
}

void CompletionView::setColumn(const CompletionColumn& column) {
    const auto& before = m_column.tokens;
    const auto& after = column.tokens;
    size_t same = 0;
    if (m_column.prompt == column.prompt)
        while (same < before.size() && same < after.size() && before[same].id == after[same].id) ++same;
    m_fadeFrom = same;
    m_column = column;
    QString text = column.prompt;
    for (const CompletionToken& token : after) text += token.text;
    setAccessibleDescription(text);
    m_fade.stop();
    if (!m_reduced && isVisible() && same < after.size()) m_fade.start();
    layOut();
}

void CompletionView::layOut() {
    m_pieces.clear();
    Typesetter typesetter(m_pieces, fontMetrics(), viewport()->width() - 2 * kMargin);
    typesetter.add(-1, m_column.prompt);
    for (size_t i = 0; i < m_column.tokens.size(); ++i)
        typesetter.add(static_cast<int>(i), m_column.tokens[i].text);
    m_height = typesetter.finish();
    if (m_pointed >= static_cast<int>(m_column.tokens.size())) m_pointed = -1;
    verticalScrollBar()->setRange(0, std::max(0, m_height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(fontMetrics().lineSpacing());
    viewport()->update();
}

QSize CompletionView::sizeHint() const { return {fontMetrics().averageCharWidth() * 34, fontMetrics().height() * 7}; }
QSize CompletionView::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 14, fontMetrics().height() * 3};
}

void CompletionView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_roles.window);
    painter.translate(0, -verticalScrollBar()->value());
    for (const Piece& piece : m_pieces) paintPiece(painter, piece);
    if (!hasFocus() || m_pointed >= 0) return;
    painter.resetTransform();
    painter.setPen(QPen(m_roles.pins[0], 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void CompletionView::paintPiece(QPainter& painter, const Piece& piece) const {
    if (piece.token < 0) {
        painter.setPen(m_roles.muted);
        painter.drawText(piece.rect, Qt::AlignVCenter | Qt::TextDontClip, piece.text);
        return;
    }
    const CompletionToken& token = m_column.tokens[static_cast<size_t>(piece.token)];
    const bool fading = m_fade.state() == QAbstractAnimation::Running && static_cast<size_t>(piece.token) >= m_fadeFrom;
    painter.setOpacity(fading ? m_fade.currentValue().toDouble() : 1.0);
    if (!token.forced) {
        painter.fillRect(piece.rect, surpriseColor(m_roles, surprise(token)));
        const double line = surpriseUnderline(surprise(token));
        const QColor ink = m_roles.dark ? m_roles.magenta.lighter(160) : m_roles.magenta.darker(170);
        if (line > 0)
            painter.fillRect(QRectF(piece.rect.left() + 1, piece.rect.bottom() - line + 2, piece.rect.width() - 2, line),
                             ink);
    } else {
        painter.fillRect(QRectF(piece.rect.left(), piece.rect.bottom(), piece.rect.width(), 2), m_roles.pins[0]);
    }
    painter.setPen(token.forced ? m_roles.pins[0] : m_roles.text);
    painter.drawText(piece.rect, Qt::AlignVCenter | Qt::TextDontClip, piece.text);
    if (piece.token == m_pointed || piece.token == m_marked) {
        painter.setPen(QPen(piece.token == m_marked ? m_roles.nowText : m_roles.text, piece.token == m_marked ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(piece.rect).adjusted(-0.5, -0.5, 0.5, 1.5));
    }
    painter.setOpacity(1.0);
}

void CompletionView::resizeEvent(QResizeEvent*) { layOut(); }

int CompletionView::tokenAt(const QPoint& position) const {
    const QPoint at = position + QPoint(0, verticalScrollBar()->value());
    for (const Piece& piece : m_pieces)
        if (piece.token >= 0 && piece.rect.contains(at)) return piece.token;
    return -1;
}

void CompletionView::point(int token) {
    if (token == m_pointed) return;
    m_pointed = token;
    viewport()->setCursor(token >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    for (const Piece& piece : m_pieces)
        if (token >= 0 && piece.token == token && hasFocus()) {
            QScrollBar* bar = verticalScrollBar();
            if (piece.rect.top() < bar->value()) bar->setValue(piece.rect.top() - kMargin);
            if (piece.rect.bottom() > bar->value() + viewport()->height())
                bar->setValue(piece.rect.bottom() - viewport()->height() + kMargin);
        }
    viewport()->update();
}

void CompletionView::setMarked(int token) {
    m_marked = token;
    viewport()->update();
}

void CompletionView::mouseMoveEvent(QMouseEvent* event) { point(tokenAt(event->pos())); }

void CompletionView::mousePressEvent(QMouseEvent* event) {
    const int token = tokenAt(event->pos());
    if (token < 0 || event->button() != Qt::LeftButton) return QAbstractScrollArea::mousePressEvent(event);
    point(token);
    emit activated(token, viewport()->mapToGlobal(event->pos() + QPoint(0, fontMetrics().height())));
}

void CompletionView::leaveEvent(QEvent*) { point(-1); }

void CompletionView::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_column.tokens.size()) - 1;
    switch (event->key()) {
        case Qt::Key_Right: return point(std::min(last, m_pointed + 1));
        case Qt::Key_Left: return point(std::max(std::min(0, last), m_pointed - 1));
        case Qt::Key_Home: return point(std::min(0, last));
        case Qt::Key_End: return point(last);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            for (const Piece& piece : m_pieces)
                if (m_pointed >= 0 && piece.token == m_pointed && !(event->modifiers() & Qt::ControlModifier)) {
                    const QPoint corner = piece.rect.bottomLeft() - QPoint(0, verticalScrollBar()->value());
                    emit activated(m_pointed, viewport()->mapToGlobal(corner));
                    return;
                }
            break;
        default: break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

QString CompletionView::helpOf(int index) const {
    const CompletionToken& token = m_column.tokens[static_cast<size_t>(index)];
    if (token.forced) return tr("Set by you, not chosen by the model.");
    return tr("probability %1, surprise %2 nats").arg(percentText(token.probability), QLocale().toString(surprise(token), 'f', 1)) + u'\n' + m_tokenHelp;
}

bool CompletionView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int token = tokenAt(help->pos());
        if (token >= 0) {
            QToolTip::showText(help->globalPos(), helpOf(token), this);
            return true;
        }
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void CompletionView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) layOut();
}

void CompletionView::focusOutEvent(QFocusEvent* event) {
    point(-1);
    QAbstractScrollArea::focusOutEvent(event);
}

}  // namespace fw
