// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bar_column_view.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "viewmodels/number_text.h"
#include "widgets/elided_label.h"
#include "widgets/probability_bars.h"

using namespace Qt::StringLiterals;

namespace fw {

BarColumnView::BarColumnView(QWidget* parent)
    : QWidget(parent), m_head(new QLabel(this)), m_entropy(new ElidedLabel(this)), m_bars(new ProbabilityBars(this)),
      m_roles(&lightRoles()) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_entropy->setForegroundRole(QPalette::PlaceholderText);
    m_head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    layout->addWidget(m_head);
    layout->addWidget(m_entropy);
    layout->addWidget(m_bars, 1);
}

void BarColumnView::setLook(const Theme& theme, bool reducedMotion) {
    m_roles = &theme.roles();
    m_bars->setLook(theme.roles(), theme.monospace());
    m_bars->setReducedMotion(reducedMotion);
}

void BarColumnView::setColumn(const BarColumn& column, bool sampled) {
    m_head->setText(u"<b>%1</b>"_s.arg(ageTitle(column.age)));
    m_head->setStyleSheet(u"color: %1"_s.arg(ageColor(*m_roles, column.age).name()));
    QString entropy = tr("%1 choices").arg(choicesText(column.entropy));
    if (sampled) entropy += tr(", %1 as sampled").arg(choicesText(column.chosenEntropy));
    m_entropy->setText(entropy);
    m_entropy->setToolTip(tr("Entropy %1 nats: as unsure as choosing among %2 equally likely tokens.\n"
                             "After temperature, top-k and top-p: %3 nats.")
                              .arg(lossText(column.entropy), choicesText(column.entropy), lossText(column.chosenEntropy)));
    m_bars->setAccessibleName(tr("Next tokens, %1").arg(ageTitle(column.age)));
    m_bars->setFill(ageFill(*m_roles, column.age));
    m_bars->setBars(column.bars, sampled);
}

void BarColumnView::setGhost(const BarColumn* other) {
    std::unordered_map<TokenId, double> ghosts;
    if (other)
        for (const TokenBar& bar : other->bars) ghosts[bar.id] = bar.probability;
    m_bars->setGhosts(std::move(ghosts), other ? ageFill(*m_roles, other->age) : QColor());
}

}  // namespace fw
