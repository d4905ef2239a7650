// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/meters_panel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "viewmodels/number_text.h"
#include "widgets/message_bar.h"
#include "widgets/plot_widget.h"
#include "widgets/turning_box.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr std::array kIds{"order", "agreement", "meaning", "facts", "reasoning", "shuffled"};
constexpr Qt::PenStyle kStyles[] = {Qt::SolidLine,   Qt::DashLine,  Qt::DotLine,
                                    Qt::DashDotLine, Qt::SolidLine, Qt::DashLine};
}  // namespace

MetersPanel::MetersPanel(PanelContext& context) : Panel(context), m_model(context.bench.meters) {
    buildButtons();
    auto* box = new TurningBox(this);
    box->add(makeRows(), 1, 0);
    m_plot = new PlotWidget(static_cast<int>(kIds.size()), this);
    m_plot->setObjectName(u"meters_plot"_s);
    m_plot->setPickable(false);
    m_plot->setTitles(tr("millions of tokens read"), tr("share right"), {});
    setHelp(m_plot, tr("Meters over the run"),
            tr("The share of pairs or facts that came out right, by what the model had read."),
            tr("Which meter crosses the line at three quarters first?"));
    box->add(m_plot, 1, 1);
    content()->addWidget(box, 1);
    setFocusProxy(m_measure);
    connect(&m_model, &MetersModel::changed, this, [this] {
        if (isAwake()) showAll();
    });
}

void MetersPanel::buildButtons() {
    m_head = new QLabel(this);
    m_head->setForegroundRole(QPalette::PlaceholderText);
    m_head->setWordWrap(true);
    m_head->setMinimumWidth(1);
    m_measure = new QPushButton(tr("Measure now"), this);
    m_measure->setObjectName(u"meters_measure"_s);
    setHelp(m_measure, tr("Measure now"),
            tr("Reads all meters of the model as it is. While it trains that happens by itself, every few seconds."),
            QString());
    m_past = new QPushButton(this);
    m_past->setObjectName(u"meters_past"_s);
    setHelp(m_past, tr("Measure the past"),
            tr("Reads the meters of every kept step of this run, so that the curves begin at step 0."), QString());
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_measure);
    row->addWidget(m_past);
    row->addStretch(1);
    content()->addLayout(row);
    content()->addWidget(m_head);
    connect(m_measure, &QPushButton::clicked, &m_model, &MetersModel::measure);
    connect(m_past, &QPushButton::clicked, &m_model, [this] {
        if (m_model.pastLeft() > 0)
            m_model.stopPast();
        else
            m_model.measurePast();
    });
}

QWidget* MetersPanel::makeRows() {
    auto* rows = new QWidget(this);
    auto* room = new QVBoxLayout(rows);
    room->setContentsMargins(0, 0, 0, 0);
    auto* grid = new QGridLayout;
    room->addLayout(grid);
    room->addStretch(1);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(2, 1);
    int line = 0;
    for (const char* id : kIds) {
        if (std::string_view(id) == "reasoning") {
            auto* honest = new QLabel(tr("The honest part: is it reasoning?"), this);
            honest->setForegroundRole(QPalette::PlaceholderText);
            grid->addWidget(honest, line++, 0, 1, 3);
        }
        Row row{id, new QLabel(this), new QLabel(this), new QLabel(this), new QLabel(this)};
        row.title->setText(MetersModel::title(id));
        setHelp(row.title, MetersModel::title(id), MetersModel::meaning(id), QString());
        row.value->setObjectName(u"meters_%1"_s.arg(QLatin1StringView(id)));
        row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.passed->setForegroundRole(QPalette::PlaceholderText);
        row.example->setTextFormat(Qt::RichText);
        row.example->setForegroundRole(QPalette::PlaceholderText);
        row.example->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        int column = 0;
        for (QLabel* label : {row.title, row.value, row.passed}) grid->addWidget(label, line, column++);
        grid->addWidget(row.example, ++line, 0, 1, 3);
        ++line;
        m_rows.push_back(row);
    }
    return rows;
}

