// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/gallery.h"

#include <algorithm>

#include "base/error.h"

namespace fw {

namespace {
using namespace std::chrono_literals;
constexpr auto kProbePeriod = 200ms;
constexpr auto kGrowPeriod = 120ms;
}  // namespace

std::vector<TokenId> promptTokens(const Tokenizer& tokenizer, const std::string& prompt) {
    std::vector<TokenId> ids = tokenizer.encode(prompt);
    if (ids.empty()) ids.push_back(tokenizer.specialId(kDocumentToken).value_or(0));
    return ids;
}

Gallery::Gallery(const Backend& backend, const Gpt& gpt, std::shared_ptr<const Tokenizer> tokenizer, WeightView now, Post post)
    : m_backend(backend), m_gpt(gpt), m_tokenizer(std::move(tokenizer)), m_now(now), m_post(std::move(post)) {
    m_start = {{AgeRole::Start, 0, -1}, copyNow()};
}

Buffer Gallery::copyOf(const float* weights) const {
    Buffer copy(m_backend, m_gpt.layout().flatSize());
    m_backend.copyWithin(copy.data(), weights, copy.size());
    return copy;
}

Buffer Gallery::copyNow() const { return copyOf(m_now.values); }

std::vector<ViewedModel> Gallery::models() const {
    std::vector<ViewedModel> all{{m_start.age, {m_start.weights.data(), nullptr}}};
    for (const Snapshot& pin : m_pins) all.push_back({pin.age, {pin.weights.data(), nullptr}});
    if (const auto model = visited()) all.push_back(*model);
    all.push_back({nowAge(), m_now});
    return all;
}

void Gallery::setProbe(command::SetProbe probe) {
    m_probe = std::move(probe);
    this->probe(m_start.age, {m_start.weights.data(), nullptr});
    for (const Snapshot& pin : m_pins) this->probe(pin.age, {pin.weights.data(), nullptr});
    if (m_visited) this->probe(m_visited->age, {m_visited->weights.data(), nullptr});
    this->probe(nowAge(), m_now);
}

void Gallery::setSampling(command::SetSampling sampling) {
    m_sampling = std::move(sampling);
    m_jobs.clear();
    startSample(m_start.age, &m_start.weights);
    for (const Snapshot& pin : m_pins) startSample(pin.age, &pin.weights);
    if (m_visited) startSample(m_visited->age, &m_visited->weights);
    startSample(nowAge(), nullptr);
}

void Gallery::reset() {
    m_jobs.clear();
    m_pins.clear();
    m_visited.reset();
    m_step = 0;
    postPins();
}

void Gallery::pin() {
    if (m_visited) addPin(m_visited->age.step, m_visited->weights.data());
    else pinNow();
}

void Gallery::pinNow() { addPin(m_step, m_now.values); }

void Gallery::addPin(int64_t step, const float* weights) {
    const bool known = std::any_of(m_pins.begin(), m_pins.end(), [&](const Snapshot& p) { return p.age.step == step; });
    if (known || step == 0) return;
    m_jobs.clear();
    if (static_cast<int>(m_pins.size()) == kMaxPins) m_pins.erase(m_pins.begin());
    m_pins.push_back({{AgeRole::Pin, step, 0}, copyOf(weights)});
    std::sort(m_pins.begin(), m_pins.end(), [](const Snapshot& a, const Snapshot& b) { return a.age.step < b.age.step; });
    postPins();
    refreshAll();
}

void Gallery::unpin(int index) {
    if (index < 0 || index >= static_cast<int>(m_pins.size())) return;
    m_jobs.clear();
    m_pins.erase(m_pins.begin() + index);
    postPins();
    refreshAll();
}

void Gallery::visit(int64_t step, std::span<const float> weights) {
    leave();
    Buffer copy(m_backend, m_gpt.layout().flatSize());
    m_backend.copyFromHost(copy.tensor(), weights);
    m_visited = {{AgeRole::Visited, step, -1}, std::move(copy)};
    probe(m_visited->age, {m_visited->weights.data(), nullptr});
    startSample(m_visited->age, &m_visited->weights);
}

void Gallery::leave() {
    std::erase_if(m_jobs, [](const Job& job) { return job.age.role == AgeRole::Visited; });
    m_visited.reset();
}

void Gallery::postPins() {
    event::PinsChanged changed;
    for (size_t i = 0; i < m_pins.size(); ++i) {
        m_pins[i].age.pin = static_cast<int>(i);
        changed.steps.push_back(m_pins[i].age.step);
    }
    m_post(std::move(changed));
}

void Gallery::refreshAll() {
    if (m_probe) setProbe(*m_probe);
    if (m_sampling) setSampling(*m_sampling);
}

void Gallery::refreshNow(bool evenIfRecent) {
    const auto time = Clock::now();
    if (m_probe && (evenIfRecent || time - m_lastProbe >= kProbePeriod)) probe(nowAge(), m_now);
    if (!m_sampling || (busy() && !evenIfRecent)) return;
    const auto period = std::chrono::duration<double>(m_sampling->periodSeconds);
    if (!evenIfRecent && time - m_lastSample < period) return;
    std::erase_if(m_jobs, [](const Job& job) { return job.age.role == AgeRole::Now; });
    startSample(nowAge(), nullptr);
}

void Gallery::probe(const Age& age, WeightView weights) {
    if (!m_probe) return;
    if (age.role == AgeRole::Now) m_lastProbe = Clock::now();
    try {
        const std::vector<TokenId> tokens = encode(m_probe->prompt);
        const std::vector<float> logits = nextTokenLogits(m_backend, m_gpt, weights, tokens);
        const SamplingConfig shaping = m_sampling ? m_sampling->sampling : SamplingConfig{};
        const auto ofTokens = std::span(logits).first(static_cast<size_t>(m_tokenizer->vocabSize()));  // without padding
        m_post(event::Probed{age, m_probe->request, m_probe->prompt, tokens, describeLogits(ofTokens, shaping, m_probe->topK)});
    } catch (const Error& error) {
        m_probe.reset();
        m_post(event::Warned{.message = error.what(), .step = m_step, .paused = false});
    }
}

void Gallery::startSample(const Age& age, const Buffer* snapshot) {
    if (!m_sampling) return;
    try {
        Job job{age, snapshot ? Buffer() : copyNow(), nullptr, m_sampling->request, {}};
        const WeightView weights{snapshot ? snapshot->data() : job.weights.data(), nullptr};
        job.generator = std::make_unique<Generator>(m_backend, m_gpt, weights, encode(m_sampling->prompt), 1, m_sampling->sampling,
                                                    m_tokenizer->specialId(kDocumentToken));
        job.generator->limitIds(m_tokenizer->vocabSize());
        job.generator->force(m_sampling->forced);
        m_jobs.push_back(std::move(job));
        m_lastSample = Clock::now();
    } catch (const Error& error) {
        m_sampling.reset();
        m_post(event::Warned{.message = error.what(), .step = m_step, .paused = false});
    }
}

void Gallery::work(Clock::duration budget) {
    const auto end = Clock::now() + budget;
    size_t turn = 0;
    while (!m_jobs.empty()) {
        turn %= m_jobs.size();  // all columns grow together
        Job& job = m_jobs[turn];
        const bool more = job.generator->next();
        const auto time = Clock::now();
        if (!more || time - job.lastPosted >= kGrowPeriod) {
            job.lastPosted = time;
            report(job, !more);
        }
        if (more) ++turn;
        else m_jobs.erase(m_jobs.begin() + static_cast<std::ptrdiff_t>(turn));
        if (Clock::now() >= end) return;
    }
}

void Gallery::report(Job& job, bool done) {
    m_post(event::Sampled{job.age, job.request, m_sampling->prompt, encode(m_sampling->prompt), job.generator->tokens(0), done});
}

}  // namespace fw
