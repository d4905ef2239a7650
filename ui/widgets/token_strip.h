// SPDX-License-Identifier: GPL-3.0-or-later
// A prompt as chips, one per token, each with its id: what the model really reads.
#pragma once

#include <QWidget>

#include "theme/colors.h"
#include "viewmodels/prompt.h"

namespace fw {

class TokenStrip : public QWidget {
    Q_OBJECT
  public:
    explicit TokenStrip(QWidget* parent = nullptr);

    void setLook(const ColorRoles& roles, const QFont& tokenFont);
    void setTokens(std::vector<PromptToken> tokens);

    /// Pixels that all tokens need side by side.
    int wholeWidth() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    int chipWidth(const PromptToken& token) const;
    QFont idFont() const;

    ColorRoles m_roles;
    QFont m_tokenFont;
    std::vector<PromptToken> m_tokens;
};

}  // namespace fw
