// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson's prose: Markdown in which HTML is text, pictures from the lesson's folder only, values and marks of
// provenance as chips. Nothing is fetched, and a link is only asked for.
#pragma once

#include <QTextBrowser>
#include <filesystem>

#include "theme/theme.h"

namespace fw {

class LessonRunner;

/// Markdown without its signs, where only plain text can stand.
QString plainText(const std::string& markdown);
/// Markdown that shows just this text.
QString plainToMarkdown(const QString& text);
/// Puts Markdown into a document, HTML as text.
void setProse(QTextDocument& document, const QString& markdown);

class ProseView : public QTextBrowser {
    Q_OBJECT
  public:
    /// `folder` is the lesson's.
    ProseView(std::filesystem::path folder, Theme& theme, QWidget* parent);

    /// Shows `markdown` with its values filled in; the same again changes nothing.
    void showMarkdown(const QString& markdown, const LessonRunner* runner);
    /// Fills the values in again.
    void refresh(const LessonRunner* runner);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

  signals:
    /// The learner wants to follow a link to the outside.
    void linkWanted(const QUrl& address);

  protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QImage picture(const QUrl& name) const;
    void render();
    void dressChips();

    std::filesystem::path m_folder;
    Theme& m_theme;
    QString m_markdown, m_filled;
};

}  // namespace fw
