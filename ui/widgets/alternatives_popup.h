// SPDX-License-Identifier: GPL-3.0-or-later
// What a token could have been, at the place where it stands; choosing one is the caller's business. Goes when clicked away.
#pragma once

#include <QFrame>
#include <vector>

#include "theme/colors.h"
#include "viewmodels/next_token_model.h"

namespace fw {

class AlternativesPopup : public QFrame {
    Q_OBJECT
  public:
    AlternativesPopup(const ColorRoles& roles, const QFont& tokenFont, const QColor& fill, std::vector<TokenBar> bars,
                      TokenId taken, QWidget* parent);

    void showAt(const QPoint& where);

  signals:
    void chosen(fw::TokenId id);
};

}  // namespace fw
