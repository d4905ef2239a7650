// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QWidget>

#include "theme/flat_style.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

QPalette paletteOf(const ColorRoles& c) {
    QPalette p;
    p.setColor(QPalette::Window, c.panel);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.window);
    p.setColor(QPalette::AlternateBase, c.panel);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::Button, c.dark ? QColor(0x2A3037) : QColor(0xFBFBFC));
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.error);
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::ToolTipBase, c.window);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Highlight, c.pins[0]);
    p.setColor(QPalette::HighlightedText, c.dark ? c.window : QColor(Qt::white));
    p.setColor(QPalette::Link, c.pins[0]);
    p.setColor(QPalette::Mid, c.grid);
    p.setColor(QPalette::Midlight, c.panel);
    p.setColor(QPalette::Dark, c.rung);
    p.setColor(QPalette::Light, c.window);
    p.setColor(QPalette::Shadow, c.rung);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c.rung);
    p.setColor(QPalette::Disabled, QPalette::Highlight, c.grid);
    return p;
}

/// What the palette cannot say: flat buttons with one hairline, and the one primary button.
QString styleSheetOf(const ColorRoles& c) {
    return uR"(
        QToolTip { color: %1; background: %2; border: 1px solid %3; padding: 4px; }
        QStatusBar::item { border: 0; }
        QMainWindow::separator { background: %3; width: 1px; height: 1px; margin: 2px; }
        QPushButton, QToolButton[flat="true"] { background: %2; border: 1px solid %3; border-radius: 4px; padding: 4px 10px; }
        QToolButton[flat="true"]::menu-indicator { subcontrol-position: right center; subcontrol-origin: padding; right: 4px; }
        QToolButton[flat="true"] { padding-right: 16px; }
        QPushButton:hover, QToolButton[flat="true"]:hover { border-color: %4; }
        QPushButton:focus, QToolButton[flat="true"]:focus { border: 2px solid %5; padding: 3px 9px; }
        QToolButton[flat="true"]:focus { padding-right: 15px; }
        QPushButton:pressed, QToolButton[flat="true"]:pressed { background: %3; }
        QPushButton:checked { background: %3; border-color: %5; }
        QPushButton:disabled, QToolButton[flat="true"]:disabled { color: %4; }
        QPushButton[primary="true"] { background: %5; color: %6; border: 1px solid %5; font-weight: bold; }
        QPushButton[primary="true"]:hover, QPushButton[primary="true"]:focus { border: 2px solid %1; padding: 3px 9px; }
        QPushButton[primary="true"]:disabled { background: %3; color: %4; border-color: %3; }
        QLineEdit, QPlainTextEdit { background: %2; border: 1px solid %3; border-radius: 4px; padding: 3px 6px; }
        QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid %5; padding: 2px 5px; }
        QScrollBar { background: transparent; border: 0; margin: 0; }
        QScrollBar:vertical { width: 10px; }
        QScrollBar:horizontal { height: 10px; }
        QScrollBar::handle { background: %3; border-radius: 4px; margin: 1px; min-height: 24px; min-width: 24px; }
        QScrollBar::handle:hover { background: %4; }
        QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
        QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
        QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { background: transparent; border: 0; padding: 0 2px; }
    )"_s.arg(c.text.name(), c.window.name(), c.grid.name(), c.rung.name(), c.pins[0].name(),
             c.dark ? c.window.name() : u"#ffffff"_s);
}

}  // namespace

Theme::Theme(QObject* parent) : QObject(parent), m_roles(&lightRoles()), m_baseFont(QApplication::font()) {
    QApplication::setStyle(new FlatStyle);
    apply();
}

void Theme::setMode(ThemeMode mode) {
    if (mode == m_mode) return;
    m_mode = mode;
    apply();
}

void Theme::setTypeScale(double scale) {
    if (qFuzzyCompare(scale, m_typeScale)) return;
    m_typeScale = scale;
    apply();
}

QFont Theme::fontAt(double scale) const {
    QFont font = m_baseFont;
    font.setPointSizeF(m_baseFont.pointSizeF() * scale);
    return font;
}

QFont Theme::monospace(double scale) const {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF() * scale);
    return font;
}

void Theme::followSystem() {
    if (m_mode == ThemeMode::System && !m_applying) apply();
}

void Theme::apply() {
    if (m_applying) return;
    m_applying = true;
    bool dark = m_mode == ThemeMode::Dark;
    if (m_mode == ThemeMode::System) {
        QApplication::setPalette(QPalette());  // let the desktop's own colours through, to see which they are
        dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    }
    m_roles = dark ? &darkRoles() : &lightRoles();
    QApplication::setFont(fontAt(m_typeScale));
    QApplication::setPalette(paletteOf(*m_roles));
    qApp->setStyleSheet(styleSheetOf(*m_roles));
    m_applying = false;
    emit changed();
}

ThemeMode themeModeFromWord(const QString& word) {
    return word == "light"_L1 ? ThemeMode::Light : word == "dark"_L1 ? ThemeMode::Dark : ThemeMode::System;
}

QString wordOfThemeMode(ThemeMode mode) {
    switch (mode) {
        case ThemeMode::Light: return u"light"_s;
        case ThemeMode::Dark: return u"dark"_s;
        case ThemeMode::System: break;
    }
    return u"system"_s;
}

void setHelp(QWidget* widget, const QString& name, const QString& what, const QString& tryThis) {
    const QString both = tryThis.isEmpty() ? what : what + u'\n' + tryThis;
    widget->setAccessibleName(name);
    widget->setAccessibleDescription(both);
    widget->setToolTip(both);
    widget->setWhatsThis(both);
}

}  // namespace fw
