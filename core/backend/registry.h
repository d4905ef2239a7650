// SPDX-License-Identifier: GPL-3.0-or-later
// The devices a model can run on: one row each, filled by explicit calls in app/backends.cpp.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace fw {

class Backend;

struct BackendRow {
    std::string id;      ///< "reference" "cpu" "cuda"
    std::string title;   ///< shown to people
    bool available = false;
    std::string reason;  ///< why not available, or what it is ("2 cores, AVX-512")
    std::function<std::unique_ptr<Backend>(int threads)> create;  ///< threads 0: all cores
};

class BackendRegistry {
  public:
    void add(BackendRow row) { m_rows.push_back(std::move(row)); }
    const std::vector<BackendRow>& rows() const { return m_rows; }
    /// Row by id; "auto" is cuda if available, else cpu. Throws Error(Unavailable) with the row's reason, or
    /// Error(Usage) listing the ids.
    const BackendRow& pick(const std::string& id) const;

  private:
    std::vector<BackendRow> m_rows;
};

/// Adds the rows `reference` and `cpu`.
void registerCpuBackends(BackendRegistry& registry);

}  // namespace fw
