// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/compare_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <array>

#include "viewmodels/number_text.h"
#include "widgets/message_bar.h"
#include "widgets/plot_widget.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

/// Dash, gap, ... in pen widths: no two runs alike, so that nobody needs to tell colours apart.
const std::array<QVector<qreal>, RunComparison::kMost>& dashes() {
    static const std::array<QVector<qreal>, RunComparison::kMost> all{
        QVector<qreal>{},          QVector<qreal>{6, 3},          QVector<qreal>{1.5, 2},           QVector<qreal>{8, 2.5, 1.5, 2.5},
        QVector<qreal>{14, 4},     QVector<qreal>{3, 4},          QVector<qreal>{8, 2, 1.5, 2, 1.5, 2}, QVector<qreal>{16, 3, 4, 3}};
    return all;
}

QIcon swatch(const PlotPen& pen, QSize size) {
    QPixmap picture(size * 2);
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    QPen line(pen.color, 2.5);
    line.setCapStyle(Qt::FlatCap);
    if (!pen.dashes.isEmpty()) line.setDashPattern(pen.dashes);
    painter.setPen(line);
    painter.drawLine(QPointF(0, size.height() / 2.0), QPointF(size.width(), size.height() / 2.0));
    return picture;
}

}  // namespace

ComparePanel::ComparePanel(PanelContext& context) : Panel(context), m_comparison(context.bench.comparison), m_table(context.bench.comparison) {
    buildHead();
    buildBody();
    connectModel();
    showAxisTitles();
    showRuns();
}

void ComparePanel::buildHead() {
    m_axis = new QComboBox(this);
    m_axis->addItems({tr("steps"), tr("tokens"), tr("seconds"), tr("FLOPs")});
    m_axis->setCurrentIndex(m_context.bench.settings.value(Setting::CompareAxis).toInt());
    setHelp(m_axis, tr("Bottom axis"), tr("What the runs are measured by: updates, tokens seen, training time, or arithmetic (estimated from the model's size)."),
            tr("Compare two sizes by FLOPs: which one uses them better?"));
    const auto toggle = [this](const QString& text, const QString& what, const QString& tryThis, bool on) {
        auto* button = new QPushButton(text, this);
        button->setCheckable(true);
        button->setChecked(on);
        setHelp(button, text, what, tryThis);
        return button;
    };
    m_training = toggle(tr("Training"), tr("The loss on the batches, smoothed."), tr("Noisy runs cross often; look at the trend."), true);
    m_validation = toggle(tr("Validation"), tr("The loss on text that is not trained on."), tr("A gap between the two is memorising."), true);
    m_log = toggle(tr("Log"), tr("Every factor of ten takes the same width."), tr("Look at the first hundred steps."), false);
    auto* fit = new QPushButton(tr("Fit"), this);
    setHelp(fit, tr("Fit the view"), tr("Shows the whole curves again (key 0)."), tr("Turn the mouse wheel or press + to zoom in, drag to move."));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_axis, m_training, m_validation}) row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(m_log);
    row->addWidget(fit);
    content()->addLayout(row);
    connect(fit, &QPushButton::clicked, this, [this] { m_plot->fit(); });
}

