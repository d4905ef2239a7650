// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot_widget.h"

#include <qcustomplot.h>

#include <QKeyEvent>
#include <QVBoxLayout>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace fw {

namespace {

constexpr double kLabelRoom = 8;  // pixels between the words of a level and the left end of the plot

/// Ticks of the right axis: losses whose exponential is a round number of choices.
class ChoicesTicker : public QCPAxisTicker {
  protected:
    QVector<double> createTickVector(double, const QCPRange& range) override {
        QVector<double> ticks;
        for (double decade = 1; decade < 1e9; decade *= 10)
            for (const double digit : {1.0, 3.0})
                if (range.contains(std::log(digit * decade))) ticks.append(std::log(digit * decade));
        return ticks;
    }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override {
        return locale.toString(static_cast<qlonglong>(std::llround(std::exp(tick))));
    }
};

QSharedPointer<QCPAxisTicker> bottomTicker(bool logarithmic) {
    if (logarithmic) return QSharedPointer<QCPAxisTickerLog>::create();
    auto ticker = QSharedPointer<QCPAxisTicker>::create();
    ticker->setTickCount(4);
    return ticker;
}

}  // namespace

struct PlotWidget::Parts {
    struct Level {
        QCPItemStraightLine* line;
        QCPItemText* text;
    };
    struct Dot {
        QCPItemTracer* mark;
        QCPItemText* text;
        QCPItemStraightLine* stem = nullptr;
    };
    QCustomPlot* plot = nullptr;
    QVector<QCPGraph*> graphs;
    QVector<PlotPen> pens;
    QVector<PlotLevel> levels;
    QVector<PlotDot> dots;
    std::array<QString, 3> titles;  ///< bottom, left, right; whole
    QVector<Level> levelItems;
    QVector<Dot> dotItems;
    QCPItemStraightLine* cursorLine = nullptr;
    QCPItemStraightLine* markLine = nullptr;
    ColorRoles roles;
};

PlotWidget::PlotWidget(int curves, QWidget* parent) : QWidget(parent), m(std::make_unique<Parts>()) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    QCustomPlot* plot = m->plot = new QCustomPlot(this);
    layout->addWidget(plot);
    setFocusPolicy(Qt::StrongFocus);
    plot->setFocusPolicy(Qt::NoFocus);
    plot->setFocusProxy(this);
    plot->setMouseTracking(true);
    plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot->axisRect()->setRangeZoom(Qt::Horizontal);
    plot->axisRect()->setRangeDrag(Qt::Horizontal);
    plot->axisRect()->setAutoMargins(QCP::msAll);
    plot->axisRect()->setMinimumMargins(QMargins(0, 6, 0, 0));
    plot->yAxis2->setVisible(true);
    plot->yAxis2->setTicker(QSharedPointer<ChoicesTicker>::create());
    plot->xAxis->setTicker(bottomTicker(false));
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis, plot->yAxis2}) axis->setNumberFormat(QStringLiteral("gb"));
    connect(plot->yAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), plot->yAxis2,
            qOverload<const QCPRange&>(&QCPAxis::setRange));
    for (int i = 0; i < curves; ++i) {
        m->graphs.append(plot->addGraph());
        m->pens.append(PlotPen{});
    }
    m->cursorLine = new QCPItemStraightLine(plot);
    m->cursorLine->setVisible(false);
    m->markLine = new QCPItemStraightLine(plot);
    m->markLine->setVisible(false);
    connectMouse();
    setColors(lightRoles());
}

PlotWidget::~PlotWidget() = default;

void PlotWidget::connectMouse() {
    QCustomPlot* plot = m->plot;
    plot->installEventFilter(this);
    connect(plot, &QCustomPlot::mouseMove, this, [this, plot](QMouseEvent* event) {
        const bool inside = plot->axisRect()->rect().contains(event->pos());
        const bool drags = event->buttons() != Qt::NoButton;
        if (!drags || !plot->interactions().testFlag(QCP::iRangeDrag))
            setCursorAt(inside ? std::optional(plot->xAxis->pixelToCoord(event->pos().x())) : std::nullopt);
        if (!drags) return;
        if (plot->interactions().testFlag(QCP::iRangeDrag)) m_following = false;
        else pickAt(event->pos());
    });
    connect(plot, &QCustomPlot::mouseWheel, this, [this] { m_following = false; });
    connect(plot, &QCustomPlot::mouseDoubleClick, this, &PlotWidget::fit);
    connect(plot->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this] {
        if (!m_following) emit viewChanged();
    });
    connect(plot, &QCustomPlot::afterLayout, this, &PlotWidget::placeLabels);
    connect(plot, &QCustomPlot::afterLayout, this, &PlotWidget::placesChanged);
}

