// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/corpus_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "language/engine_text.h"
#include "viewmodels/number_text.h"
#include "widgets/genre_bar.h"
#include "widgets/message_bar.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

QString escaped(const QString& text) {
    return text.toHtmlEscaped().replace(u"\n"_s, u"<br>"_s).replace(u"  "_s, u"&nbsp; "_s);
}

/// On one line, line breaks visible.
QString onOneLine(const QString& text) {
    return text.toHtmlEscaped().replace(u"\n"_s, QStringLiteral(" ↵ "));
}

QTextBrowser* makeBrowser(QWidget* parent, const QString& name) {
    auto* browser = new QTextBrowser(parent);
    browser->setOpenLinks(false);
    browser->setFrameShape(QFrame::NoFrame);
    browser->setAccessibleName(name);
    browser->setMinimumHeight(browser->fontMetrics().height() * 3);
    browser->document()->setDocumentMargin(4);
    return browser;
}

}  // namespace

CorpusPanel::CorpusPanel(PanelContext& context) : Panel(context), m_model(context.bench.corpus) {
    buildSearch();
    buildText();
    setFocusProxy(m_edit);
    connect(&m_model, &CorpusModel::queryChanged, this, [this] {
        if (m_edit->text() != m_model.query()) m_edit->setText(m_model.query());
    });
    connect(&m_model, &CorpusModel::stateChanged, this, &CorpusPanel::showState);
    connect(&m_model, &CorpusModel::progressChanged, this, [this] { m_progress->setValue(static_cast<int>(1000 * m_model.progress())); });
    connect(&m_model, &CorpusModel::answered, this, &CorpusPanel::showAnswer);
    connect(&m_model, &CorpusModel::explained, this, &CorpusPanel::showExplanation);
    connect(&m_model, &CorpusModel::pageChanged, this, &CorpusPanel::showPage);
    showState();
}

void CorpusPanel::buildSearch() {
    m_edit = new QLineEdit(m_model.query(), this);
    m_edit->setPlaceholderText(tr("How often did it read this?"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    setHelp(m_edit, tr("Search the training text"), tr("Counts a text, exactly as you write it, in all that the models read."),
            tr("Try \"The capital of France is\", then a country you never hear of."));
    m_whole = new QPushButton(tr("Whole words"), this);
    m_whole->setCheckable(true);
    setHelp(m_whole, tr("Whole words"), tr("Not inside longer words."), QString());
    m_random = new QPushButton(tr("Random page"), this);
    setHelp(m_random, tr("Random page"), tr("Opens any document of the training text."), tr("Read a few: this is all the model ever sees."));
    m_back = new QPushButton(tr("Back to the search"), this);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_whole);
    row->addStretch(1);
    row->addWidget(m_random);
    content()->addWidget(m_edit);
    content()->addLayout(row);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Making the index"));
    m_summary = new QLabel(this);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_bar = new GenreBar(this);
    content()->addWidget(m_bar);
    content()->addWidget(m_progress);
    content()->addWidget(m_summary);
    content()->addWidget(m_back, 0, Qt::AlignLeft);
    connect(m_edit, &QLineEdit::textChanged, &m_model, &CorpusModel::setQuery);
    connect(m_whole, &QPushButton::toggled, &m_model, &CorpusModel::setWholeWords);
    connect(m_random, &QPushButton::clicked, &m_model, [this] { m_model.openRandomPage(); });
    connect(m_back, &QPushButton::clicked, &m_model, &CorpusModel::endExplanation);
    connect(m_bar, &GenreBar::chosen, &m_model, &CorpusModel::openRandomPage);
}

void CorpusPanel::buildText() {
    m_results = makeBrowser(this, tr("Places found"));
    m_results->setObjectName(u"places"_s);
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(2);
    m_pageTitle = new QLabel(page);
    m_page = makeBrowser(page, tr("Page of the training text"));
    m_page->setObjectName(u"page"_s);
    layout->addWidget(m_pageTitle);
    layout->addWidget(m_page, 1);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_results);
    m_splitter->addWidget(page);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    content()->addWidget(m_splitter, 1);
    connect(m_results, &QTextBrowser::anchorClicked, this, &CorpusPanel::follow);
}

void CorpusPanel::dress() {
    m_bar->setColors(roles());
    m_progress->setStyleSheet(u"QProgressBar { background: %1; border: 0; } QProgressBar::chunk { background: %2; }"_s.arg(
        roles().grid.name(), roles().pins[0].name()));
    showState();
    showPage();
}

