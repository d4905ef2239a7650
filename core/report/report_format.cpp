// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_format.h"

#include <array>

#include "base/atomic_file.h"

namespace fw {

namespace {

constexpr std::array kFormats{
    ReportFormat{"html", "Report of the run", htmlReport},
    ReportFormat{"csv", "Table of the metrics", csvReport},
    ReportFormat{"jsonl", "Metrics, one object per line", jsonlReport},
    ReportFormat{"svg", "Drawing of the loss curve", curveSvg},
};

}  // namespace

std::span<const ReportFormat> reportFormats() { return kFormats; }

const ReportFormat* reportFormat(std::string_view id) {
    for (const ReportFormat& format : kFormats)
        if (format.id == id) return &format;
    return nullptr;
}

void exportRun(const std::filesystem::path& run, const ReportFormat& format, const std::filesystem::path& file) {
    writeFileAtomically(file, format.write(readRunStory(run)));
}

std::string markupText(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default:
                if (static_cast<unsigned char>(c) < 32 && c != '\n' && c != '\t') out += "\xEF\xBF\xBD";
                else out += c;
        }
    }
    return out;
}

}  // namespace fw
