// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/many_samples.h"

#include <algorithm>

#include "base/error.h"

namespace fw {

namespace {
using namespace std::chrono_literals;
constexpr auto kGrowPeriod = 200ms;  // between two reports of the same model
constexpr int kMostSamples = 50;
}  // namespace

void ManySamples::begin(command::SampleMany order, const std::vector<ViewedModel>& models,
                        std::shared_ptr<const LineSorter> sorter) {
    stop();
    check(order.count <= kMostSamples, ErrorKind::Usage, "At most {} samples are written at once, not {}.",
          kMostSamples, order.count);
    m_order = std::move(order);
    m_sorter = std::move(sorter);
    m_turn = 0;
    for (const ViewedModel& model : models)
        if (std::ranges::find(m_order.ages, model.age.role) != m_order.ages.end()) startJob(model);
    check(busy(), ErrorKind::Usage, "There is no such model to ask yet: none is pinned or shown.");
    for (const Job& job : m_jobs) report(job, false);  // says which models there will be
}

void ManySamples::startJob(const ViewedModel& model) {
    Job job{model.age, Buffer(m_backend, m_gpt.layout().flatSize()), nullptr, Clock::now()};
    m_backend.copyWithin(job.weights.data(), model.weights.values, job.weights.size());
    job.generator = std::make_unique<Generator>(m_backend, m_gpt, WeightView{job.weights.data(), nullptr},
                                                promptTokens(*m_tokenizer, m_order.prompt), m_order.count,
                                                m_order.sampling, m_tokenizer->specialId(kDocumentToken));
    job.generator->limitIds(m_tokenizer->vocabSize());
    job.generator->listAlternatives(0);
    m_jobs.push_back(std::move(job));
}

void ManySamples::work(Clock::duration budget) {
    const auto end = Clock::now() + budget;
    while (!m_jobs.empty()) {
        m_turn %= m_jobs.size();  // all columns grow together
        Job& job = m_jobs[m_turn];
        const bool more = job.generator->next();
        const auto time = Clock::now();
        if (!more || time - job.lastPosted >= kGrowPeriod) {
            job.lastPosted = time;
            report(job, !more);
        }
        if (more)
            ++m_turn;
        else
            m_jobs.erase(m_jobs.begin() + static_cast<std::ptrdiff_t>(m_turn));
        if (Clock::now() >= end) return;
    }
}

std::string ManySamples::textOf(const std::vector<SampledToken>& tokens) const {
    std::string text;
    for (const SampledToken& token : tokens)
        if (!m_tokenizer->isSpecial(token.id)) text += m_tokenizer->bytes(token.id);
    return text;
}

/// A sample is sorted as soon as its first line is complete.
void ManySamples::report(const Job& job, bool done) {
    event::SampledMany told{job.age, m_order.request, m_order.prompt, {}, {}, m_order.count, done, {}};
    for (int s = 0; s < job.generator->streams(); ++s) {
        const auto& tokens = job.generator->tokens(s);
        const bool ended = done || (!tokens.empty() && m_tokenizer->isSpecial(tokens.back().id));
        std::string text = textOf(tokens);
        const bool wholeLine = ended || fromNextLine(m_order.prompt, text).find('\n') != std::string_view::npos;
        told.kinds.emplace_back(wholeLine ? sortedAs(m_sorter->classOf(m_order.prompt, text)) : "");
        told.texts.push_back(std::move(text));
    }
    m_post(std::move(told));
}

}  // namespace fw