void PlotWidget::pickAt(const QPoint& position) {
    const QRect area = m->plot->axisRect()->rect();
    emit picked(m->plot->xAxis->pixelToCoord(std::clamp(position.x(), area.left(), area.right())));
}

QColor PlotWidget::veil() const {
    QColor behind = m->roles.window;
    behind.setAlpha(205);
    return behind;
}

void PlotWidget::refresh() {
    m->plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotWidget::setColors(const ColorRoles& roles) {
    m->roles = roles;
    QCustomPlot* plot = m->plot;
    plot->setBackground(QBrush(roles.window));
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis, plot->yAxis2}) {
        axis->setBasePen(QPen(roles.grid, 1));
        axis->setTickPen(QPen(roles.grid, 1));
        axis->setSubTickPen(QPen(Qt::NoPen));
        axis->setTickLabelColor(roles.muted);
        axis->setLabelColor(roles.muted);
        axis->setTickLabelFont(font());
        axis->setLabelFont(font());
        axis->setLabelPadding(2);
        axis->grid()->setPen(QPen(roles.grid, 1, Qt::DotLine));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    plot->xAxis->grid()->setVisible(false);
    m->cursorLine->setPen(QPen(roles.muted, 1));
    m->markLine->setPen(QPen(roles.visited, 1.5 * m_boldness));
    for (int i = 0; i < m->graphs.size(); ++i) setPen(i, m->pens[i]);
    setLevels(m->levels);
    setDots(m->dots);
}

void PlotWidget::setPen(int curve, const PlotPen& pen) {
    m->pens[curve] = pen;
    QPen line(pen.color, pen.width * m_boldness, pen.style);
    if (!pen.dashes.isEmpty()) line.setDashPattern(pen.dashes);
    line.setCosmetic(true);
    m->graphs[curve]->setPen(line);
    const QCPScatterStyle dots(QCPScatterStyle::ssCircle, QPen(pen.color, 1), QBrush(m->roles.window), 5 * m_boldness);
    m->graphs[curve]->setScatterStyle(pen.dots ? dots : QCPScatterStyle());
    refresh();
}

void PlotWidget::setPoints(int curve, const QVector<QPointF>& points) {
    QVector<QCPGraphData> pairs;
    pairs.reserve(points.size());
    for (const QPointF& point : points) pairs.append(QCPGraphData(point.x(), point.y()));
    m->graphs[curve]->data()->set(pairs, true);
    refresh();
}

void PlotWidget::setLevels(const QVector<PlotLevel>& levels) {
    m->levels = levels;
    QCustomPlot* plot = m->plot;
    for (const Parts::Level& item : m->levelItems) {
        plot->removeItem(item.line);
        plot->removeItem(item.text);
    }
    m->levelItems.clear();
    for (const PlotLevel& level : levels) {
        Parts::Level item{new QCPItemStraightLine(plot), new QCPItemText(plot)};
        item.line->setLayer(QStringLiteral("grid"));
        item.text->setLayer(QStringLiteral("grid"));  // under the curves: words never hide data
        item.line->setPen(QPen(m->roles.rung, 1, Qt::DashLine));
        item.line->point1->setCoords(0, level.y);
        item.line->point2->setCoords(1, level.y);
        item.line->point1->setTypeX(QCPItemPosition::ptAxisRectRatio);
        item.line->point2->setTypeX(QCPItemPosition::ptAxisRectRatio);
        item.line->point2->setCoords(1, level.y);
        item.text->setText(level.label);
        item.text->setFont(font());
        item.text->setColor(m->roles.muted);
        item.text->setBrush(veil());
        item.text->position->setTypeX(QCPItemPosition::ptAbsolute);
        item.text->position->setTypeY(QCPItemPosition::ptAbsolute);
        m->levelItems.append(item);
    }
    refresh();
}

