// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/embeddings_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include "viewmodels/number_text.h"
#include "widgets/kind_legend.h"
#include "widgets/message_bar.h"
#include "widgets/point_map.h"

using namespace Qt::StringLiterals;

namespace fw {

EmbeddingsPanel::EmbeddingsPanel(PanelContext& context)
    : InspectionPanel(context, context.bench.embeddings.feed()),
      m_model(context.bench.embeddings),
      m_edit(new QLineEdit(this)),
      m_map(new PointMap(this)),
      m_legend(new KindLegend(this)),
      m_neighbours(new QLabel(this)) {
    build();
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_model.search(m_edit->text()); });
    connect(m_edit, &QLineEdit::returnPressed, this, &EmbeddingsPanel::search);
    connect(m_map, &PointMap::chosen, &m_model, &EmbeddingsModel::choose);
    connect(m_legend, &KindLegend::toggled, &m_model,
            [this](int row, bool shown) { m_model.showKind(static_cast<size_t>(row), shown); });
    connect(m_neighbours, &QLabel::linkActivated, this, [this](const QString& id) { m_model.choose(id.toInt()); });
    connect(&m_model, &EmbeddingsModel::changed, this, [this] {
        if (isAwake()) showAnswer();
    });
}

void EmbeddingsPanel::build() {
    m_edit->setPlaceholderText(tr("Find a token: Paris, red, 3 ..."));
    m_edit->setClearButtonEnabled(true);
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    setHelp(m_edit, tr("Find a token on the map"), tr("Rings the token, and those whose embeddings are most like it."),
            tr("Try a country, then a capital: do they live together yet?"));
    setHelp(m_map, tr("Map of token embeddings"),
            tr("Every token by its embedding, projected on the two directions in which tokens differ most (PCA)."),
            tr("Watch it while training, or drag the step cursor. Wheel zooms, 0 fits, arrow keys step, click rings a "
               "token."));
    m_neighbours->setWordWrap(true);
    m_neighbours->setTextFormat(Qt::RichText);
    m_neighbours->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_neighbours->setMinimumWidth(1);
    m_neighbours->setAccessibleName(tr("Nearest tokens"));
    m_map->setWords([this](int id) { return m_model.label(id); },
                    [this](int id) {
                        return tr("%1, token %2: %3\nClick for its nearest tokens.")
                            .arg(m_model.label(id))
                            .arg(id)
                            .arg(m_model.kindOf(id));
                    });
    content()->addWidget(m_edit);
    content()->addWidget(m_map, 1);
    content()->addWidget(m_legend);
    content()->addWidget(m_neighbours);
}

void EmbeddingsPanel::search() {
    if (!m_model.search(m_edit->text()) && !m_edit->text().isEmpty())
        messages().showMessage(
            MessageBar::Kind::Hint,
            tr("\"%1\" is not one token here: it is written with several. Try a shorter or more frequent word.")
                .arg(m_edit->text()));
}

void EmbeddingsPanel::dress() {
    m_map->setLook(roles(), m_context.theme.monospace(0.85));
    m_map->setReducedMotion(reducedMotion());
    m_legend->setColors(roles());
    showAnswer();
}

void EmbeddingsPanel::showAnswer() {
    InspectionPanel::showAnswer();
    setHead(m_model.summary());
    std::vector<MapPoint> points;
    for (const EmbeddingsModel::Point& p : m_model.points()) points.push_back({p.at, markOf(p.kind), p.shown});
    m_map->setPoints(std::move(points));
    std::vector<KindLegend::Row> rows;
    for (const EmbeddingsModel::Kind& kind : m_model.kinds())
        rows.push_back({kind.title, kind.tokens, markOf(static_cast<int>(rows.size())), kind.shown});
    m_legend->setRows(rows);
    showChosen();
}

int EmbeddingsPanel::markOf(int kind) const {
    const auto& kinds = m_model.kinds();
    const bool quiet = kind < 0 || static_cast<size_t>(kind) >= kinds.size() || kinds[static_cast<size_t>(kind)].quiet;
    return quiet ? MapPoint::kQuiet : kind;
}

void EmbeddingsPanel::showChosen() {
    const TokenId chosen = m_model.chosen();
    m_neighbours->setVisible(chosen >= 0);
    std::vector<int> marked;
    QStringList links;
    if (chosen >= 0) marked.push_back(chosen);
    for (const EmbeddingsModel::Neighbour& n : m_model.neighbours()) {
        marked.push_back(n.id);
        links.append(
            u"<a href='%1' style='color:%2; text-decoration:none'>%3</a>&nbsp;<span style='color:%4'>%5</span>"_s.arg(
                QString::number(n.id), roles().text.name(), n.text.toHtmlEscaped(), roles().muted.name(),
                QLocale().toString(n.cosine, 'f', 2)));
    }
    m_map->setMarked(marked);
    if (chosen >= 0)
        m_neighbours->setText(tr("Nearest to <b>%1</b> by cosine: %2")
                                  .arg(m_model.label(chosen).toHtmlEscaped(), links.join(u" &nbsp;"_s)));
}

}  // namespace fw
