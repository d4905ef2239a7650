// SPDX-License-Identifier: GPL-3.0-or-later
// The training text: search as you type, pages with their facts, shares by kind of document, and where a completion comes
// from.
#pragma once

#include "panels/panel.h"
#include "viewmodels/corpus_model.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSplitter;
class QTextBrowser;
class QUrl;

namespace fw {

class GenreBar;

class CorpusPanel : public Panel {
    Q_OBJECT
  public:
    explicit CorpusPanel(PanelContext& context);

  protected:
    void dress() override;
    void wake() override;
    void sleep() override;

  private:
    void buildSearch();
    void buildText();
    void showState();
    void showShares();
    void showAnswer();
    void showExplanation();
    void showPage();
    void follow(const QUrl& link);
    QString linkTo(const CorpusHit& hit) const;
    QString nameOf(const QString& genre, int64_t document) const;
    QString htmlOfHit(const CorpusHit& hit) const;
    QString htmlOfRuns() const;
    QString mark(const QString& text) const;
    QString badge(bool isReal) const;
    QColor runColor(size_t run) const;

    CorpusModel& m_model;
    QLineEdit* m_edit = nullptr;
    QPushButton* m_whole = nullptr;
    QPushButton* m_random = nullptr;
    QPushButton* m_back = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_summary = nullptr;
    GenreBar* m_bar = nullptr;
    QTextBrowser* m_results = nullptr;
    QLabel* m_pageTitle = nullptr;
    QTextBrowser* m_page = nullptr;
    QSplitter* m_splitter = nullptr;
};

}  // namespace fw
