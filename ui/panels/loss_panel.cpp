// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/loss_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QTextDocument>
#include <QVBoxLayout>
#include <cmath>

#include "panels/loss_annotations.h"
#include "viewmodels/number_text.h"
#include "widgets/message_bar.h"
#include "widgets/plot_widget.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr int kRedrawPeriod = 100;  // ms at least between two drawings of a growing curve: more costs the trainer
constexpr double kMarkReach = 6;     // pixels within which the cursor is at a mark
}

LossPanel::LossPanel(PanelContext& context) : Panel(context), m_table(context.bench.loss) {
    buildHead();
    buildBody();
    connectModels();
    m_plot->setLogX(logX());
    showAxisTitles();
}

void LossPanel::buildHead() {
    const Settings& settings = m_context.bench.settings;
    m_axis = new QComboBox(this);
    m_axis->addItems({tr("steps"), tr("tokens"), tr("seconds")});
    m_axis->setCurrentIndex(settings.value(Setting::LossAxis).toInt());
    setHelp(m_axis, tr("Bottom axis"), tr("What runs along the bottom: updates, tokens seen, or training time."),
            tr("Compare two models by tokens, two machines by seconds."));
    m_log = new QPushButton(tr("Log"), this);
    m_log->setCheckable(true);
    m_log->setChecked(settings.value(Setting::LossLogX).toBool());
    setHelp(m_log, tr("Logarithmic bottom axis"), tr("Every factor of ten takes the same width."),
            tr("Look at the first hundred steps, where most of the falling happens."));
    m_tableButton = new QPushButton(tr("Table"), this);
    m_tableButton->setCheckable(true);
    setHelp(m_tableButton, tr("Show as table"), tr("The same numbers as a table (key T)."),
            tr("Look up the exact loss of a step, or copy it."));
    auto* fit = new QPushButton(tr("Fit"), this);
    setHelp(fit, tr("Fit the view"), tr("Shows the whole curve again (key 0)."),
            tr("Turn the mouse wheel or press + to zoom in, drag with Shift to move."));
    m_legend = new QLabel(this);
    m_legend->setTextFormat(Qt::RichText);
    m_legend->setWordWrap(true);
    m_controls = new QHBoxLayout;
    m_controls->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_axis, m_log, fit, m_tableButton}) m_controls->addWidget(widget);
    m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    m_head->addWidget(m_legend, 1);
    m_head->addLayout(m_controls);
    content()->addLayout(m_head);
    connect(fit, &QPushButton::clicked, this, [this] { m_plot->fit(); });
    connect(m_tableButton, &QPushButton::toggled, this, &LossPanel::setTableShown);
    connect(m_axis, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_context.bench.settings.setValue(Setting::LossAxis, index);
        m_plot->setCursorAt(std::nullopt);
        showAxisTitles();
        fitExtent();
        m_plot->fit();
        redraw();
    });
    connect(m_log, &QPushButton::toggled, this, [this](bool on) {
        m_context.bench.settings.setValue(Setting::LossLogX, on);
        fitExtent();
        m_plot->setLogX(on);
        redraw();
    });
}

void LossPanel::buildBody() {
    m_plot = new PlotWidget(CurveCount, this);
    m_plot->setAccessibleName(tr("Loss curve"));
    m_plot->setWhatsThis(tr("The loss: minus the logarithm of the probability that the model gave to the token that came. "
                            "Click or drag to see the model of that step in every panel. Arrow keys move the reading, Enter shows that step, "
                            "+ and - zoom, 0 fits, T shows the table."));
    m_tableView = new QTableView(this);
    m_tableView->setModel(&m_table);
    m_tableView->setAccessibleName(tr("Loss of every step"));
    m_tableView->setFrameShape(QFrame::NoFrame);
    m_tableView->verticalHeader()->hide();
    m_tableView->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    m_tableView->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_tableView);
    content()->addWidget(m_stack, 1);

    m_preparation = new QWidget(this);
    m_preparationText = new QLabel(m_preparation);
    m_preparationBar = new QProgressBar(m_preparation);
    m_preparationBar->setTextVisible(false);
    m_preparationBar->setMaximumHeight(8);
    m_preparationBar->setRange(0, 1000);
    m_preparationBar->setAccessibleName(tr("Progress of the preparation"));
    auto* row = new QHBoxLayout(m_preparation);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_preparationText);
    row->addWidget(m_preparationBar, 1);
    m_preparation->hide();
    content()->addWidget(m_preparation);

    m_reading = new QLabel(this);
    m_reading->setWordWrap(true);
    m_reading->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_reading->setMinimumHeight(2 * m_reading->fontMetrics().lineSpacing());
    m_reading->setForegroundRole(QPalette::PlaceholderText);
    m_reading->setAccessibleName(tr("Loss under the cursor"));
    content()->addWidget(m_reading);
    auto* key = new QShortcut(QKeySequence(Qt::Key_T), m_tableView);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, m_tableButton, &QPushButton::toggle);
    connect(m_plot, &PlotWidget::tableWanted, m_tableButton, &QPushButton::toggle);
}

