// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/safetensors.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <limits>

#include "base/atomic_file.h"
#include "base/error.h"

namespace fw {

static_assert(std::endian::native == std::endian::little,
              "safetensors values are little-endian and copied as they are");

namespace {

constexpr uint64_t kMaxHeader = 100'000'000;

[[noreturn]] void failOpening(const std::filesystem::path& file, int code) {
    const ErrorKind kind = code == EACCES || code == EPERM                      ? ErrorKind::Permission
                           : code == ENOENT || code == ENOTDIR || code == ELOOP ? ErrorKind::NoInput
                                                                                : ErrorKind::Io;
    fail(kind, "Cannot open {}: {}.", file.string(), std::strerror(code));
}

void checkRegular(const std::filesystem::path& file, mode_t mode) {
    check(S_ISREG(mode), ErrorKind::NoInput, "{} is not a regular file ({}).", file.string(),
          S_ISDIR(mode)    ? "it is a folder"
          : S_ISFIFO(mode) ? "it is a pipe"
          : S_ISSOCK(mode) ? "it is a socket"
                           : "it is a device");
}

/// Opens a regular file without ever opening a pipe or a device; returns descriptor and size.
std::pair<int, uint64_t> openRegular(const std::filesystem::path& file) {
    struct stat info {};
    if (::stat(file.c_str(), &info) != 0) failOpening(file, errno);
    checkRegular(file, info.st_mode);
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) failOpening(file, errno);
    if (::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode)) {
        ::close(descriptor);
        fail(ErrorKind::Io, "{} was replaced while it was opened; try again.", file.string());
    }
    return {descriptor, static_cast<uint64_t>(info.st_size)};
}

/// PyTorch's own formats begin as a zip archive or as a pickle.
bool looksLikePickle(std::span<const unsigned char> start) {
    const bool zip = start.size() >= 4 && std::memcmp(start.data(), "PK\x03\x04", 4) == 0;
    return zip || (start.size() >= 2 && start[0] == 0x80 && start[1] >= 2 && start[1] <= 5);
}

float halfToFloat(uint16_t half) {
    const int exponent = half >> 10 & 0x1f, fraction = half & 0x3ff;
    const uint32_t sign = static_cast<uint32_t>(half & 0x8000) << 16;
    if (exponent == 0) {
        const float magnitude = std::ldexp(static_cast<float>(fraction), -24);
        return sign != 0 ? -magnitude : magnitude;
    }
    const uint32_t wide = exponent == 31 ? 0xff : static_cast<uint32_t>(exponent + 112);
    return std::bit_cast<float>(sign | wide << 23 | static_cast<uint32_t>(fraction) << 13);
}

template <class T>
T load(const char* bytes) {
    T value;
    std::memcpy(&value, bytes, sizeof(T));
    return value;
}

float loadFloat(const char* bytes, Dtype dtype) {
    switch (dtype) {
        case Dtype::F64:
            return static_cast<float>(load<double>(bytes));
        case Dtype::F32:
            return load<float>(bytes);
        case Dtype::F16:
            return halfToFloat(load<uint16_t>(bytes));
        default:
            return std::bit_cast<float>(static_cast<uint32_t>(load<uint16_t>(bytes)) << 16);
    }
}

int64_t loadInteger(const char* bytes, Dtype dtype) {
    switch (dtype) {
        case Dtype::I64:
            return load<int64_t>(bytes);
        case Dtype::U64:
            return static_cast<int64_t>(load<uint64_t>(bytes));
        case Dtype::I32:
            return load<int32_t>(bytes);
        case Dtype::U32:
            return load<uint32_t>(bytes);
        case Dtype::I16:
            return load<int16_t>(bytes);
        case Dtype::U16:
            return load<uint16_t>(bytes);
        case Dtype::I8:
            return load<int8_t>(bytes);
        default:
            return load<uint8_t>(bytes);
    }
}

}  // namespace

SafetensorsFile::SafetensorsFile(const std::filesystem::path& file) : m_path(file) {
    uint64_t size = 0;
    std::tie(m_descriptor, size) = openRegular(file);
    try {
        const std::string name = file.string();
        unsigned char start[9] = {};
        const size_t started = static_cast<size_t>(std::min<uint64_t>(size, sizeof start));
        readBytes(0, start, started);
        const auto length = load<uint64_t>(reinterpret_cast<const char*>(start));
        if ((size < 8 || length > size - 8 || start[8] != '{') && looksLikePickle({start, started}))
            fail(ErrorKind::BadData,
                 "{} is a PyTorch pickle or zip archive. Such files can run code and are never opened; "
                 "save the model as safetensors.",
                 name);
        check(size >= 8, ErrorKind::BadData, "{} is too small for a safetensors file: {} bytes.", name, size);
        check(length <= kMaxHeader, ErrorKind::BadData, "{}: the header claims {} bytes; at most {} are allowed.", name,
              length, kMaxHeader);
        check(length <= size - 8, ErrorKind::BadData,
              "{}: the header claims {} bytes, but the file has only {} after its length.", name, length, size - 8);
        std::string json(static_cast<size_t>(length), '\0');
        readBytes(8, json.data(), json.size());
        m_bufferStart = 8 + length;
        m_header = parseSafetensorsHeader(json, size - m_bufferStart, name);
        for (size_t i = 0; i < m_header.entries.size(); ++i) m_index.emplace(m_header.entries[i].name, i);
    } catch (...) {
        ::close(m_descriptor);
        throw;
    }
}

