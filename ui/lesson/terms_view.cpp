// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/terms_view.h"

#include <QFrame>
#include <QLabel>
using namespace Qt::StringLiterals;

namespace fw {

TermsView::TermsView(const LessonContext& context, const LessonStep& step, QWidget* parent)
    : StepView(context, step, parent) {
    for (const TermCard& term : step.terms) {
        auto* card = new QFrame(this);
        card->setObjectName(u"card"_s);
        auto* inside = new QVBoxLayout(card);
        inside->setContentsMargins(12, 8, 12, 8);
        auto* name = makeWords(QString::fromStdString(term.term), card);
        QFont bold = name->font();
        bold.setBold(true);
        name->setFont(bold);
        inside->addWidget(name);
        addProse(term.text, inside);
        column()->addWidget(card);
    }
}

}  // namespace fw
