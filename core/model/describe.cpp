// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/describe.h"

#include "model/parameters.h"

namespace fw {

ModelSummary describeModel(const ModelConfig& config) {
    ModelSummary s;
    const ParameterLayout layout(config);
    for (const Parameter& p : layout.all()) {
        ParameterRow row{p.name, {}, p.count()};
        for (int axis = 0; axis < p.shape.rank(); ++axis) row.shape.push_back(static_cast<int>(p.shape[axis]));
        s.rows.push_back(std::move(row));
        const bool embedding = p.role == ParameterRole::TokenEmbedding || p.role == ParameterRole::PositionEmbedding;
        s.parameters += p.count();
        if (!embedding) s.nonEmbedding += p.count();
        if (layout.isMultiplied(p)) s.matmulParameters += p.count();
    }
    const double attention = 6.0 * config.nLayer * config.nCtx * config.nHead * config.headSize();
    s.trainFlopsPerToken = 6.0 * static_cast<double>(s.matmulParameters) + attention;
    s.weightBytes = s.parameters * 4;
    return s;
}

}  // namespace fw
