// SPDX-License-Identifier: GPL-3.0-or-later
// One model's samples: its age as head, the counts of classes, and every sample to read.
#pragma once

#include <QWidget>

#include "theme/theme.h"
#include "viewmodels/console_model.h"

class QLabel;
class QTextBrowser;

namespace fw {

class ClassBars;

class SampleColumnView : public QWidget {
    Q_OBJECT
  public:
    explicit SampleColumnView(QWidget* parent = nullptr);

    void setLook(const Theme& theme);
    void showColumn(const ConsoleModel& model, const ConsoleColumn& column);
    QTextBrowser* list() const { return m_list; }

  signals:
    /// A class, or nothing: all again.
    void filterWanted(const QString& kind);

  private:
    QColor colorOf(const QString& kind) const;
    QString html(const ConsoleModel& model, const ConsoleColumn& column) const;

    QLabel* m_head;
    ClassBars* m_bars;
    QLabel* m_contains;
    QTextBrowser* m_list;
    const ColorRoles* m_roles;
    QString m_shown;
};

}  // namespace fw
