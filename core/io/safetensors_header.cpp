// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/safetensors_header.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <limits>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "base/error.h"

namespace fw {

namespace {

struct DtypeRow {
    std::string_view name;
    Dtype dtype;
    int size;
};
constexpr std::array<DtypeRow, 13> kDtypes{{{"F64", Dtype::F64, 8},
                                            {"F32", Dtype::F32, 4},
                                            {"F16", Dtype::F16, 2},
                                            {"BF16", Dtype::BF16, 2},
                                            {"I64", Dtype::I64, 8},
                                            {"U64", Dtype::U64, 8},
                                            {"I32", Dtype::I32, 4},
                                            {"U32", Dtype::U32, 4},
                                            {"I16", Dtype::I16, 2},
                                            {"U16", Dtype::U16, 2},
                                            {"I8", Dtype::I8, 1},
                                            {"U8", Dtype::U8, 1},
                                            {"BOOL", Dtype::Bool, 1}}};

const DtypeRow& row(Dtype dtype) {
    return *std::find_if(kDtypes.begin(), kDtypes.end(), [&](const DtypeRow& r) { return r.dtype == dtype; });
}

/// Text from outside made fit for a message: bounded, and free of control characters (terminal escapes).
std::string shortened(std::string_view text, size_t most) {
    std::string out(text.substr(0, most));
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = '?';
    return text.size() > most ? out + "..." : out;
}

/// Follows the parser through the only three levels a header has: file, tensor (or __metadata__), list of numbers.
/// Every event that does not belong where it comes is refused at once, so depth and memory stay bounded.
class HeaderHandler {
  public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    explicit HeaderHandler(const std::string& file) : m_file(file) {}

    SafetensorsHeader take() { return std::move(m_header); }

    bool start_object(size_t) {
        if (m_level == Level::Outside)
            m_level = Level::File;
        else if (m_level == Level::File && m_key == "__metadata__")
            m_level = Level::Metadata;
        else if (m_level == Level::File)
            beginTensor();
        else
            refuse("an object");
        return true;
    }
    bool key(string_t& name) {
        refuseUnless(name.find('\0') == name.npos, "a name contains a NUL character");
        if (m_level == Level::File) {
            refuseUnless(m_names.insert(name).second, "the name {} stands twice", quotedName(name));
        } else if (m_level == Level::Metadata) {
            refuseUnless(!m_header.metadata.contains(name), "the metadata key {} stands twice", quotedName(name));
        } else {
            beginField(name);
        }
        m_key = std::move(name);
        return true;
    }
    bool end_object() {
        if (m_level == Level::Tensor) {
            refuseUnless(m_seen == (kDtype | kShape | kOffsets),
                         "tensor {} needs dtype, shape and data_offsets, and has not all of them",
                         quotedName(m_entry.name));
            m_header.entries.push_back(std::move(m_entry));
        }
        m_level = m_level == Level::File ? Level::Outside : Level::File;
        return true;
    }
    bool start_array(size_t) {
        if (m_level != Level::Tensor || m_key == "dtype") refuse("a list");
        m_level = Level::List;
        m_numbers.clear();
        return true;
    }
    bool end_array() {
        m_level = Level::Tensor;
        if (m_key == "shape") {
            m_entry.shape.assign(m_numbers.begin(), m_numbers.end());
        } else {
            refuseUnless(m_numbers.size() == 2, "data_offsets of tensor {} has {} numbers instead of 2",
                         quotedName(m_entry.name), m_numbers.size());
            m_entry.begin = m_numbers[0];
            m_entry.end = m_numbers[1];
        }
        return true;
    }
    bool string(string_t& value) {
        if (m_level == Level::Metadata) {
            m_header.metadata.emplace(m_key, std::move(value));
            return true;
        }
        if (m_level != Level::Tensor || m_key != "dtype") refuse("a text");
        const auto found =
            std::find_if(kDtypes.begin(), kDtypes.end(), [&](const DtypeRow& r) { return r.name == value; });
        refuseUnless(found != kDtypes.end(), "tensor {} has dtype {}, which is not supported", quotedName(m_entry.name),
                     quotedName(value));
        m_entry.dtype = found->dtype;
        return true;
    }
    bool number_unsigned(number_unsigned_t value) {
        if (m_level != Level::List) refuse("a number");
        refuseUnless(value <= static_cast<uint64_t>(std::numeric_limits<int64_t>::max()),
                     "{} of tensor {} contains {}, which is too large", m_key, quotedName(m_entry.name), value);
        m_numbers.push_back(value);
        return true;
    }
    bool number_integer(number_integer_t value) {
        if (m_level != Level::List) refuse("a number");
        refuseUnless(false, "{} of tensor {} contains the negative number {}", m_key, quotedName(m_entry.name), value);
        return false;
    }
    bool number_float(number_float_t, const string_t& text) {
        if (m_level != Level::List) refuse("a number");
        refuseUnless(false, "{} of tensor {} contains {}, which is not a whole number", m_key, quotedName(m_entry.name),
                     quotedName(text));
        return false;
    }
    bool null() { return refuse("null"); }
    bool boolean(bool) { return refuse("true or false"); }
    bool binary(binary_t&) { return refuse("bytes"); }
    bool parse_error(size_t position, const std::string&, const nlohmann::json::exception& error) {
        fail(ErrorKind::BadData, "{}: the header is not valid JSON at byte {} of the file: {}.", m_file, position + 8,
             shortened(error.what(), 160));
    }

  private:
    enum class Level { Outside, File, Metadata, Tensor, List };
    static constexpr unsigned kDtype = 1, kShape = 2, kOffsets = 4;

