// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/weights_panel.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "viewmodels/parameter_text.h"
#include "widgets/histogram_view.h"

namespace fw {

WeightsPanel::WeightsPanel(PanelContext& context)
    : InspectionPanel(context, context.bench.weights.feed()),
      m_model(context.bench.weights),
      m_table(new QTableView(this)),
      m_weights(new HistogramView(this)),
      m_gradients(new HistogramView(this)) {
    m_table->setModel(&m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(WeightsModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
    setHelp(m_table, tr("Weights of the model"),
            tr("Every matrix and vector: its size, its gradient, and how far the last update moved it."),
            tr("Choose one to see its histogram. Then raise the learning rate and watch the last column."));
    setHelp(m_weights, tr("Histogram of the weights"), tr("How many weights of the chosen matrix have which value."),
            tr("Compare step 0, a narrow bell, with now."));
    setHelp(m_gradients, tr("Histogram of the gradient"),
            tr("How strongly a few sequences of the training text pull at each of these weights."),
            tr("Most pull hardly at all."));
    m_gradients->setLogarithmic(true);  // most of it is next to nothing
    content()->addWidget(m_table, 3);
    content()->addWidget(m_weights, 1);
    content()->addWidget(m_gradients, 1);
    setFocusProxy(m_table);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_model.rowCount() > 0 && !m_table->currentIndex().isValid()) m_table->selectRow(0);
    });
    connect(&m_model, &WeightsModel::changed, this, [this] {
        if (isAwake()) showAnswer();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showChosen(); });
}

void WeightsPanel::dress() {
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    m_weights->setLook(roles(), ink());
    m_gradients->setLook(roles(), roles().pins[0]);
    showAnswer();
}

void WeightsPanel::showAnswer() {
    InspectionPanel::showAnswer();
    setHead(m_model.summary());
    m_weights->setLook(roles(), ink());
    showChosen();
}

void WeightsPanel::showChosen() {
    const int row = std::max(0, m_table->currentIndex().row());
    const ParameterStats* p = m_model.parameter(row);
    const bool other = std::exchange(m_shown, row) != row;
    m_weights->setNumbers(p ? tr("weights: %1, %2").arg(parameterTitle(p->name), shapeText(p->shape)) : QString(),
                          p ? &p->weight : nullptr, other);
    m_gradients->setNumbers(tr("gradient on them (counts: logarithmic)"), p && p->gradient ? &*p->gradient : nullptr,
                            other);
}

}  // namespace fw
