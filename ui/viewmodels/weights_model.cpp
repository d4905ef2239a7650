// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/weights_model.h"

#include "viewmodels/number_text.h"
#include "viewmodels/parameter_text.h"

using namespace Qt::StringLiterals;

namespace fw {

QString shapeText(const Shape& shape) {
    return shape.rank() == 1 ? wholeNumber(shape[0]) : QStringLiteral("%1 × %2").arg(shape[0]).arg(shape[1]);
}

WeightsModel::WeightsModel(SessionBridge& bridge, QObject* parent)
    : QAbstractTableModel(parent), m_feed(bridge, InspectView::Weights, [] { return WeightsQuery{}; }) {
    connect(&m_feed, &InspectionFeed::changed, this, [this] {
        const int rows = stats() ? static_cast<int>(stats()->parameters.size()) : 0;
        if (rows != m_rows) {
            beginResetModel();
            m_rows = rows;
            endResetModel();
        } else if (rows > 0) {
            emit dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
        }
        emit changed();
    });
}

const ParameterStats* WeightsModel::parameter(int row) const {
    if (!stats() || row < 0 || static_cast<size_t>(row) >= stats()->parameters.size()) return nullptr;
    return &stats()->parameters[static_cast<size_t>(row)];
}

QString WeightsModel::summary() const {
    if (!stats() || stats()->gradientTokens == 0)
        return tr("The gradient needs the training text, which is being prepared.");
    return tr("Gradient of %1 tokens of the training text: norm %2, at a loss of %3.")
        .arg(wholeNumber(stats()->gradientTokens), rateText(stats()->gradientNorm), lossText(stats()->gradientLoss));
}

int WeightsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

QVariant WeightsModel::data(const QModelIndex& index, int role) const {
    const ParameterStats* p = parameter(index.row());
    if (!p) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(index.column() == Name ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) return u"%1 (%2)"_s.arg(QString::fromStdString(p->name), shapeText(p->shape));
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
        case Name:
            return parameterTitle(p->name);
        case WeightRms:
            return rateText(p->weight.rms);
        case GradientRms:
            return p->gradient ? rateText(p->gradient->rms) : QStringLiteral("–");
        case UpdateRatio:
            return p->updateRatio ? percentText(*p->updateRatio) : QStringLiteral("–");
        default:
            return {};
    }
}

QVariant WeightsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    struct Head {
        QString title, help;
    };
    const Head heads[] = {
        {tr("weights"), tr("The matrices and vectors of the model, in the order in which a token meets them.")},
        {tr("rms"), tr("Root of the mean square of its weights.\nWatch which grow while training.")},
        {tr("gradient"), tr("Root mean square of the gradient on it: how strongly the text pulls at one weight.\nIt "
                            "shrinks as the loss falls.")},
        {tr("update"), tr("How far the last update moved it: |change| / |weights|.\nAbout 0.1 % a step is usual; a "
                          "larger learning rate makes it larger.")},
    };
    const Head& head = heads[section];
    if (role == Qt::DisplayRole) return head.title;
    return role == Qt::ToolTipRole ? QVariant(head.help) : QVariant();
}

}  // namespace fw
