// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/time_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "actions/actions.h"
#include "theme/icons.h"
#include "viewmodels/number_text.h"
#include "widgets/step_track.h"

using namespace Qt::StringLiterals;

namespace fw {

TimeBar::TimeBar(Workbench& bench, Theme& theme, const Actions& actions, QWidget* parent)
    : QToolBar(tr("Time"), parent), m_bench(bench), m_theme(theme) {
    setObjectName(u"run_time_bar"_s);
    setMovable(false);
    setFloatable(false);
    toggleViewAction()->setEnabled(false);
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(8);
    addWidget(row);
    buildPlay(actions);
    m_track = new StepTrack(row);
    setHelp(m_track, tr("Step cursor"), tr("The kept models of this run; every panel shows the one you choose, for the prompt of now."),
            tr("Drag it to the left and watch the bars and the text grow worse. Training goes on meanwhile."));
    m_where = new QLabel(row);
    m_back = new QPushButton(tr("Back to now"), row);
    setHelp(m_back, tr("Back to now"), tr("Every panel shows the model in training again (End)."), QString());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_play, m_speed}) layout->addWidget(widget);
    layout->addWidget(m_track, 1);
    layout->addWidget(m_where);
    layout->addWidget(m_back);
    StepCursor& cursor = m_bench.cursor;
    connect(m_track, &StepTrack::wanted, &cursor, &StepCursor::goToPlace);
    connect(m_back, &QPushButton::clicked, &cursor, &StepCursor::backToNow);
    connect(&cursor, &StepCursor::changed, this, &TimeBar::renew);
    connect(&m_bench.status, &RunStatus::changed, this, &TimeBar::renew);
    connect(&m_bench.bridge, &SessionBridge::pinsChanged, this, [this](const std::vector<int64_t>& steps) {
        m_pins = steps;
        renew();
    });
    connect(&theme, &Theme::changed, this, &TimeBar::dress);
    dress();
}

void TimeBar::buildPlay(const Actions& actions) {
    m_play = new QToolButton(this);
    m_play->setDefaultAction(actions["play"]);
    m_play->setAutoRaise(true);
    m_play->setAccessibleName(tr("Play the time of the run"));
    m_speed = new QComboBox(this);
    for (const int speed : {1, 2, 5, 10, 20}) m_speed->addItem(tr("%1 / s").arg(speed), speed);
    m_speed->setCurrentIndex(2);
    setHelp(m_speed, tr("Speed"), tr("How many kept models a second, when time is played."), tr("Slow for the first sixteen steps, then fast."));
    connect(m_speed, &QComboBox::currentIndexChanged, this, [this] { m_bench.cursor.setSpeed(m_speed->currentData().toDouble()); });
}

void TimeBar::dress() {
    m_track->setColors(m_theme.roles());
    renew();
}

void TimeBar::renew() {
    const StepCursor& cursor = m_bench.cursor;
    const ColorRoles& roles = m_theme.roles();
    const std::optional<int64_t> step = cursor.step();
    m_track->setEnabled(cursor.isAvailable());
    m_track->setSteps(cursor.steps(), cursor.place(), m_pins);
    m_play->defaultAction()->setEnabled(cursor.isAvailable());
    m_play->defaultAction()->setIcon(makeIcon(cursor.isPlaying() ? Icon::Pause : Icon::Play, roles.text));
    m_play->defaultAction()->setChecked(cursor.isPlaying());
    m_speed->setEnabled(cursor.isAvailable());
    m_where->setStyleSheet(u"color: %1"_s.arg((step ? roles.visited : cursor.isAvailable() ? roles.nowText : roles.muted).name()));
    if (step) m_where->setText(u"<b>%1</b>"_s.arg(tr("viewing step %1").arg(wholeNumber(*step))));
    else if (cursor.isAvailable()) m_where->setText(tr("now, step %1").arg(wholeNumber(m_bench.status.step())));
    else m_where->setText(tr("the models of this run will stand here"));
    m_where->setMinimumWidth(cursor.isAvailable() ? m_where->fontMetrics().horizontalAdvance(tr("viewing step %1").arg(u"00,000"_s)) + 12 : 0);
    m_back->setEnabled(step.has_value());
}

}  // namespace fw
