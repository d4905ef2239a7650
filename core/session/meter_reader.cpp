// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/meter_reader.h"

#include "base/error.h"

namespace fw {

namespace {
using namespace std::chrono_literals;
constexpr auto kPeriod = 1500ms;  // between two readings of the model in training
constexpr int kRestPerWork = 30;  // and a rest so many times as long as the reading took: 3 % of the time
}  // namespace

void MeterReader::read(uint64_t request, const ViewedModel& model, int64_t tokens) {
    const auto begin = Clock::now();
    event::Measured told{model.age, request, tokens, {}, {}};
    try {
        check(m_meters != nullptr, ErrorKind::Unavailable,
              "The meters ask about the built-in world, and this run reads another text.");
        told.meters = m_meters->read({m_backend, m_gpt, model.weights, *m_tokenizer});
    } catch (const Error& error) {
        if (m_backend.isLost()) throw;
        told.error = error.what();
    }
    m_post(std::move(told));
    if (model.age.role == AgeRole::Now) m_lastStep = model.age.step;
    const auto end = Clock::now();
    m_due = end + std::max<Clock::duration>(kPeriod, kRestPerWork * (end - begin));
}

}  // namespace fw
