// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/checksum.h"

#include <xxhash.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

#include "base/error.h"

namespace fw {

namespace {

constexpr size_t kPiece = 1 << 20;

std::string hexadecimal(XXH128_hash_t hash) { return fmt::format("{:016x}{:016x}", hash.high64, hash.low64); }

}  // namespace

std::string checksum(std::string_view bytes) { return hexadecimal(XXH3_128bits(bytes.data(), bytes.size())); }

std::string checksumOfFile(const std::filesystem::path& file) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> in(std::fopen(file.c_str(), "rbe"), &std::fclose);
    if (!in)
        fail(errno == ENOENT ? ErrorKind::NoInput : errno == EACCES ? ErrorKind::Permission : ErrorKind::Io, "Cannot read {}: {}.",
             file.string(), std::strerror(errno));
    const std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t*)> state(XXH3_createState(), &XXH3_freeState);
    XXH3_128bits_reset(state.get());
    std::vector<char> piece(kPiece);
    while (const size_t got = std::fread(piece.data(), 1, piece.size(), in.get())) XXH3_128bits_update(state.get(), piece.data(), got);
    if (std::ferror(in.get())) fail(ErrorKind::Io, "Reading {} failed: {}.", file.string(), std::strerror(errno));
    return hexadecimal(XXH3_128bits_digest(state.get()));
}

}  // namespace fw