    void beginTensor() {
        m_level = Level::Tensor;
        m_entry = {};
        m_entry.name = m_key;
        m_seen = 0;
    }
    void beginField(const std::string& name) {
        const unsigned bit = name == "dtype"          ? kDtype
                             : name == "shape"        ? kShape
                             : name == "data_offsets" ? kOffsets
                                                      : 0u;
        refuseUnless(bit != 0, "tensor {} has the unknown field {}", quotedName(m_entry.name), quotedName(name));
        refuseUnless((m_seen & bit) == 0, "{} of tensor {} stands twice", quotedName(name), quotedName(m_entry.name));
        m_seen |= bit;
    }
    bool refuse(std::string_view what) const {
        const std::string place = m_level == Level::Outside ? "the whole" : quotedName(m_key);
        fail(ErrorKind::BadData, "{}: {} stands in the header where {} expects something else.", m_file, what, place);
    }
    template <class... Args>
    void refuseUnless(bool condition, fmt::format_string<Args...> format, Args&&... args) const {
        if (condition) return;
        fail(ErrorKind::BadData, "{}: {}.", m_file, fmt::format(format, std::forward<Args>(args)...));
    }

    const std::string& m_file;
    SafetensorsHeader m_header;
    std::unordered_set<std::string> m_names;
    Level m_level = Level::Outside;
    std::string m_key;
    SafetensorsEntry m_entry;
    unsigned m_seen = 0;
    std::vector<uint64_t> m_numbers;
};

/// Bytes that dtype and shape ask for, without ever overflowing.
void checkSize(const SafetensorsEntry& entry, const std::string& file) {
    uint64_t bytes = static_cast<uint64_t>(dtypeSize(entry.dtype));
    bool overflow = false;
    for (const int64_t extent : entry.shape)
        overflow |= __builtin_mul_overflow(bytes, static_cast<uint64_t>(extent), &bytes);
    check(!overflow, ErrorKind::BadData, "{}: the shape {} of tensor {} is too large for any memory.", file,
          shapeText(entry.shape), quotedName(entry.name));
    check(entry.begin <= entry.end, ErrorKind::BadData, "{}: data_offsets of tensor {} are reversed: [{}, {}].", file,
          quotedName(entry.name), entry.begin, entry.end);
    check(entry.end - entry.begin == bytes, ErrorKind::BadData,
          "{}: tensor {} of {} with shape {} needs {} bytes, but its data_offsets span {}.", file,
          quotedName(entry.name), dtypeName(entry.dtype), shapeText(entry.shape), bytes, entry.end - entry.begin);
}

/// Every byte of the buffer must belong to exactly one tensor.
void checkTiling(const SafetensorsHeader& header, uint64_t bufferBytes, const std::string& file) {
    uint64_t place = 0;
    for (const SafetensorsEntry& entry : header.entries) {
        check(entry.begin >= place, ErrorKind::BadData,
              "{}: tensor {} begins at data byte {}, inside the one before it.", file, quotedName(entry.name),
              entry.begin);
        check(entry.begin == place, ErrorKind::BadData,
              "{}: data bytes {} to {}, before tensor {}, belong to no tensor.", file, place, entry.begin,
              quotedName(entry.name));
        place = entry.end;
    }
    check(place <= bufferBytes, ErrorKind::BadData, "{}: the file is cut off: its tensors need {} more bytes.", file,
          place - bufferBytes);
    check(place == bufferBytes, ErrorKind::BadData, "{}: {} bytes after the last tensor belong to no tensor.", file,
          bufferBytes - place);
}

}  // namespace

std::string_view dtypeName(Dtype dtype) {
    return row(dtype).name;
}
int dtypeSize(Dtype dtype) {
    return row(dtype).size;
}
bool isFloating(Dtype dtype) {
    return dtype == Dtype::F64 || dtype == Dtype::F32 || dtype == Dtype::F16 || dtype == Dtype::BF16;
}

std::string quotedName(std::string_view name) {
    return fmt::format("'{}'", shortened(name, 80));
}

std::string shapeText(std::span<const int64_t> shape) {
    return fmt::format("({})", fmt::join(shape, ","));
}

SafetensorsHeader parseSafetensorsHeader(std::string_view json, uint64_t bufferBytes, const std::string& file) {
    check(!json.empty() && json.front() == '{', ErrorKind::BadData, "{}: the header does not begin with '{{'.", file);
    // The parser would take a NUL for the end and never look at what follows.
    const size_t nul = json.find('\0');
    check(nul == json.npos, ErrorKind::BadData, "{}: NUL character at byte {}, inside the header.", file, nul + 8);
    HeaderHandler handler(file);
    nlohmann::json::sax_parse(json, &handler);
    SafetensorsHeader header = handler.take();
    std::sort(header.entries.begin(), header.entries.end(), [](const SafetensorsEntry& a, const SafetensorsEntry& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    for (const SafetensorsEntry& entry : header.entries) checkSize(entry, file);
    checkTiling(header, bufferBytes, file);
    return header;
}

std::string formatSafetensorsHeader(const SafetensorsHeader& header) {
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    if (!header.metadata.empty()) json["__metadata__"] = header.metadata;
    for (const SafetensorsEntry& entry : header.entries) {
        json[entry.name] = {
            {"dtype", dtypeName(entry.dtype)}, {"shape", entry.shape}, {"data_offsets", {entry.begin, entry.end}}};
    }
    std::string text = json.dump();
    text.resize((text.size() + 7) / 8 * 8, ' ');
    const uint64_t length = text.size();
    std::string bytes(8, '\0');
    for (size_t i = 0; i < 8; ++i) bytes[i] = static_cast<char>(length >> (8 * i) & 0xff);
    return bytes + text;
}

}  // namespace fw
