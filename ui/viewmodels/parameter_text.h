// SPDX-License-Identifier: GPL-3.0-or-later
// Names of weights as people read them: "block 1, queries" for "blocks.0.attn.q.weight".
#pragma once

#include <QString>
#include <string>

namespace fw {

/// Of a parameter of the layout. Unknown names stay as they are.
QString parameterTitle(const std::string& name);
/// Of a layer: "embed", "blocks.0", "norm", "head".
QString layerTitle(const std::string& name);

}  // namespace fw
