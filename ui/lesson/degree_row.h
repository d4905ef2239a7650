// SPDX-License-Identifier: GPL-3.0-or-later
// One of a few degrees, each a button that Tab comes to: how sure, how close.
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

class QPushButton;

namespace fw {

class DegreeRow : public QWidget {
    Q_OBJECT
  public:
    /// `spoken` is said before the words of each button ("How sure: %1"). `degree`: from 1; 0: none yet.
    DegreeRow(const QStringList& words, const QString& spoken, int degree, QWidget* parent);
    int degree() const { return m_degree; }

  signals:
    void chosen(int degree);

  private:
    void choose(int degree);

    std::vector<QPushButton*> m_buttons;
    int m_degree;
};

}  // namespace fw
