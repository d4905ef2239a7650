// SPDX-License-Identifier: GPL-3.0-or-later
// One column of completions: the age of the model as head (a pin can be let go there) and its text.
#pragma once

#include <QWidget>

#include "theme/theme.h"
#include "viewmodels/completions_model.h"

class QLabel;
class QToolButton;

namespace fw {

class ElidedLabel;
class CompletionView;

class CompletionColumnView : public QWidget {
    Q_OBJECT
  public:
    explicit CompletionColumnView(QWidget* parent = nullptr);

    void setLook(const Theme& theme, bool reducedMotion);
    void setColumn(const CompletionColumn& column);
    const Age& age() const { return m_age; }

  signals:
    void tokenActivated(const fw::Age& age, int token, QPoint where);
    void unpinned(int pin);
    /// Where does this text come from?
    void originAsked(const fw::Age& age);

  protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

  private:
    QLabel* m_head;
    ElidedLabel* m_what;
    QToolButton* m_origin;
    QToolButton* m_unpin;
    CompletionView* m_view;
    const ColorRoles* m_roles;
    Age m_age;
};

}  // namespace fw