void PlotWidget::setDots(const QVector<PlotDot>& dots) {
    m->dots = dots;
    QCustomPlot* plot = m->plot;
    for (const Parts::Dot& item : m->dotItems) {
        plot->removeItem(item.mark);
        if (item.text) plot->removeItem(item.text);
        if (item.stem) plot->removeItem(item.stem);
    }
    m->dotItems.clear();
    for (const PlotDot& dot : dots) {
        Parts::Dot item{new QCPItemTracer(plot), nullptr};
        const bool cross = dot.shape == PlotDot::Cross;
        item.mark->setStyle(cross ? QCPItemTracer::tsPlus : dot.shape == PlotDot::Disc ? QCPItemTracer::tsCircle : QCPItemTracer::tsSquare);
        item.mark->setSize((cross ? 12 : 7) * m_boldness);
        item.mark->setPen(cross ? QPen(dot.color, 2.5 * m_boldness) : QPen(m->roles.window, 1));
        item.mark->setBrush(dot.color);
        item.mark->position->setCoords(m_logX ? std::max(dot.at.x(), m_extent.left) : dot.at.x(), dot.at.y());
        if (dot.stem) {
            item.stem = new QCPItemStraightLine(plot);
            item.stem->setPen(QPen(dot.color, 1, Qt::DashDotLine));
            item.stem->point1->setCoords(dot.at.x(), 0);
            item.stem->point2->setCoords(dot.at.x(), 1);
        }
        if (!dot.label.isEmpty()) {
            item.text = new QCPItemText(plot);
            QFont bold = font();
            bold.setBold(true);
            item.text->setFont(bold);
            item.text->setText(dot.label);
            item.text->setColor(dot.color);
            item.text->setPadding(QMargins(3, 0, 3, 0));
            item.text->setBrush(veil());
            item.text->position->setTypeX(QCPItemPosition::ptAbsolute);
            item.text->position->setTypeY(QCPItemPosition::ptAbsolute);
        }
        m->dotItems.append(item);
    }
    refresh();
}

void PlotWidget::placeLabels() {
    const QRect area = m->plot->axisRect()->rect();
    QRectF taken;  // by the words of the last dot, which is the one that moves
    for (int i = 0; i < m->dots.size(); ++i)
        if (m->dots[i].stem) placeStemLabel(i, area);
        else if (m->dotItems[i].text) taken = placeDotLabel(i, area);
    placeLevelLabels(area, taken);
}

QRectF PlotWidget::placeDotLabel(int i, const QRect& area) {
    // A falling curve leaves room above and to the right.
    QFont bold = font();
    bold.setBold(true);
    const QSizeF size(QFontMetrics(bold).horizontalAdvance(m->dots[i].label) + 6, fontMetrics().height());
    const QPointF at(m->plot->xAxis->coordToPixel(m->dots[i].at.x()), m->plot->yAxis->coordToPixel(m->dots[i].at.y()));
    const bool above = at.y() - size.height() - 6 > area.top();
    const bool right = at.x() + size.width() + 6 < area.right();
    const double x = right ? at.x() + 5 : std::min<double>(at.x() + 5, area.right()) - size.width();
    const double y = above ? at.y() - 5 - size.height() : at.y() + 5;
    m->dotItems[i].text->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    m->dotItems[i].text->position->setCoords(x, y);
    return {QPointF(x, y), size};
}

/// Beside the stem, as low as the words of the levels leave room: curves fall, so there is least in the way.
void PlotWidget::placeStemLabel(int i, const QRect& area) {
    if (!m->dotItems[i].text) return;
    QFont bold = font();
    bold.setBold(true);
    QString words = m->dots[i].label;
    if (QFontMetrics(bold).horizontalAdvance(words) + 16 > area.width()) words.replace(u": "_s, u":\n"_s);
    m->dotItems[i].text->setText(words);
    m->dotItems[i].text->setTextAlignment(Qt::AlignLeft);
    const QSizeF size = QFontMetrics(bold).size(0, words) + QSizeF(6, 0);
    const double stem = m->plot->xAxis->coordToPixel(m->dots[i].at.x());
    const double x = stem + 5 + size.width() < area.right() ? stem + 5 : std::max<double>(area.left() + 5, stem - 5 - size.width());
    const auto isFree = [&](const QRectF& place) {
        for (const PlotLevel& level : m->levels) {
            const double y = m->plot->yAxis->coordToPixel(level.y), width = fontMetrics().horizontalAdvance(level.label) + 8;
            if (place.intersects(QRectF(area.right() - width, y - size.height(), width, 2 * size.height()))) return false;
        }
        return true;
    };
    const double lowest = area.bottom() - size.height() - 2;
    double y = lowest;
    while (y > area.top() && !isFree({QPointF(x, y), size})) y -= 4;
    m->dotItems[i].text->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    m->dotItems[i].text->position->setCoords(x, y > area.top() ? y : lowest);
}