void ComparePanel::buildBody() {
    m_empty = new QLabel(tr("Check two or more runs in Runs and press Compare."), this);
    m_empty->setWordWrap(true);
    m_toRuns = new QPushButton(tr("Show Runs"), this);
    setHelp(m_toRuns, tr("Show Runs"), tr("Opens the list of all your runs."), tr("Check two that differ in one thing."));
    m_caution = new QLabel(this);
    m_caution->setWordWrap(true);
    m_caution->setForegroundRole(QPalette::PlaceholderText);
    content()->addWidget(m_empty);
    content()->addWidget(m_toRuns, 0, Qt::AlignLeft);
    content()->addWidget(m_caution);

    m_body = new QWidget(this);
    auto* layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_plot = new PlotWidget(static_cast<int>(2 * RunComparison::kMost), m_body);
    m_plot->setAccessibleName(tr("Loss curves of the runs"));
    m_plot->setWhatsThis(tr("One curve per run; dots are validation. Arrow keys move the cursor, + and - zoom, 0 fits, T goes to the table."));
    m_plot->setMinimumHeight(fontMetrics().height() * 8);
    m_reading = new QLabel(m_body);
    m_reading->setWordWrap(true);
    m_reading->setForegroundRole(QPalette::PlaceholderText);
    m_reading->setAccessibleName(tr("Losses under the cursor"));
    m_view = new QTableView(m_body);
    m_view->setModel(&m_table);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_view->horizontalHeader()->setHighlightSections(false);
    setHelp(m_view, tr("What differs between the runs"), tr("A row per run, drawn as in the chart: results, and the settings in which they differ."),
            tr("Choose a row to make its curve stand out."));
    m_view->setToolTip({});
    m_remove = new QPushButton(tr("Leave out"), m_body);
    setHelp(m_remove, tr("Leave the chosen run out"), tr("Takes the run off this chart; it stays in the library."), tr("Leave out the ones that hide the rest."));
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_reading);
    layout->addWidget(m_view);
    layout->addWidget(m_remove, 0, Qt::AlignLeft);
    content()->addWidget(m_body, 1);
    content()->addStretch(0);
}

void ComparePanel::connectModel() {
    connect(&m_comparison, &RunComparison::changed, this, &ComparePanel::showRuns);
    connect(&m_comparison, &RunComparison::grown, this, [this] {
        if (isAwake()) drawAll();
    });
    connect(&m_comparison, &RunComparison::failed, this, [this](const QString& message) { messages().showMessage(MessageBar::Kind::Error, message); });
    connect(m_axis, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_context.bench.settings.setValue(Setting::CompareAxis, index);
        m_plot->setCursorAt(std::nullopt);
        showAxisTitles();
        fitExtent();
        m_plot->fit();
        drawAll();
    });
    for (QPushButton* button : {m_training, m_validation}) connect(button, &QPushButton::toggled, this, &ComparePanel::drawCurves);
    connect(m_log, &QPushButton::toggled, this, [this](bool on) {
        fitExtent();
        m_plot->setLogX(on);
        drawAll();
    });
    connect(m_toRuns, &QPushButton::clicked, &m_context.bench.library, &RunLibraryModel::wanted);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_comparison.remove(static_cast<size_t>(std::max(0, chosenRun()))); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_remove->setEnabled(chosenRun() >= 0);
        dress();
    });
    connect(m_plot, &PlotWidget::viewChanged, this, &ComparePanel::drawCurves);
    connect(m_plot, &PlotWidget::cursorMoved, this, &ComparePanel::showReading);
    connect(m_plot, &PlotWidget::tableWanted, m_view, [this] { m_view->setFocus(); });
}

RunAxis ComparePanel::axis() const { return static_cast<RunAxis>(m_axis->currentIndex()); }

int ComparePanel::chosenRun() const {
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.first().row();
}

PlotPen ComparePanel::penOf(size_t run) const {
    const bool chosen = chosenRun() == static_cast<int>(run);
    return {roles().runs[run], chosen ? 4.0 : 2.0, Qt::SolidLine, false, dashes()[run]};
}

void ComparePanel::dress() {
    m_plot->setColors(roles());
    m_plot->setBoldness(m_context.theme.typeScale() > 1.2 ? 1.6 : 1.0);
    for (size_t run = 0; run < RunComparison::kMost; ++run) {
        m_plot->setPen(training(run), penOf(run));
        QColor thin = roles().runs[run];
        thin.setAlpha(120);
        m_plot->setPen(validation(run), {thin, 1, Qt::SolidLine, true});
    }
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    fitTable();
    giveSwatches();
    drawAll();
}

void ComparePanel::giveSwatches() {
    const QSize size(fontMetrics().height() * 2, fontMetrics().height());
    QVector<QIcon> swatches;
    for (size_t run = 0; run < RunComparison::kMost; ++run) swatches.append(swatch(penOf(run), size));
    m_view->setIconSize(size);
    m_table.setSwatches(std::move(swatches));
}