SafetensorsFile::~SafetensorsFile() {
    ::close(m_descriptor);
}

const SafetensorsEntry* SafetensorsFile::find(std::string_view name) const {
    const auto found = m_index.find(name);
    return found == m_index.end() ? nullptr : &m_header.entries[found->second];
}

void SafetensorsFile::readBytes(uint64_t offset, void* out, size_t count) const {
    auto* place = static_cast<char*>(out);
    while (count > 0) {
        const ssize_t got = ::pread(m_descriptor, place, count, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) continue;
        check(got >= 0, ErrorKind::Io, "Reading {} failed at byte {}: {}.", m_path.string(), offset,
              std::strerror(errno));
        check(got > 0, ErrorKind::Io,
              "{} ended at byte {} while it was read: it was cut or replaced meanwhile; try again.", m_path.string(),
              offset);
        place += got;
        offset += static_cast<uint64_t>(got);
        count -= static_cast<size_t>(got);
    }
}

/// Calls consume(bytes, index of the first element, elements) until the tensor is through.
template <class Consume>
void SafetensorsFile::readPieces(const SafetensorsEntry& entry, Consume consume) const {
    const int64_t elementSize = dtypeSize(entry.dtype), total = entry.count();
    const int64_t piece = std::min<int64_t>(total, 65536);
    std::vector<char> bytes(static_cast<size_t>(piece * elementSize));
    for (int64_t first = 0; first < total; first += piece) {
        const int64_t count = std::min(piece, total - first);
        readBytes(m_bufferStart + entry.begin + static_cast<uint64_t>(first * elementSize), bytes.data(),
                  static_cast<size_t>(count * elementSize));
        consume(bytes.data(), first, count);
    }
}

void SafetensorsFile::read(const SafetensorsEntry& entry, std::span<float> out) const {
    check(isFloating(entry.dtype), ErrorKind::BadData,
          "{}: tensor {} holds {}, where floating-point numbers are needed.", m_path.string(), quotedName(entry.name),
          dtypeName(entry.dtype));
    check(static_cast<int64_t>(out.size()) == entry.count(), ErrorKind::Internal,
          "Tensor '{}' has {} numbers, room for {}.", entry.name, entry.count(), out.size());
    if (entry.dtype == Dtype::F32) return readBytes(m_bufferStart + entry.begin, out.data(), out.size_bytes());
    readPieces(entry, [&](const char* bytes, int64_t first, int64_t count) {
        for (int64_t i = 0; i < count; ++i)
            out[static_cast<size_t>(first + i)] = loadFloat(bytes + i * dtypeSize(entry.dtype), entry.dtype);
    });
}

std::vector<int64_t> SafetensorsFile::readIntegers(const SafetensorsEntry& entry) const {
    check(!isFloating(entry.dtype), ErrorKind::BadData, "{}: tensor {} holds {}, where whole numbers are needed.",
          m_path.string(), quotedName(entry.name), dtypeName(entry.dtype));
    std::vector<int64_t> values(static_cast<size_t>(entry.count()));
    readPieces(entry, [&](const char* bytes, int64_t first, int64_t count) {
        for (int64_t i = 0; i < count; ++i) {
            const int64_t value = loadInteger(bytes + i * dtypeSize(entry.dtype), entry.dtype);
            check(entry.dtype != Dtype::U64 || value >= 0, ErrorKind::BadData,
                  "{}: tensor {} holds a number beyond 2^63.", m_path.string(), quotedName(entry.name));
            values[static_cast<size_t>(first + i)] = value;
        }
    });
    return values;
}

void writeSafetensors(const std::filesystem::path& file, std::vector<NamedTensor> tensors,
                      const std::map<std::string, std::string>& metadata) {
    std::sort(tensors.begin(), tensors.end(),
              [](const NamedTensor& a, const NamedTensor& b) { return a.name < b.name; });
    SafetensorsHeader header;
    header.metadata = metadata;
    header.metadata.emplace("format", "pt");
    uint64_t place = 0;
    for (const NamedTensor& tensor : tensors) {
        SafetensorsEntry entry{tensor.name, Dtype::F32, tensor.shape, place, place + tensor.values.size_bytes()};
        int64_t count = 1;
        for (const int64_t extent : tensor.shape) count *= extent;
        check(count == entry.count(), ErrorKind::Internal, "Tensor '{}' with shape {} was given {} numbers.",
              tensor.name, shapeText(tensor.shape), entry.count());
        check(header.entries.empty() || header.entries.back().name != tensor.name, ErrorKind::Internal,
              "Two tensors are called '{}'.", tensor.name);
        place = entry.end;
        header.entries.push_back(std::move(entry));
    }
    AtomicFile out(file);
    out.write(formatSafetensorsHeader(header));
    for (const NamedTensor& tensor : tensors) out.write(std::as_bytes(tensor.values));
    out.commit();
}

}  // namespace fw
