// SPDX-License-Identifier: GPL-3.0-or-later
#include "projector/big_counters.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include "viewmodels/number_text.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr double kFigureScale = 1.6;  // of the type around it
const QString kNothingYet = u"–"_s;
}  // namespace

BigCounters::BigCounters(Workbench& bench, Theme& theme, QWidget* parent)
    : QWidget(parent), m_bench(bench), m_theme(theme) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 4, 16, 4);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    column->addLayout(row);
    m_loss = addFigure(tr("loss"), row);
    m_choices = addFigure(tr("choices"), row);
    m_tokens = addFigure(tr("tokens read"), row);
    m_loss->setAccessibleName(tr("Loss, nats per token"));
    m_choices->setAccessibleName(tr("As unsure as choosing among so many tokens"));
    m_tokens->setAccessibleName(tr("Tokens that training has read"));
    row->addStretch(1);
    m_state = new QLabel(this);
    row->addWidget(m_state);
    m_beat = new QLabel(this);
    m_beat->setWordWrap(true);
    m_beat->hide();
    column->addWidget(m_beat);
    connect(&theme, &Theme::changed, this, &BigCounters::dress);
    connect(&bench.status, &RunStatus::changed, this, &BigCounters::renew);
    connect(&bench.status, &RunStatus::stateChanged, this, &BigCounters::renew);
    connect(&bench.cursor, &StepCursor::changed, this, &BigCounters::renew);
    dress();
    renew();
}

QLabel* BigCounters::addFigure(const QString& unit, QHBoxLayout* row) {
    auto* figure = new QLabel(this);
    auto* name = new QLabel(unit, this);
    row->addWidget(figure);
    row->addWidget(name);
    m_figures.push_back(figure);
    m_units.push_back(name);
    return figure;
}

void BigCounters::setBeat(const QString& beat) {
    m_beat->setText(beat);
    m_beat->setVisible(!beat.isEmpty());
}

void BigCounters::dress() {
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * kFigureScale);
    large.setBold(true);
    for (QLabel* figure : m_figures) figure->setFont(large);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, m_theme.roles().muted);
    for (QLabel* unit : m_units) unit->setPalette(muted);
    QPalette now = palette();
    now.setColor(QPalette::WindowText, m_theme.roles().nowText);
    m_loss->setPalette(now);
}

void BigCounters::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    renew();
}

void BigCounters::renew() {
    if (isHidden()) return;
    const auto& steps = m_bench.loss.steps();
    const bool any = !steps.empty();
    const double loss = any ? steps.back().smooth : m_bench.loss.uniformLoss();
    m_loss->setText(loss > 0 ? QLocale().toString(loss, 'f', 2) : kNothingYet);
    m_choices->setText(loss > 0 ? choicesText(loss) : kNothingYet);
    m_tokens->setText(any ? compactNumber(static_cast<double>(steps.back().tokens)) : u"0"_s);
    m_state->setText(stateText());
    // Figures must not make their neighbours dance.
    for (QLabel* figure : m_figures)
        figure->setMinimumWidth(std::max(figure->minimumWidth(), figure->sizeHint().width()));
}

QString BigCounters::stateText() const {
    if (const auto step = m_bench.cursor.step()) return tr("viewing step %1").arg(wholeNumber(*step));
    if (!m_bench.status.preparation().isEmpty()) return tr("getting ready");
    switch (m_bench.status.state()) {
        case SessionState::Running:
            return tr("training");
        case SessionState::Paused:
            return tr("paused");
        case SessionState::Finished:
            return tr("done");
        default:
            break;
    }
    return m_bench.status.step() > 0 ? QString() : tr("before training");
}

}  // namespace fw
