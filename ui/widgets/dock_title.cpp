// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dock_title.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "theme/icons.h"
#include "widgets/elided_label.h"

using namespace Qt::StringLiterals;

namespace fw {

DockTitle::DockTitle(const QString& title, const QString& help, Theme& theme, QDockWidget* dock) : QWidget(dock) {
    setAutoFillBackground(true);
    auto* name = new QLabel(u"<b>%1</b>"_s.arg(title.toHtmlEscaped()), this);
    auto* words = new ElidedLabel(help, this);
    words->setForegroundRole(QPalette::PlaceholderText);
    auto* close = new QToolButton(this);
    close->setAutoRaise(true);
    setHelp(close, tr("Close %1").arg(title), tr("Closes this panel; a closed panel costs nothing."),
            tr("The View menu brings it back."));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 1, 2, 1);
    layout->setSpacing(10);
    layout->addWidget(name);
    layout->addWidget(words, 1);
    layout->addWidget(close);
    connect(close, &QToolButton::clicked, dock, &QDockWidget::close);
    const auto dress = [close, &theme] { close->setIcon(makeIcon(Icon::Close, theme.roles().muted)); };
    connect(&theme, &Theme::changed, this, dress);
    dress();
}

}  // namespace fw