void PlotWidget::placeLevelLabels(const QRect& area, const QRectF& taken) {
    const int height = fontMetrics().height();
    QVector<int> order(m->levels.size());
    for (int i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [this](int a, int b) { return m->levels[a].y > m->levels[b].y; });
    double free = area.top();  // lowest pixel that is taken so far
    for (const int i : order) {
        const PlotLevel& level = m->levels[i];
        const double y = m->plot->yAxis->coordToPixel(level.y);
        // Above its line at the right, unless the curve comes along there: at the lowest level, and where its last words
        // are. Under the line and left of where the curve crossed it there is room.
        const bool lowest = i == order.last() && order.size() > 1;
        const bool met = taken.right() > area.right() - 40 && y - height < taken.bottom() && y > taken.top();
        const bool under = (lowest || met) && y + height <= area.bottom();
        const double top = y - height >= free && !under ? y - height : std::max(free, y + 1);
        double right = area.right() - 4;
        if (met) {
            const double crossed = level.crossedAt ? m->plot->xAxis->coordToPixel(*level.crossedAt) - 8 : taken.left() - 6;
            const double width = fontMetrics().horizontalAdvance(level.label);
            right = crossed - width > area.left() ? std::min(crossed, right) : taken.left() - 6;
        }
        free = top + height;
        m->levelItems[i].text->setText(fittingLabel(level, right - area.left() - kLabelRoom));
        m->levelItems[i].text->setVisible(y >= area.top() && y <= area.bottom() && free <= area.bottom() + 1);
        m->levelItems[i].text->setPositionAlignment(Qt::AlignRight | Qt::AlignTop);
        m->levelItems[i].text->position->setCoords(right, top);
    }
}

QString PlotWidget::fittingLabel(const PlotLevel& level, double width) const {
    for (const QString& label : QStringList(level.label) + level.shorter)
        if (fontMetrics().horizontalAdvance(label) <= width) return label;
    return fontMetrics().elidedText(level.shorter.value(level.shorter.size() - 1, level.label), Qt::ElideRight, static_cast<int>(width));
}

void PlotWidget::setTitles(const QString& bottom, const QString& left, const QString& right) {
    m->titles = {bottom, left, right};
    fitTitles();
    refresh();
}

/// Words along an axis end in an ellipsis where it is too short for them.
void PlotWidget::fitTitles() {
    const std::array axes{m->plot->xAxis, m->plot->yAxis, m->plot->yAxis2};
    for (size_t i = 0; i < axes.size(); ++i) {
        const int room = i == 0 ? m->plot->width() : m->plot->height();
        axes[i]->setLabel(fontMetrics().elidedText(m->titles[i], Qt::ElideRight, room * 9 / 10 - fontMetrics().height()));
    }
}

void PlotWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitTitles();
    refresh();
}

