// SPDX-License-Identifier: GPL-3.0-or-later
#include "projector/presenter_clock.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "lesson/prose_view.h"
#include "lesson/step_view.h"
#include "viewmodels/number_text.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr double kMsPerMinute = 60000;
}

PresenterClock::PresenterClock(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_used = new QLabel(this);
    QFont bold = m_used->font();
    bold.setBold(true);
    m_used->setFont(bold);
    m_planned = makeWords({}, this);
    auto* again = makeLessonButton(tr("Restart the clock"), false, this);
    row->addWidget(m_used);
    row->addWidget(m_planned, 1);
    row->addWidget(again);
    connect(again, &QPushButton::clicked, this, &PresenterClock::restart);
    connect(&m_tick, &QTimer::timeout, this, &PresenterClock::renew);
    m_tick.start(1s);
    restart();
}

void PresenterClock::setPlan(std::vector<PlanMark> plan) {
    m_plan = std::move(plan);
    renew();
}

void PresenterClock::restart() {
    m_since.start();
    renew();
}

void PresenterClock::renew() {
    const auto ms = static_cast<double>(m_since.elapsed());
    m_used->setText(tr("%1 used").arg(clockText(ms / 1000)));
    m_planned->setText(planWords(m_plan, ms / kMsPerMinute));
}

QString planWords(const std::vector<PlanMark>& plan, double minutes) {
    QStringList parts;
    if (const PlanMark* now = markAt(plan, minutes))
        parts.append(PresenterClock::tr("By the plan, since minute %1: %2").arg(now->minute).arg(plainText(now->what)));
    if (const PlanMark* next = markAfter(plan, minutes))
        parts.append(PresenterClock::tr("At minute %1: %2").arg(next->minute).arg(plainText(next->what)));
    return parts.join(u'\n');
}

}  // namespace fw