void ComparePanel::wake() {
    m_comparison.setAwake(true);
    drawAll();
}

void ComparePanel::sleep() { m_comparison.setAwake(false); }

void ComparePanel::showRuns() {
    const bool any = !m_comparison.runs().empty();
    m_empty->setVisible(!any);
    m_toRuns->setVisible(!any);
    m_body->setVisible(any);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_axis, m_training, m_validation, m_log}) widget->setEnabled(any);
    m_caution->setText(m_comparison.caution());
    m_caution->setVisible(!m_caution->text().isEmpty());
    m_remove->setEnabled(chosenRun() >= 0);
    m_plot->setCursorAt(std::nullopt);
    m_plot->fit();
    drawAll();
    showReading();
    fitTable();
    m_view->resizeColumnsToContents();
    m_view->setColumnWidth(RunComparisonTable::Name, std::min(m_view->columnWidth(RunComparisonTable::Name), fontMetrics().averageCharWidth() * 30));
}

/// As high as its rows: the chart gets all the rest.
void ComparePanel::fitTable() {
    const int rows = std::max(1, m_table.rowCount());
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() + rows * m_view->verticalHeader()->defaultSectionSize() +
                           m_view->horizontalScrollBar()->sizeHint().height() + 2);
}

void ComparePanel::drawAll() {
    if (!isAwake()) return;
    fitExtent();
    drawCurves();
    QVector<PlotDot> dots;
    for (size_t run = 0; run < m_comparison.runs().size(); ++run)
        if (const auto at = m_comparison.branchPoint(run, axis()))
            dots.append({*at, roles().runs[run], tr("branch at %1").arg(wholeNumber(m_comparison.runs()[run].row.record.fork->step)), PlotDot::Square});
    m_plot->setDots(dots);
}

void ComparePanel::drawCurves() {
    const auto [from, to] = m_plot->visibleX();
    const int buckets = m_plot->pixelWidth();
    for (size_t run = 0; run < RunComparison::kMost; ++run) {
        const bool here = run < m_comparison.runs().size();
        const auto points = [&](bool wanted, LossCurve::Series series) {
            return here && wanted ? m_comparison.points(run, series, axis(), from, to, buckets) : QVector<QPointF>();
        };
        m_plot->setPoints(training(run), points(m_training->isChecked(), LossCurve::Series::Smooth));
        m_plot->setPoints(validation(run), points(m_validation->isChecked(), LossCurve::Series::Validation));
    }
}

void ComparePanel::fitExtent() {
    const double last = std::max(m_comparison.lastPlace(axis()), 1e-3);
    const auto [low, high] = m_comparison.lossRange();
    const double span = std::max(high - low, 0.1 * high);
    PlotExtent extent;
    extent.left = m_log->isChecked() ? last / 1000 : 0;
    extent.right = last * (m_log->isChecked() ? 1.1 : 1.02);
    extent.bottom = std::max(0.0, low - 0.07 * span);
    extent.top = high > 0 ? high + 0.07 * span : 1;
    m_plot->setExtent(extent);
}

void ComparePanel::showAxisTitles() {
    const QString bottom[] = {tr("updates (steps)"), tr("tokens seen"), tr("seconds of training"), tr("floating-point operations of training")};
    m_plot->setTitles(bottom[m_axis->currentIndex()], tr("loss (nats per token)"), tr("as unsure as choosing among N tokens"));
}

void ComparePanel::showReading() {
    const auto x = m_plot->cursor();
    if (!x) return m_reading->setText(tr("Lines: training, smoothed. Dots: validation. Move over the chart to read values."));
    QStringList parts;
    for (size_t run = 0; run < m_comparison.runs().size(); ++run)
        if (const auto reading = m_comparison.readingAt(run, axis(), *x))
            parts.append(tr("%1 %2 at step %3").arg(m_comparison.nameOf(run), lossText(reading->point.smooth), wholeNumber(reading->point.step)));
    m_reading->setText(parts.join(u" · "_s));
}

}  // namespace fw
