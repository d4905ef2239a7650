// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/lens_panel.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/lens_cell_delegate.h"

namespace fw {

LensPanel::LensPanel(PanelContext& context)
    : InspectionPanel(context, context.bench.lens.feed()),
      m_model(context.bench.lens),
      m_table(new QTableView(this)),
      m_cells(new LensCellDelegate(this)) {
    m_table->setModel(&m_model);
    m_table->setItemDelegate(m_cells);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setCornerButtonEnabled(false);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setHelp(m_table, tr("What each layer would say"),
            tr("A row for every token of the prompt, a column for every layer: the likeliest next token if the model "
               "stopped there."),
            tr("Read a row from left to right: where does the right token first appear? Try a capital."));
    content()->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(&m_model, &LensModel::changed, this, [this] {
        if (isAwake()) showAnswer();
    });
}

void LensPanel::dress() {
    QFont smaller = font();
    smaller.setPointSizeF(smaller.pointSizeF() * 0.88);
    m_cells->setLook(roles(), m_context.theme.monospace(), smaller);
    m_table->verticalHeader()->setFont(m_context.theme.monospace());
    m_table->verticalHeader()->setDefaultSectionSize(m_cells->rowHeight());
    showAnswer();
}

void LensPanel::resizeEvent(QResizeEvent* event) {
    InspectionPanel::resizeEvent(event);
    if (isAwake()) fitColumns();
}

/// All columns alike: what fills the panel, but no less than they need.
void LensPanel::fitColumns() {
    const int columns = m_model.columnCount();
    if (columns == 0) return;
    const int least = fontMetrics().averageCharWidth() * 12;
    const int even = (m_table->width() - m_table->verticalHeader()->sizeHint().width() - 4) / columns;
    for (int c = 0; c < columns; ++c) m_table->setColumnWidth(c, std::max(least, even));
}

void LensPanel::showAnswer() {
    InspectionPanel::showAnswer();
    setHead(
        tr("In each cell the likeliest next token, bold if it is what really comes next; below, its probability / that "
           "of what comes. Colour: surprise about that."));
    fitColumns();
}

}  // namespace fw