void CorpusPanel::wake() { m_model.setAwake(true); }
void CorpusPanel::sleep() { m_model.setAwake(false); }

void CorpusPanel::showState() {
    const CorpusModel::State state = m_model.state();
    m_progress->setVisible(state == CorpusModel::State::Building);
    for (QWidget* widget : {static_cast<QWidget*>(m_random), static_cast<QWidget*>(m_bar)}) widget->setEnabled(state == CorpusModel::State::Ready);
    m_bar->setVisible(m_model.text() && m_model.text()->index.genres().size() > 1);
    if (state == CorpusModel::State::Failed) messages().showMessage(MessageBar::Kind::Error, m_model.failure());
    else messages().dismiss();
    showShares();
    if (m_model.isExplaining()) showExplanation();
    else showAnswer();
}

void CorpusPanel::showShares() {
    std::vector<GenreShare> shares;
    if (m_model.text())
        for (const GenreBytes& genre : m_model.text()->index.genres())
            shares.push_back({genre.genre, engineText(m_model.text()->genreTitle(genre.genre)),
                              static_cast<double>(genre.bytes) / static_cast<double>(std::max<int64_t>(1, m_model.text()->index.bytes())), genre.documents});
    std::sort(shares.begin(), shares.end(), [](const GenreShare& a, const GenreShare& b) { return a.share > b.share; });
    m_bar->setShares(std::move(shares));
}

QString CorpusPanel::linkTo(const CorpusHit& hit) const { return u"page:%1:%2:%3"_s.arg(hit.document).arg(hit.offset).arg(hit.size); }

QString CorpusPanel::nameOf(const QString& genre, int64_t document) const {
    return genre.isEmpty() ? tr("Document %1").arg(wholeNumber(document + 1)) : tr("%1, page %2").arg(genre, wholeNumber(document + 1));
}

QString CorpusPanel::mark(const QString& text) const {
    return u"<span style='background-color:%1'>%2</span>"_s.arg(roles().amber.name(), text);
}

QString CorpusPanel::htmlOfHit(const CorpusHit& hit) const {
    const QString body = QStringLiteral("… %1%2%3 …").arg(onOneLine(hit.before), mark(onOneLine(hit.match)), onOneLine(hit.after));
    return u"<p style='margin:3px 0'><a href='%1'>%2</a>&nbsp; %3</p>"_s.arg(linkTo(hit), nameOf(hit.genre, hit.document).toHtmlEscaped(), body);
}

void CorpusPanel::showAnswer() {
    if (m_model.isExplaining()) return;
    m_back->hide();
    const CorpusAnswer& answer = m_model.answer();
    QString html;
    for (const CorpusHit& hit : answer.hits) html += htmlOfHit(hit);
    if (answer.occurrences > static_cast<int64_t>(answer.hits.size()) && !answer.hits.empty())
        html += u"<p>%1</p>"_s.arg(tr("These are the first %1 places.").arg(answer.hits.size()));
    m_results->setHtml(html);
    m_results->setVisible(!html.isEmpty());
    switch (m_model.state()) {
        case CorpusModel::State::Waiting: return m_summary->setText(tr("The text is being prepared."));
        case CorpusModel::State::Building: return m_summary->setText(tr("Making an index of the training text, so that every search is instant."));
        case CorpusModel::State::Failed: return m_summary->clear();
        case CorpusModel::State::Ready: break;
    }
    const CorpusIndex& index = m_model.text()->index;
    if (answer.text.isEmpty())
        m_summary->setText(tr("%1 documents, %2.").arg(wholeNumber(index.documents()), byteText(static_cast<double>(index.bytes()))));
    else if (answer.occurrences == 0)
        m_summary->setText(tr("Never, in %1 documents. Capital letters count.").arg(wholeNumber(index.documents())));
    else
        m_summary->setText(tr("%1 times, in %2 of %3 documents.").arg(wholeNumber(answer.occurrences), wholeNumber(answer.documents), wholeNumber(index.documents())));
}

QColor CorpusPanel::runColor(size_t run) const {
    QColor color = roles().pins[run % roles().pins.size()];
    color.setAlphaF(roles().dark ? 0.34f : 0.2f);
    return blended(color, roles().window);
}

