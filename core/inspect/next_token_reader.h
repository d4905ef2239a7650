// SPDX-License-Identifier: GPL-3.0-or-later
// A model that reads a text token by token and says after each what it expects next: what an encoder and its decoder have
// in common, to the bit.
#pragma once

#include <optional>

#include "inspect/inspected_model.h"
#include "model/kv_cache.h"

namespace fw {

class NextTokenReader {
  public:
    /// Begins behind `first`; without it, nothing was read and all tokens are expected alike. `model` must outlive this.
    NextTokenReader(const InspectedModel& model, std::optional<TokenId> first);

    /// Logits of the tokens that exist.
    std::span<const float> expected() const { return std::span(m_logits).first(static_cast<size_t>(m_model.vocabulary)); }
    /// Where the context is full, the older half is forgotten and the newer read again.
    void read(TokenId id);

  private:
    void pass(size_t last);

    const InspectedModel& m_model;
    Tape m_tape;
    KvCache m_cache;
    std::vector<TokenId> m_text;
    std::vector<float> m_logits;  ///< (V)
};

}  // namespace fw