void PlotWidget::setLogX(bool on) {
    m_logX = on;
    m->plot->xAxis->setScaleType(on ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    m->plot->xAxis->setTicker(bottomTicker(on));
    fit();
}

void PlotWidget::setExtent(const PlotExtent& extent) {
    m_extent = extent;
    if (m_following) applyExtent();
}

void PlotWidget::applyExtent() {
    m->plot->xAxis->setRange(m_extent.left, m_extent.right);
    m->plot->yAxis->setRange(m_extent.bottom, m_extent.top);
    refresh();
}

void PlotWidget::setBoldness(double factor) {
    m_boldness = factor;
    setColors(m->roles);
}

std::pair<double, double> PlotWidget::visibleX() const {
    const QCPRange range = m->plot->xAxis->range();
    return {range.lower, range.upper};
}

int PlotWidget::pixelWidth() const {
    return std::max(100, m->plot->axisRect()->width());
}

void PlotWidget::setCursorAt(std::optional<double> x) {
    if (x == m_cursor) return;
    m_cursor = x;
    m->cursorLine->setVisible(x.has_value());
    if (x) {
        m->cursorLine->point1->setCoords(*x, 0);
        m->cursorLine->point2->setCoords(*x, 1);
    }
    refresh();
    emit cursorMoved(x);
}

void PlotWidget::setMark(std::optional<double> x) {
    m->markLine->setVisible(x.has_value());
    if (x) {
        const double place = m_logX ? std::max(*x, m_extent.left) : *x;
        m->markLine->point1->setCoords(place, 0);
        m->markLine->point2->setCoords(place, 1);
    }
    refresh();
}

void PlotWidget::moveCursorBy(int pixels) {
    const QRect area = m->plot->axisRect()->rect();
    const double from = m_cursor ? m->plot->xAxis->coordToPixel(*m_cursor) : area.right();
    const double to = std::clamp(from + pixels, static_cast<double>(area.left()), static_cast<double>(area.right()));
    setCursorAt(m->plot->xAxis->pixelToCoord(to));
}

void PlotWidget::zoom(double factor) {
    m_following = false;
    const QCPRange range = m->plot->xAxis->range();
    const double middle = m_logX ? std::sqrt(range.lower * range.upper) : range.center();
    m->plot->xAxis->scaleRange(factor, m_cursor.value_or(middle));
    refresh();
}

void PlotWidget::fit() {
    m_following = true;
    applyExtent();
    emit viewChanged();
}

double PlotWidget::pixelsBetween(double from, double to) const {
    return std::abs(m->plot->xAxis->coordToPixel(to) - m->plot->xAxis->coordToPixel(from));
}

QPointF PlotWidget::placeOf(const QPointF& value) const {
    return QPointF(m->plot->xAxis->coordToPixel(value.x()), m->plot->yAxis->coordToPixel(value.y())) + m->plot->pos();
}

QPointF PlotWidget::valueAt(const QPointF& place) const {
    const QPointF at = place - m->plot->pos();
    return {m->plot->xAxis->pixelToCoord(at.x()), m->plot->yAxis->pixelToCoord(at.y())};
}

QRect PlotWidget::plotArea() const { return m->plot->axisRect()->rect().translated(m->plot->pos()); }

bool PlotWidget::save(const QString& file, const QSize& size) {
    const std::optional<double> cursor = m_cursor;
    setCursorAt(std::nullopt);
    const bool done = file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive) ? m->plot->savePdf(file, size.width(), size.height())
                                                                               : m->plot->savePng(file, size.width(), size.height(), 2.0);
    setCursorAt(cursor);
    return done;
}

void PlotWidget::keyPressEvent(QKeyEvent* event) {
    const int stride = event->modifiers() & Qt::ShiftModifier ? 40 : 4;
    switch (event->key()) {
        case Qt::Key_Left:
            return moveCursorBy(-stride);
        case Qt::Key_Right:
            return moveCursorBy(stride);
        case Qt::Key_Home:
            return moveCursorBy(-100000);
        case Qt::Key_End:
            return moveCursorBy(100000);
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoom(0.7);
        case Qt::Key_Minus:
            return zoom(1 / 0.7);
        case Qt::Key_0:
            return fit();
        case Qt::Key_T:
            emit tableWanted();
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_cursor && m_pickable) emit picked(*m_cursor);
            return;
        case Qt::Key_Escape:
            if (m_cursor) return setCursorAt(std::nullopt);
            break;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

bool PlotWidget::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Leave) setCursorAt(std::nullopt);
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool picks = m_pickable && mouse->button() == Qt::LeftButton && !mouse->modifiers().testFlag(Qt::ShiftModifier);
        m->plot->setInteraction(QCP::iRangeDrag, !picks);
        setFocus(Qt::MouseFocusReason);
        if (picks && m->plot->axisRect()->rect().contains(mouse->pos())) pickAt(mouse->pos());
    }
    return QWidget::eventFilter(watched, event);
}

void PlotWidget::focusInEvent(QFocusEvent* event) {
    m->plot->yAxis->setBasePen(QPen(m->roles.pins[0], 2));
    m->plot->xAxis->setBasePen(QPen(m->roles.pins[0], 2));
    refresh();
    QWidget::focusInEvent(event);
}

void PlotWidget::focusOutEvent(QFocusEvent* event) {
    m->plot->yAxis->setBasePen(QPen(m->roles.grid, 1));
    m->plot->xAxis->setBasePen(QPen(m->roles.grid, 1));
    refresh();
    QWidget::focusOutEvent(event);
}

}  // namespace fw