void LossPanel::connectModels() {
    Workbench& bench = m_context.bench;
    connect(&bench.loss, &LossCurve::reset, this, [this] {
        m_pins.clear();
        m_plot->setCursorAt(std::nullopt);
        m_plot->fit();
        messages().dismiss();
        markDirty();
    });
    connect(&bench.loss, &LossCurve::appended, this, &LossPanel::markDirty);
    connect(&bench.loss, &LossCurve::annotated, this, [this] {  // perhaps by the second run, while this one rests
        markDirty();
        if (isAwake() && !m_later.isActive()) m_later.start(kRedrawPeriod);
    });
    connect(&bench.bridge, &SessionBridge::pinsChanged, this, [this](const std::vector<int64_t>& steps) {
        m_pins = steps;
        markDirty();
    });
    connect(&bench.bridge, &SessionBridge::drained, this, [this] {
        if (!isAwake() || !m_dirty || m_later.isActive()) return;
        if (m_sinceRedraw.isValid() && m_sinceRedraw.elapsed() < kRedrawPeriod) m_later.start(kRedrawPeriod);
        else redraw();
    });
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (isAwake() && m_dirty) redraw();
    });
    connect(&bench.bridge, &SessionBridge::warned, this, &LossPanel::takeWarning);
    connect(&bench.status, &RunStatus::changed, this, [this] {
        showPreparation();
        if (!m_plot->cursor()) showReading();
    });
    connect(m_plot, &PlotWidget::viewChanged, this, [this] { drawCurves(); });
    connect(&bench.cursor, &StepCursor::changed, this, [this] {
        m_plot->setPickable(m_context.bench.cursor.isAvailable());
        if (isAwake()) redraw();
    });
    connect(m_plot, &PlotWidget::picked, this, &LossPanel::pick);
    connect(m_plot, &PlotWidget::cursorMoved, this, [this] { showReading(); });
}

LossAxis LossPanel::axis() const { return static_cast<LossAxis>(m_axis->currentIndex()); }
bool LossPanel::logX() const { return m_log->isChecked(); }

void LossPanel::setTableShown(bool shown) {
    QWidget* page = shown ? static_cast<QWidget*>(m_tableView) : m_plot;
    m_stack->setCurrentWidget(page);
    page->setFocus();
    if (shown) m_tableView->scrollToBottom();
}

void LossPanel::dress() {
    paintWith(roles());
    showLegend();
    m_reading->setMinimumHeight(2 * m_reading->fontMetrics().lineSpacing());
    redraw();
}

void LossPanel::paintWith(const ColorRoles& c) {
    m_plot->setColors(c);
    m_plot->setBoldness(m_context.theme.typeScale() > 1.2 ? 1.6 : 1.0);
    QColor faint = c.nowFill;
    faint.setAlpha(c.dark ? 90 : 80);
    m_plot->setPen(Raw, {faint, 1, Qt::SolidLine, false});
    m_plot->setPen(Previous, {c.rung, 1.5, Qt::DotLine, false});
    m_plot->setPen(Validation, {c.nowText, 1.5, Qt::DashLine, true});
    m_plot->setPen(Smooth, {c.nowFill, 2, Qt::SolidLine, false});
    m_plot->setDots(lossDots(m_context.bench.loss, m_pins, m_context.bench.cursor.step(), axis(), c));
}

