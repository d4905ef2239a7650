// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/surprise_model.h"

#include <QLocale>
#include <cmath>
#include <numbers>

#include "viewmodels/number_text.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr double kClearLoss = 0.1;  // nats; less is hardly a surprise

QString natsText(double nats) {
    return QLocale().toString(nats, 'f', nats < 0.1 ? 3 : nats < 1 ? 2 : 1);
}
QString bitsText(double nats) {
    return natsText(nats / std::numbers::ln2);
}
}  // namespace

SurpriseModel::SurpriseModel(SessionBridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_feed(bridge, InspectView::Surprise, [this] { return SurpriseQuery{m_typed.toStdString(), m_page}; }) {
    connect(&m_feed, &InspectionFeed::anotherRun, this, [this] { m_picked = -1; });
    connect(&m_feed, &InspectionFeed::changed, this, [this] {
        if (!result() || m_picked >= static_cast<int>(result()->tokens.size())) m_picked = -1;
        emit changed();
    });
}

void SurpriseModel::setText(const QString& text) {
    if (text == m_typed) return;
    m_typed = text;
    m_picked = -1;
    m_feed.askSoon();
    emit textChanged();
}

void SurpriseModel::setPage(int page) {
    m_typed.clear();
    m_page = std::max(0, page);
    m_picked = -1;
    m_feed.ask();
    emit textChanged();
}

void SurpriseModel::pick(int token) {
    if (!result() || token >= static_cast<int>(result()->tokens.size())) return;
    m_picked = token;
    emit pickedChanged();
    emit changed();
}

double SurpriseModel::probability(int token) const {
    return result() ? std::exp(-result()->losses[static_cast<size_t>(token)]) : 0;
}

bool SurpriseModel::isRight(int token) const {
    return result() && result()->first[static_cast<size_t>(token)] == result()->tokens[static_cast<size_t>(token)];
}

QString SurpriseModel::readings() const {
    if (!result()) return {};
    const double loss = result()->meanLoss();
    return tr("Mean loss of its %1 tokens: %2 nats = %3 bits = as unsure as choosing among %4 equally likely tokens.")
        .arg(wholeNumber(static_cast<int64_t>(result()->tokens.size())), QLocale().toString(loss, 'f', 2),
             QLocale().toString(loss / std::numbers::ln2, 'f', 2), choicesText(loss));
}

QString SurpriseModel::pickedStory() const {
    if (!result()) return {};
    if (m_picked < 0) return tr("Click a token, or move with the arrow keys and press Enter: how likely was it to the model?");
    const auto at = static_cast<size_t>(m_picked);
    const double loss = result()->losses[at];
    QString text = tr("%1: p = %2 → loss %3 nats = %4 bits, as unsure as choosing among %5.")
                       .arg(label(result()->tokens[at]), percentText(std::exp(-loss)), natsText(loss), bitsText(loss), choicesText(loss));
    if (!isRight(m_picked))
        text += u' ' + tr("The first choice was %1 with %2.").arg(label(result()->first[at]), percentText(result()->firstP[at]));
    else if (loss >= kClearLoss)
        text += u' ' + tr("It was the first choice, and still there is a loss of %1: only certainty costs nothing.").arg(natsText(loss));
    else
        text += u' ' + tr("It was the first choice.");
    return text;
}

std::vector<SqueezedSize> SurpriseModel::sizes() const {
    std::vector<SqueezedSize> sizes;
    const Surprise* s = result();
    if (!s) return sizes;
    const auto add = [&](const QString& name, int64_t bytes) {
        if (bytes > 0) sizes.push_back({name, bytes, 8.0 * static_cast<double>(bytes) / static_cast<double>(s->bytes)});
    };
    add(tr("as it is"), s->bytes);
    add(tr("zlib"), s->zlibBytes);
    add(tr("untrained model"), s->startCodedBytes);
    add(tr("this model"), s->codedBytes);
    return sizes;
}

QString SurpriseModel::decodedStory() const {
    const Surprise* s = result();
    if (!s) return {};
    const double information = s->meanLoss() * static_cast<double>(s->losses.size()) / std::numbers::ln2 / 8;
    if (s->codedBytes == 0)
        return tr("This model is too large to squeeze the text while you wait; by its losses it would take %1 bytes.").arg(wholeNumber(std::llround(information)));
    return (s->roundTrip ? tr("Decoded again by the same model: identical.") : tr("Decoded again: NOT identical.")) + u' ' +
           tr("The losses add up to %1 bytes; the file also holds the number of tokens, and its end is rounded up.").arg(QLocale().toString(information, 'f', 1));
}

QString SurpriseModel::fairness() const {
    const Surprise* s = result();
    const auto& info = m_bridge.info();
    if (!s || !info || s->codedBytes == 0) return {};
    const double weights = static_cast<double>(info->model.weightBytes);
    QString text = tr("To be fair: whoever unpacks the file needs the model, too, and its %1 are not counted.").arg(byteText(weights));
    const auto saved = static_cast<double>(s->zlibBytes - s->codedBytes);
    if (saved <= 0) return text + u' ' + tr("So far it saves nothing that zlib does not.");
    return text + u' ' + tr("It saves %1 bytes against zlib here, so about %2 such pages make up for them.").arg(wholeNumber(std::llround(saved)), compactNumber(weights / saved));
}

}  // namespace fw