QString CorpusPanel::htmlOfRuns() const {
    QString text, list;
    size_t run = 0;
    for (const ExplainedPart& piece : m_model.explanation().parts) {
        if (piece.words == 0) {
            text += piece.isPrompt ? u"<span style='color:%1'>%2</span>"_s.arg(roles().muted.name(), escaped(piece.text)) : escaped(piece.text);
            continue;
        }
        const QString color = runColor(run).name(), number = QString::number(run + 1);
        const QString link = piece.hits.empty() ? QString() : linkTo(piece.hits.front());
        text += u"<a href='%1' style='color:%2; text-decoration:none; background-color:%3'>%4</a><sup>%5</sup>"_s.arg(
            link, roles().text.name(), color, escaped(piece.text), number);
        QStringList places;
        for (const CorpusHit& hit : piece.hits)
            places.append(u"<a href='%1'>%2</a>"_s.arg(linkTo(hit), nameOf(hit.genre, hit.document).toHtmlEscaped()));
        if (piece.documents > static_cast<int64_t>(piece.hits.size())) places.append(QStringLiteral("…"));
        list += u"<p style='margin:4px 0'><span style='background-color:%1'>&nbsp;%2&nbsp;</span> %3<br>%4</p>"_s.arg(
            color, number,
            tr("%1 words, %2 times in %3 documents").arg(wholeNumber(piece.words), wholeNumber(piece.occurrences), wholeNumber(piece.documents)),
            places.join(QStringLiteral(" · ")));
        ++run;
    }
    return u"<p style='margin:2px 0 8px 0'>%1</p>%2"_s.arg(text, list);
}

void CorpusPanel::showExplanation() {
    if (!m_model.isExplaining()) return;
    m_back->show();
    m_results->show();
    const CorpusExplanation& explanation = m_model.explanation();
    m_results->setHtml(explanation.parts.empty() ? QString() : htmlOfRuns());
    if (m_model.state() != CorpusModel::State::Ready)
        return m_summary->setText(tr("Making an index of the training text; then the words are looked up."));
    if (explanation.words == 0) return m_summary->setText(explanation.parts.empty() ? tr("Looking up.") : tr("No words to look up."));
    m_summary->setText(tr("%1 of its %2 words are new: they stand in no run of %3 or more words of the training text. The longest run has %4 words.")
                           .arg(percentText(explanation.novelShare), wholeNumber(explanation.words), wholeNumber(CorpusModel::kRunWords),
                                wholeNumber(explanation.longestWords)));
}

QString CorpusPanel::badge(bool isReal) const {
    const QColor color = isReal ? roles().good : roles().attention;
    return u"<span style='color:%1'>[%2]</span>"_s.arg(color.name(), isReal ? tr("real") : tr("invented"));
}

void CorpusPanel::showPage() {
    const CorpusPage& page = m_model.page();
    m_pageTitle->setVisible(page.document >= 0);
    if (page.document < 0) return m_page->clear();
    m_pageTitle->setText(u"<b>%1</b>"_s.arg(nameOf(page.genre, page.document).toHtmlEscaped()));
    QString html = u"<p style='margin:0'>"_s + escaped(page.before) +
                   (page.match.isEmpty() ? QString() : u"<a name='hit'></a>"_s + mark(escaped(page.match))) + escaped(page.after) + u"</p>"_s;
    if (!page.facts.empty()) {
        html += u"<p style='margin:10px 0 2px 0; color:%1'>%2</p>"_s.arg(roles().muted.name(), tr("Facts on this page"));
        for (const Fact& fact : page.facts)
            html += u"<p style='margin:1px 0'>%1 %2: %3, %4</p>"_s.arg(
                badge(fact.real), QString::fromStdString(fact.relation).replace(u'_', u' ').toHtmlEscaped(),
                QString::fromStdString(fact.subject).toHtmlEscaped(), QString::fromStdString(fact.object).toHtmlEscaped());
    }
    m_page->setHtml(html);
    if (!page.match.isEmpty()) m_page->scrollToAnchor(u"hit"_s);
}

void CorpusPanel::follow(const QUrl& link) {
    const QStringList parts = link.toString().split(u':');
    if (parts.size() == 4 && parts[0] == "page"_L1) m_model.openPage(parts[1].toLongLong(), parts[2].toLongLong(), parts[3].toLongLong());
}

}  // namespace fw
