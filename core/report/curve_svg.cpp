// SPDX-License-Identifier: GPL-3.0-or-later
// The loss curve as a drawing that scales, with every event as a mark that tells its words when pointed at.
#include <algorithm>
#include <cmath>

#include "report/report_format.h"
#include "session/smoothed_loss.h"

namespace fw {

namespace {

constexpr double kWidth = 960, kHeight = 430;
constexpr double kLeft = 58, kRight = 14, kTop = 16, kBottom = 46;  // margins
constexpr int kBuckets = 800;                                      // of the line that shows every batch

/// Plain rules, which drawing programs know; those of the dark half are for browsers.
constexpr std::string_view kStyle = R"(<style>
.c-text{font:12px system-ui,sans-serif;fill:#57606a}.c-bg{fill:#ffffff}.c-axis{stroke:#d8dee4;fill:none}.c-rung{stroke:#8c959f;stroke-dasharray:5 4}
.c-raw{stroke:#f2bf9c;fill:none}.c-smooth{stroke:#d55e00;stroke-width:2;fill:none}.c-parent{stroke:#57606a;stroke-dasharray:2 3;stroke-width:1.5;fill:none}
.c-val{stroke:#b34700;stroke-dasharray:6 4;fill:none}.c-dot{fill:#ffffff;stroke:#b34700}.c-event{stroke:#9a6700;stroke-width:2.5;fill:none}
.c-branch{stroke:#0072b2;fill:#0072b2;stroke-width:1.5}.c-passed{fill:#57606a}
@media (prefers-color-scheme:dark){.c-text{fill:#9da7b3}.c-bg{fill:#16191d}.c-axis{stroke:#30363d}.c-rung{stroke:#768390}.c-raw{stroke:#6b4a30}
.c-smooth,.c-val{stroke:#ff9e4a}.c-parent{stroke:#9da7b3}.c-dot{fill:#16191d;stroke:#ff9e4a}.c-event{stroke:#d29922}
.c-branch{stroke:#56b4e9;fill:#56b4e9}.c-passed{fill:#9da7b3}}
</style>)";

using Steps = std::vector<event::StepDone>;

struct Scale {
    double last = 1, low = 0, high = 1;  // step at the right edge, losses at bottom and top
    double x(double step) const { return kLeft + (kWidth - kLeft - kRight) * step / last; }
    double y(double loss) const { return kTop + (kHeight - kTop - kBottom) * (high - std::clamp(loss, low, high)) / (high - low); }
};

std::vector<double> smoothed(const Steps& steps) {
    SmoothedLoss smoother;
    std::vector<double> values;
    for (const auto& e : steps) values.push_back(smoother.add(e.loss));
    return values;
}

Scale scaleOf(const RunStory& story) {
    Scale s;
    const RunHistory& h = story.history;
    double low = h.start.uniformLoss, high = low;
    const auto include = [&](double loss) {
        low = low == 0 ? loss : std::min(low, loss);
        high = std::max(high, loss);
    };
    for (const Rung& rung : h.rungs) include(rung.loss);
    for (const auto& e : h.evaluations) include(e.loss);
    for (const double loss : smoothed(h.steps)) include(loss);
    if (!h.steps.empty()) s.last = static_cast<double>(std::max<int64_t>(h.steps.back().step, 1));
    if (story.parent && !story.parent->steps.empty()) s.last = std::max(s.last, static_cast<double>(story.parent->steps.back().step));
    const double span = std::max(high - low, 0.1);
    s.low = std::max(0.0, low - 0.08 * span);
    s.high = high + 0.06 * span;
    return s;
}

/// "x,y x,y ..." of at most about two points per bucket: the least and the greatest of each.
template <class Value>
std::string points(const Steps& steps, const Scale& scale, const Value& value) {
    std::string out;
    const auto add = [&](size_t i) { out += fmt::format("{:.1f},{:.1f} ", scale.x(static_cast<double>(steps[i].step)), scale.y(value(i))); };
    for (size_t at = 0; at < steps.size();) {
        const auto bucket = [&](size_t i) { return static_cast<int64_t>(static_cast<double>(steps[i].step) / scale.last * kBuckets); };
        size_t end = at, low = at, high = at;
        for (; end < steps.size() && bucket(end) == bucket(at); ++end) {
            if (value(end) < value(low)) low = end;
            if (value(end) > value(high)) high = end;
        }
        add(std::min(low, high));
        if (low != high) add(std::max(low, high));
        at = end;
    }
    return out;
}

std::string polyline(std::string_view kind, const std::string& places) { return places.empty() ? "" : fmt::format("<polyline class=\"c-{}\" points=\"{}\"/>\n", kind, places); }

/// 1, 2 or 5 times a power of ten, about `parts` of them in `span`.
double stride(double span, double parts) {
    const double decade = std::pow(10, std::floor(std::log10(span / parts)));
    for (const double digit : {1.0, 2.0, 5.0})
        if (span / (digit * decade) <= parts) return digit * decade;
    return 10 * decade;
}

std::string axes(const Scale& s) {
    const double bottom = kHeight - kBottom, right = kWidth - kRight;
    std::string out = fmt::format("<path class=\"c-axis\" d=\"M{} {}V{}H{}\"/>\n", kLeft, kTop, bottom, right);
    const double byX = std::max(1.0, stride(s.last, 8)), byY = stride(s.high - s.low, 6);
    for (double step = 0; step <= s.last; step += byX)
        out += fmt::format("<text class=\"c-text\" x=\"{:.1f}\" y=\"{}\" text-anchor=\"middle\">{:.0f}</text>\n", s.x(step), bottom + 17, step);
    for (double loss = std::ceil(s.low / byY) * byY; loss <= s.high; loss += byY)
        out += fmt::format("<text class=\"c-text\" x=\"{}\" y=\"{:.1f}\" text-anchor=\"end\">{:.{}f}</text>\n", kLeft - 6, s.y(loss) + 4, loss, byY < 1 ? 1 : 0);
    out += fmt::format("<text class=\"c-text\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">updates (steps)</text>\n", (kLeft + right) / 2, kHeight - 8);
    out += fmt::format("<text class=\"c-text\" transform=\"translate(14 {}) rotate(-90)\" text-anchor=\"middle\">loss (nats per token)</text>\n", (kTop + bottom) / 2);
    return out;
}

/// The words stand above their line at the right, or below where the curve ends up above it.
std::string rungLines(const RunStory& story, const Scale& s, double end) {
    std::string out;
    for (const Rung& rung : story.history.rungs) {
        const double y = s.y(rung.loss);
        const bool met = end < y + 2 && end > y - 20;
        out += fmt::format("<path class=\"c-rung\" d=\"M{} {:.1f}H{}\"/><text class=\"c-text\" x=\"{}\" y=\"{:.1f}\" text-anchor=\"end\">{}: {}</text>\n", kLeft, y,
                           kWidth - kRight, kWidth - kRight - 4, met ? y + 14 : y - 4, markupText(rung.id), rungWords(rung.id));
    }
    return out;
}

std::string validation(const RunStory& story, const Scale& s) {
    std::string line, dots;
    for (const auto& e : story.history.evaluations) {
        if (e.step == 0) continue;  // would tie all others to a straight line that nobody measured
        line += fmt::format("{:.1f},{:.1f} ", s.x(static_cast<double>(e.step)), s.y(e.loss));
        dots += fmt::format("<circle class=\"c-dot\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"2.5\"><title>step {}: validation loss {:.4f}</title></circle>\n",
                            s.x(static_cast<double>(e.step)), s.y(e.loss), e.step, e.loss);
    }
    return polyline("val", line) + dots;
}

/// Height of the smoothed curve at a step.
double heightAt(const Steps& steps, const std::vector<double>& smooth, int64_t step, double otherwise) {
    const auto after = std::upper_bound(steps.begin(), steps.end(), step, [](int64_t value, const auto& e) { return value < e.step; });
    if (after != steps.begin()) return smooth[static_cast<size_t>(after - steps.begin()) - 1];
    return smooth.empty() ? otherwise : smooth.front();
}

std::string marks(const RunStory& story, const Scale& s) {
    const std::vector<double> smooth = smoothed(story.history.steps);
    std::string out;
    for (const Happening& each : happenings(story)) {
        const double x = s.x(static_cast<double>(each.step)), y = s.y(heightAt(story.history.steps, smooth, each.step, s.high));
        out += fmt::format("<g><title>{}</title>", markupText(each.words));
        if (each.kind == "branch")
            out += fmt::format("<path class=\"c-branch\" d=\"M{0:.1f} {1}V{2}\"/><circle class=\"c-branch\" cx=\"{0:.1f}\" cy=\"{3:.1f}\" r=\"4\"/>", x, kTop, kHeight - kBottom, y);
        else if (each.kind == "rung") out += fmt::format("<rect class=\"c-passed\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"7\" height=\"7\"/>", x - 3.5, y - 3.5);
        else out += fmt::format("<path class=\"c-event\" d=\"M{:.1f} {:.1f}m-5 -5l10 10m0 -10l-10 10\"/>", x, y);
        out += "</g>\n";
    }
    return out;
}

}  // namespace

std::string curveSvg(const RunStory& story) {
    const Scale s = scaleOf(story);
    const Steps& steps = story.history.steps;
    const std::vector<double> smooth = smoothed(steps);
    std::string out = fmt::format("<svg class=\"curve\" xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"img\" aria-label=\"Loss curve\">\n{2}\n"
                                  "<rect class=\"c-bg\" width=\"{0}\" height=\"{1}\"/>\n", kWidth, kHeight, kStyle);
    out += axes(s) + rungLines(story, s, smooth.empty() ? -1.0 : s.y(smooth.back()));
    if (story.parent) {
        const std::vector<double> before = smoothed(story.parent->steps);
        out += polyline("parent", points(story.parent->steps, s, [&](size_t i) { return before[i]; }));
    }
    out += polyline("raw", points(steps, s, [&](size_t i) { return steps[i].loss; }));
    out += validation(story, s) + polyline("smooth", points(steps, s, [&](size_t i) { return smooth[i]; }));
    return out + marks(story, s) + "</svg>\n";
}

}  // namespace fw
