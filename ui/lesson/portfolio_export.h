// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the learner's portfolio, as a page for the browser or as Markdown.
#pragma once

#include <QWidget>

namespace fw {

class LessonDesk;

class PortfolioExport : public QObject {
    Q_OBJECT
  public:
    /// Goes when it is done.
    PortfolioExport(LessonDesk& desk, QWidget* owner);
    /// Where to, and in which form.
    void ask();
    void write(const QString& file);

  signals:
    void written(const QString& file);
    void failed(const QString& why);

  private:
    LessonDesk& m_desk;
    QWidget* m_owner;
};

}  // namespace fw
