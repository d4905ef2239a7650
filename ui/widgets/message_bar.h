// SPDX-License-Identifier: GPL-3.0-or-later
// A message in its place, never a dialog: what happened, why, what to do, with at most two ways on and a way to close it.
#pragma once

#include <QFrame>
#include <functional>
#include <vector>

#include "theme/colors.h"

class QLabel;
class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace fw {

class MessageBar : public QFrame {
    Q_OBJECT
  public:
    enum class Kind { Hint, Attention, Error };
    struct Way {
        QString text;
        std::function<void()> go;
    };

    explicit MessageBar(QWidget* parent = nullptr);

    void setColors(const ColorRoles& roles);
    void showMessage(Kind kind, const QString& text, const std::vector<Way>& ways = {});
    /// Closes it without telling anyone.
    void dismiss();
    QString text() const;

  signals:
    /// The user closed it.
    void closed();

  private:
    void dress();

    QLabel* m_text;
    QHBoxLayout* m_layout;
    QToolButton* m_close;
    std::vector<QPushButton*> m_buttons;
    ColorRoles m_roles;
    Kind m_kind = Kind::Hint;
};

}  // namespace fw
