// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/surprise_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "viewmodels/number_text.h"
#include "viewmodels/token_text.h"
#include "widgets/completion_view.h"
#include "widgets/signed_bars.h"
#include "widgets/surprise_legend.h"

using namespace Qt::StringLiterals;

namespace fw {

SurprisePanel::SurprisePanel(PanelContext& context) : InspectionPanel(context, context.bench.surprise.feed()), m_model(context.bench.surprise) {
    buildText();
    buildSizes();
    setFocusProxy(m_page);
    const auto show = [this] {
        if (isAwake()) showAnswer();
    };
    connect(&m_model, &SurpriseModel::changed, this, show);
    connect(&m_model, &SurpriseModel::textChanged, this, show);
}

QLabel* SurprisePanel::words(bool muted, const QString& name) {
    auto* label = new QLabel(this);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    label->setTextFormat(Qt::PlainText);
    if (muted) label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

void SurprisePanel::buildText() {
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(u"surprise_text"_s);
    m_edit->setPlaceholderText(tr("Type a text of your own, or read a page"));
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    setHelp(m_edit, tr("Text of your own"), tr("Its tokens are painted by how much they surprise the model."), tr("Write a sentence it finds very surprising, and one that it does not."));
    m_other = new QPushButton(tr("Another page"), this);
    m_other->setObjectName(u"surprise_page"_s);
    setHelp(m_other, tr("Another page"), tr("A page of the text that is held back: the model never trains on it."), QString());
    m_page = new CompletionView(this);
    m_page->setObjectName(u"surprise_map"_s);
    m_page->setTokenHelp(tr("Click for its loss and the model's first choice."));
    setHelp(m_page, tr("Page painted by surprise"), tr("Each token on the colour of its loss; the underline grows with it."),
            tr("Find a token that was the first choice and still has a loss."));
    m_page->setToolTip({});
    m_legend = new SurpriseLegend(this);
    m_picked = words(false, u"surprise_picked"_s);
    m_readings = words(false, u"surprise_readings"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(m_other);
    content()->addLayout(row);
    content()->addWidget(m_page, 1);
    content()->addWidget(m_legend);
    content()->addWidget(m_picked);
    content()->addWidget(m_readings);
    connect(m_edit, &QLineEdit::textEdited, &m_model, &SurpriseModel::setText);
    connect(m_other, &QPushButton::clicked, &m_model, [this] { m_model.setPage(m_model.page() + (m_model.typed().isEmpty() ? 1 : 0)); });
    connect(m_page, &CompletionView::activated, &m_model, [this](int token) { m_model.pick(token); });
}

void SurprisePanel::buildSizes() {
    m_sizes = new SignedBars(this);
    m_sizes->setObjectName(u"surprise_sizes"_s);
    setHelp(m_sizes, tr("The page as a file"), tr("Bytes as it is, squeezed by zlib, and by arithmetic coding with the predictions of the untrained and of this model."),
            tr("Predict better, and the file gets smaller. What the untrained model saves is the tokenizer's work."));
    m_decoded = words(true, u"surprise_decoded"_s);
    m_fairness = words(true, u"surprise_fairness"_s);
    content()->addWidget(m_sizes);
    content()->addWidget(m_decoded);
    content()->addWidget(m_fairness);
}

void SurprisePanel::dress() {
    m_page->setLook(roles());
    m_page->setReducedMotion(reducedMotion());
    m_legend->setColors(roles());
    m_sizes->setLook(roles(), font());
    showAnswer();
}

void SurprisePanel::showAnswer() {
    InspectionPanel::showAnswer();
    if (m_edit->text() != m_model.typed()) m_edit->setText(m_model.typed());
    const Surprise* s = m_model.result();
    setHead(!s ? QString() : s->page < 0 ? tr("your text") : tr("page %1 of %2 that nobody trains on").arg(wholeNumber(s->page + 1), wholeNumber(s->pages)));
    m_picked->setText(m_model.pickedStory());
    m_readings->setText(m_model.readings());
    m_decoded->setText(m_model.decodedStory());
    m_fairness->setText(m_model.fairness());
    showPage();
    showSizes();
}

void SurprisePanel::showPage() {
    const Surprise* s = m_model.result();
    CompletionColumn column;
    column.age = feed().age();
    column.done = true;
    const Tokenizer* tokenizer = feed().tokenizer();
    for (size_t i = 0; s && tokenizer && i < s->tokens.size(); ++i) {
        const TokenId id = s->tokens[i];
        column.tokens.push_back({id, flowToken(tokenizer->bytes(id)), m_model.probability(static_cast<int>(i)), false, {}});
    }
    m_page->setColumn(column);
    m_page->setMarked(m_model.picked());
}

void SurprisePanel::showSizes() {
    m_sizes->setFills(ink(), ink());
    std::vector<SignedBar> bars;
    for (const SqueezedSize& size : m_model.sizes())
        bars.push_back({size.name, tr("%1 bytes").arg(wholeNumber(size.bytes)), static_cast<double>(size.bytes),
                        tr("%1 bits per byte").arg(QLocale().toString(size.bitsPerByte, 'f', 2)), false});
    m_sizes->setVisible(!bars.empty());
    m_sizes->setBars(std::move(bars));
}

}  // namespace fw
