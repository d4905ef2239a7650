// SPDX-License-Identifier: GPL-3.0-or-later
// safetensors files: named tensors in a plain binary container that can carry no code. Read piecewise with read(2),
// never mapped, so a file that shrinks meanwhile is an error and not a crash. Names have no meaning here (see
// name_map.h).
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "io/safetensors_header.h"

namespace fw {

/// An open file whose header has been checked in full. Values are read on demand.
class SafetensorsFile {
  public:
    /// Only regular files are opened. Throws Error: NoInput (missing, folder, pipe, device), Permission, BadData naming
    /// the fault (a pickle is named as such and never opened), Io.
    explicit SafetensorsFile(const std::filesystem::path& file);
    ~SafetensorsFile();
    SafetensorsFile(const SafetensorsFile&) = delete;
    SafetensorsFile& operator=(const SafetensorsFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    /// In the order of their bytes.
    const std::vector<SafetensorsEntry>& entries() const { return m_header.entries; }
    const std::map<std::string, std::string>& metadata() const { return m_header.metadata; }
    /// Entry by name, or null.
    const SafetensorsEntry* find(std::string_view name) const;

    /// Values of a floating tensor as fp32; `out` must hold exactly entry.count() numbers. Throws Error(BadData) for
    /// integers, Error(Io) if the file shrank.
    void read(const SafetensorsEntry& entry, std::span<float> out) const;
    /// Values of an integer or boolean tensor. U64 beyond the range of int64 throws Error(BadData).
    std::vector<int64_t> readIntegers(const SafetensorsEntry& entry) const;

  private:
    void readBytes(uint64_t offset, void* out, size_t count) const;
    template <class Consume>
    void readPieces(const SafetensorsEntry& entry, Consume consume) const;

    std::filesystem::path m_path;
    int m_descriptor = -1;
    uint64_t m_bufferStart = 0;
    SafetensorsHeader m_header;
    std::map<std::string_view, size_t> m_index;
};

/// A tensor to be written; `values` must stay alive and hold the product of `shape` numbers.
struct NamedTensor {
    std::string name;
    std::vector<int64_t> shape;
    std::span<const float> values;
};

/// Writes fp32 tensors atomically, ordered by name, with metadata {"format":"pt"} plus `metadata`. Throws Error.
void writeSafetensors(const std::filesystem::path& file, std::vector<NamedTensor> tensors,
                      const std::map<std::string, std::string>& metadata = {});

}  // namespace fw