bool LossPanel::saveChart(const QString& file) {
    redraw();
    paintWith(lightRoles());
    const bool done = m_plot->save(file, {960, 540});
    paintWith(roles());
    return done;
}

void LossPanel::wake() {
    redraw();
    showReading();
    showPreparation();
}

void LossPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    arrangeHead();
}

/// The legend beside the controls, or on lines of its own below them.
void LossPanel::arrangeHead() {
    QTextDocument legend;
    legend.setDefaultFont(font());
    legend.setHtml(m_legend->text());
    const bool fits = legend.idealWidth() + m_controls->sizeHint().width() + 4 * m_controls->spacing() <= width();
    m_head->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
}

void LossPanel::showLegend() {
    const QString text = legendText();
    if (text == m_legend->text()) return;
    m_legend->setText(text);
    arrangeHead();
}

QString LossPanel::legendText() const {
    const auto entry = [](const QColor& color, const QString& mark, const QString& words) {
        return u"<span style='color:%1'>%2</span>&nbsp;%3"_s.arg(color.name(), mark, QString(words).replace(QLatin1Char(' '), QChar::Nbsp));
    };
    QColor faint = roles().nowFill;
    faint.setAlpha(110);
    QStringList entries{entry(roles().nowFill, u"<b>━</b>"_s, tr("training")),
                        entry(blended(faint, roles().window), u"━"_s, tr("every batch")),
                        entry(roles().nowText, u"○╌○"_s, tr("validation"))};
    if (!m_context.bench.loss.points(LossCurve::Series::Previous, LossAxis::Steps, 0, 1, 1).isEmpty())
        entries.append(entry(roles().rung, u"┈"_s, m_context.bench.loss.previousName()));
    return entries.join(u" &nbsp; "_s);
}

void LossPanel::redraw() {
    m_dirty = false;
    m_sinceRedraw.start();
    fitExtent();
    drawCurves();
    const LossCurve& loss = m_context.bench.loss;
    m_plot->setLevels(lossLevels(loss, axis()));
    m_plot->setDots(lossDots(loss, m_pins, m_context.bench.cursor.step(), axis(), roles()));
    m_plot->setMark(visitedPlace());
    showLegend();
}

/// The step cursor to the place of the axis; beyond the curve is now.
void LossPanel::pick(double x) {
    const LossCurve& loss = m_context.bench.loss;
    StepCursor& cursor = m_context.bench.cursor;
    if (loss.steps().empty()) return;
    if (x >= LossCurve::place(loss.steps().back(), axis())) cursor.backToNow();
    else if (x < LossCurve::place(loss.steps().front(), axis()) / 2) cursor.goTo(0);
    else cursor.goTo(loss.readingAt(axis(), x)->point.step);
}

/// Where the line of the step cursor stands.
std::optional<double> LossPanel::visitedPlace() const {
    const auto step = m_context.bench.cursor.step();
    return step ? m_context.bench.loss.placeOf(*step, axis()) : std::nullopt;
}

void LossPanel::reserve(double tokens) {
    if (tokens == m_reserved) return;
    m_reserved = tokens;
    if (tokens > 0) {
        m_log->setChecked(false);
        m_axis->setCurrentIndex(static_cast<int>(LossAxis::Tokens));
        m_plot->fit();
    }
    redraw();
}

double LossPanel::placeOfTokens(double tokens) const {
    const auto& info = m_context.bench.bridge.info();
    const double perStep = info ? static_cast<double>(info->config.train.batchSize) * info->config.model.nCtx : 1;
    if (axis() == LossAxis::Tokens) return tokens;
    if (axis() == LossAxis::Steps) return tokens / perStep;
    const double speed = m_context.bench.status.last().tokens > 0 ? m_context.bench.status.last().seconds / static_cast<double>(m_context.bench.status.last().tokens) : 0;
    return tokens * speed;
}

