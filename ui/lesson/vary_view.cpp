// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/vary_view.h"

#include "lesson/do_view.h"
#include "lesson/predict_view.h"

namespace fw {

VaryView::VaryView(const LessonContext& context, const LessonStep& step, QWidget* parent)
    : StepView(context, step, parent),
      m_predict(new PredictView(context, step, this)),
      m_do(new DoView(context, step, this)) {
    for (StepView* part : {static_cast<StepView*>(m_predict), static_cast<StepView*>(m_do)}) {
        column()->addWidget(part);
        connect(part, &StepView::linkWanted, this, &StepView::linkWanted);
        connect(part, &StepView::panelWanted, this, &StepView::panelWanted);
    }
    connect(m_predict, &StepView::done, m_do, [this] { m_do->setFocus(); });
    setFocusProxy(m_predict);
    refresh();
}

void VaryView::refresh() {
    m_do->setVisible(runner().mayRun());
    m_do->refresh();
    m_predict->refresh();
}

}  // namespace fw