QColor MetersPanel::colorOf(size_t row) const {
    return roles().runs[row % roles().runs.size()];
}

void MetersPanel::showAll() {
    if (m_model.error().isEmpty())
        messages().dismiss();
    else
        messages().showMessage(MessageBar::Kind::Attention, m_model.error());
    m_head->setText(
        m_model.meters().empty()
            ? tr("Small fixed samples of questions, asked again and again.")
            : tr("The model of now, after %1 tokens.").arg(compactNumber(static_cast<double>(m_model.tokens()))));
    m_past->setText(m_model.pastLeft() > 0 ? tr("Stop (%1 left)").arg(m_model.pastLeft()) : tr("Measure the past"));
    m_past->setEnabled(m_model.pastLeft() > 0 || m_model.canMeasurePast());
    for (const Row& row : m_rows) {
        const auto meter = std::ranges::find(m_model.meters(), row.id, &Meter::id);
        showRow(row, meter == m_model.meters().end() ? nullptr : &*meter);
    }
    showPlot();
}

void MetersPanel::showRow(const Row& row, const Meter* meter) {
    row.value->setText(meter ? u"<b>%1</b>"_s.arg(percentText(meter->share)) : u"–"_s);
    const auto passed = m_model.firstPassed(row.id);
    row.passed->setText(passed ? tr("¾ at %1").arg(compactNumber(static_cast<double>(*passed))) : QString());
    row.passed->setToolTip(
        passed ? tr("The first model measured with three quarters right had read %1 tokens.").arg(wholeNumber(*passed))
               : QString());
    row.example->clear();
    if (!meter || meter->examples.empty()) return;
    const auto mark = [](bool found) { return found ? u"✓"_s : u"✗"_s; };
    QStringList tips{tr("%1 of %2 right. Some of them (✓: the model finds the right one likelier):")
                         .arg(qRound(meter->share * meter->pairs))
                         .arg(meter->pairs)};
    for (const MeterPair& pair : meter->examples) {
        const QString right = QString::fromStdString(pair.right), wrong = QString::fromStdString(pair.wrong);
        tips << mark(pair.found) + u" "_s + right + (wrong.isEmpty() ? QString() : u"\n    / "_s + wrong);
    }
    const MeterPair& first = meter->examples.front();
    const QString wrong = QString::fromStdString(first.wrong).toHtmlEscaped();
    row.example->setText(mark(first.found) + u" "_s + QString::fromStdString(first.right).toHtmlEscaped() +
                         (wrong.isEmpty() ? QString() : u" / <s>%1</s>"_s.arg(wrong)));
    row.example->setToolTip(tips.join(u"\n"_s));
}

void MetersPanel::showPlot() {
    m_plot->setLevels(
        {{MetersModel::kPassed, tr("three quarters"), {}}, {0.5, tr("half: by chance, where there are two"), {}}});
    double most = 0.1;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        QVector<QPointF> points = m_model.curve(m_rows[i].id);
        for (QPointF& point : points) point.rx() /= 1e6;
        if (!points.empty()) most = std::max(most, points.back().x());
        m_plot->setPen(static_cast<int>(i), {colorOf(i), 2, kStyles[i], points.size() < 60});
        m_plot->setPoints(static_cast<int>(i), points);
        m_rows[i].title->setStyleSheet(u"color: %1"_s.arg(colorOf(i).name()));
    }
    m_plot->setExtent({0, most, 0, 1.02});
}

void MetersPanel::dress() {
    m_plot->setColors(roles());
    showAll();
}

void MetersPanel::wake() {
    m_model.setAwake(true);
    showAll();
}

void MetersPanel::sleep() {
    m_model.setAwake(false);
}

}  // namespace fw
