// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/sketch_input.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHideEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include "lesson/loss_sketch.h"
#include "viewmodels/number_text.h"

namespace fw {

namespace {

constexpr double kShares[] = {0, 0.05, 0.2, 0.5, 1};
constexpr int kFewestPoints = 3;
constexpr double kFallbackWidth = 1e6;  // tokens

double widthOf(const LessonContext& context, const Prediction& prediction) {
    if (prediction.max > 0) return prediction.max;
    const auto& info = context.panels.bench.bridge.info();
    return info ? static_cast<double>(info->config.train.steps) * info->config.train.batchSize * info->config.model.nCtx
                : kFallbackWidth;
}

}  // namespace

SketchInput::SketchInput(const LessonContext& context, const Prediction& prediction, QWidget* parent)
    : AnswerInput(parent), m_sketch(context.desk.sketch()) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeWords(
        tr("Draw the curve that you expect into the loss chart, from left to right. Or give the loss at these places:"),
        this));
    auto* form = new QFormLayout;
    const double width = widthOf(context, prediction);
    for (const double share : kShares) {
        auto* box = new QDoubleSpinBox(this);
        box->setRange(0, 20);
        box->setDecimals(2);
        box->setSingleStep(0.25);
        box->setSpecialValueText(QStringLiteral("–"));
        const QString place = share == 0 ? tr("at the start") : tr("after %1 tokens").arg(compactNumber(share * width));
        box->setAccessibleName(tr("Loss %1").arg(place));
        form->addRow(place, box);
        m_boxes.push_back(box);
        m_places.push_back(share * width);
        connect(box, &QDoubleSpinBox::valueChanged, this, &SketchInput::takeNumbers);
    }
    column->addLayout(form);
    QPushButton* again = makeLessonButton(tr("Wipe it out"), false, this);
    column->addWidget(again, 0, Qt::AlignLeft);
    connect(again, &QPushButton::clicked, this, [this] { m_sketch.setPoints({}); });
    connect(&m_sketch, &LossSketch::changed, this, [this] {
        if (!m_typing) showNumbers();
        if (isVisible()) emit changed();
    });
    setFocusProxy(m_boxes.front());
}

void SketchInput::showEvent(QShowEvent* event) {
    AnswerInput::showEvent(event);
    m_sketch.begin(m_places.back());
    showNumbers();
}

void SketchInput::hideEvent(QHideEvent* event) {
    if (!event->spontaneous()) m_sketch.end();
    AnswerInput::hideEvent(event);
}

QString SketchInput::answer() const {
    return m_sketch.points().size() < kFewestPoints ? QString() : m_sketch.text();
}
void SketchInput::setAnswer(const QString& answer) {
    m_sketch.setText(answer);
}

void SketchInput::takeNumbers() {
    QPolygonF points;
    for (size_t i = 0; i < m_boxes.size(); ++i)
        if (m_boxes[i]->value() > 0) points.append({m_places[i], m_boxes[i]->value()});
    m_typing = true;
    m_sketch.setPoints(points);
    m_typing = false;
}

void SketchInput::showNumbers() {
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker quiet(m_boxes[i]);
        const bool known = !m_sketch.points().isEmpty() && m_places[i] <= m_sketch.points().last().x() * 1.05 &&
                           m_places[i] >= m_sketch.points().first().x() * 0.95 - 1;
        m_boxes[i]->setValue(known ? m_sketch.at(m_places[i]) : 0);
    }
}

}  // namespace fw
