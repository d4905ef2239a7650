// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON header of a safetensors file: parsed strictly, checked against the bytes that follow it, written.
// Knows nothing of files or of the meaning of names.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fw {

enum class Dtype { F64, F32, F16, BF16, I64, U64, I32, U32, I16, U16, I8, U8, Bool };

/// The format's word for it ("BF16").
std::string_view dtypeName(Dtype dtype);
/// Bytes of one element.
int dtypeSize(Dtype dtype);
bool isFloating(Dtype dtype);

/// One tensor of a file; `begin` and `end` count from the first byte after the header.
struct SafetensorsEntry {
    std::string name;
    Dtype dtype = Dtype::F32;
    std::vector<int64_t> shape;
    uint64_t begin = 0;
    uint64_t end = 0;

    /// Product of the shape; 1 for a scalar, 0 if an extent is 0.
    int64_t count() const { return static_cast<int64_t>(end - begin) / dtypeSize(dtype); }
};

struct SafetensorsHeader {
    std::vector<SafetensorsEntry> entries;  ///< in the order of their bytes
    std::map<std::string, std::string> metadata;
};

/// "(2,3)": a shape as shown to people.
std::string shapeText(std::span<const int64_t> shape);

/// A name from a file as shown to people: quoted, at most 80 characters, no control characters.
std::string quotedName(std::string_view name);

/// Parses `json` (the header without its 8-byte length) of a file with `bufferBytes` bytes after the header. Nothing is
/// tolerated that could be read in two ways: duplicate keys, holes, overlaps and surplus bytes are refused.
/// `file` is used in messages. Throws Error(BadData).
SafetensorsHeader parseSafetensorsHeader(std::string_view json, uint64_t bufferBytes, const std::string& file);

/// The header bytes, length included, padded with spaces to a multiple of 8. Entries must be laid out already.
std::string formatSafetensorsHeader(const SafetensorsHeader& header);

}  // namespace fw
