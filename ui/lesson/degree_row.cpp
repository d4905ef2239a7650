// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/degree_row.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace fw {

DegreeRow::DegreeRow(const QStringList& words, const QString& spoken, int degree, QWidget* parent)
    : QWidget(parent), m_degree(degree) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (const QString& word : words) {
        auto* button = new QPushButton(word, this);
        button->setAccessibleName(spoken.arg(word));
        button->setCheckable(true);
        row->addWidget(button);
        m_buttons.push_back(button);
        const int each = static_cast<int>(m_buttons.size());
        button->setChecked(each == degree);
        connect(button, &QPushButton::clicked, this, [this, each] { choose(each); });
    }
    row->addStretch(1);
}

/// No button group: that would leave one stop for the Tab key, and arrow keys belong to the step cursor.
void DegreeRow::choose(int degree) {
    m_degree = degree;
    for (size_t i = 0; i < m_buttons.size(); ++i) m_buttons[i]->setChecked(static_cast<int>(i) + 1 == degree);
    emit chosen(degree);
}

}  // namespace fw
