// SPDX-License-Identifier: GPL-3.0-or-later
// Applies the colours and type size to the application: follows the system's light or dark palette unless told otherwise.
#pragma once

#include <QFont>
#include <QObject>

#include "theme/colors.h"

class QWidget;

namespace fw {

enum class ThemeMode { System, Light, Dark };

class Theme : public QObject {
    Q_OBJECT
  public:
    explicit Theme(QObject* parent = nullptr);

    const ColorRoles& roles() const { return *m_roles; }
    ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    /// Size of all type relative to the system's; 1 is 100 %.
    double typeScale() const { return m_typeScale; }
    void setTypeScale(double scale);
    /// The font of the application at another scale, for a window that keeps its own.
    QFont fontAt(double scale) const;
    /// Tokens, ids and code.
    QFont monospace(double scale = 1.0) const;
    /// Reads the system palette again; called when the desktop's theme changes.
    void followSystem();

  signals:
    void changed();

  private:
    void apply();

    const ColorRoles* m_roles;
    ThemeMode m_mode = ThemeMode::System;
    double m_typeScale = 1.0;
    QFont m_baseFont;
    bool m_applying = false;
};

/// "system", "light", "dark" and back; unknown words are System.
ThemeMode themeModeFromWord(const QString& word);
QString wordOfThemeMode(ThemeMode mode);

/// Gives a widget its accessible name and its two-line help: what it is, what to try.
void setHelp(QWidget* widget, const QString& name, const QString& what, const QString& tryThis);

}  // namespace fw