void LossPanel::fitExtent() {
    const LossCurve& loss = m_context.bench.loss;
    const auto& info = m_context.bench.bridge.info();
    const double perStep = info ? static_cast<double>(info->config.train.batchSize) * info->config.model.nCtx : 1;
    const double least[] = {20, 20 * perStep, 2};
    const double first[] = {1, perStep, 0.05};
    const auto index = static_cast<size_t>(axis());
    PlotExtent extent;
    extent.left = logX() ? first[index] : 0;
    extent.right = std::max(loss.lastPlace(axis()), least[index]) * (logX() ? 1.1 : 1.01);
    if (axis() == LossAxis::Tokens) extent.right = std::max(extent.right, m_reserved);
    const auto [low, high] = loss.lossRange();
    const double span = std::max(high - low, 0.1 * high);
    extent.bottom = loss.rungs().empty() && loss.steps().empty() ? 0 : std::max(0.0, low - 0.12 * span);
    extent.top = high > 0 ? high + 0.07 * span : 1;
    m_plot->setExtent(extent);
}

void LossPanel::drawCurves() {
    const LossCurve& loss = m_context.bench.loss;
    const auto [from, to] = m_plot->visibleX();
    const int buckets = m_plot->pixelWidth();
    m_plot->setPoints(Raw, loss.points(LossCurve::Series::Raw, axis(), from, to, buckets));
    m_plot->setPoints(Smooth, loss.points(LossCurve::Series::Smooth, axis(), from, to, buckets));
    m_plot->setPoints(Previous, loss.points(LossCurve::Series::Previous, axis(), from, to, buckets));
    m_plot->setPoints(Validation, loss.points(LossCurve::Series::Validation, axis(), from, to, buckets));
}

void LossPanel::showAxisTitles() {
    const QString bottom[] = {tr("updates (steps)"), tr("tokens seen"), tr("seconds of training")};
    m_plot->setTitles(bottom[m_axis->currentIndex()], tr("loss (nats per token)"),
                      tr("as unsure as choosing among N tokens"));
}

QString LossPanel::readingText(const LossReading& reading) const {
    const LossPoint& p = reading.point;
    QString text = tr("step %1 · %2 tokens · %3 · loss %4 (this batch %5)")
                       .arg(wholeNumber(p.step), compactNumber(static_cast<double>(p.tokens)), clockText(p.seconds),
                            lossText(p.smooth), lossText(p.raw));
    if (reading.validation) text += tr(" · validation %1").arg(lossText(*reading.validation));
    return text + tr(" · as unsure as choosing among %1 tokens").arg(choicesText(p.smooth));
}

/// The words of what happened where the pointer is.
QString LossPanel::marksAt(double x) const {
    const LossCurve& loss = m_context.bench.loss;
    QStringList words;
    for (const CurveMark& mark : loss.marks())
        if (m_plot->pixelsBetween(loss.placeOf(mark, axis()).x(), x) <= kMarkReach) words.append(mark.words);
    return words.join(u' ');
}

void LossPanel::showReading() {
    const Workbench& bench = m_context.bench;
    if (const auto x = m_plot->cursor())
        if (const QString words = marksAt(*x); !words.isEmpty()) return m_reading->setText(words);
    if (const auto x = m_plot->cursor())
        if (const auto reading = bench.loss.readingAt(axis(), *x)) return m_reading->setText(readingText(*reading));
    if (bench.loss.steps().empty()) return m_reading->setText(bench.status.estimateText());
    if (!bench.loss.passed().empty()) return m_reading->setText(LossCurve::passedText(bench.loss.passed().back()));
    m_reading->setText(bench.status.sourceText());
}

void LossPanel::showPreparation() {
    const QString what = m_context.bench.status.preparation();
    m_preparation->setVisible(!what.isEmpty());
    m_preparationText->setText(tr("Preparing: %1").arg(what));
    m_preparationBar->setValue(static_cast<int>(1000 * m_context.bench.status.preparationShare()));
}

void LossPanel::takeWarning(const event::Warned& warning) {
    RunSetup& setup = m_context.bench.setup;
    RunStatus& status = m_context.bench.status;
    std::vector<MessageBar::Way> ways;
    if (warning.paused && setup.learningRate() > setup.usualLearningRate())
        ways.push_back({tr("Same start at %1").arg(rateText(setup.usualLearningRate())), [&setup, &status] {
                            setup.setLearningRate(setup.usualLearningRate());
                            status.sameStart();
                        }});
    messages().showMessage(MessageBar::Kind::Attention, QString::fromStdString(warning.message), ways);
}

}  // namespace fw
