// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_feed.h"

#include "workbench.h"

namespace fw {

LessonFeed::LessonFeed(Workbench& bench, LessonLog& log, QObject* parent)
    : QObject(parent), m_bench(bench), m_log(log) {
    connect(&bench.bridge, &SessionBridge::told, this, [this](const Event& event) {
        m_log.take(event);
        emit fed();
    });
    connect(&bench.bridge, &SessionBridge::posted, this, [this](const Command& command) {
        if (const auto* order = std::get_if<command::SetSampling>(&command))
            m_log.drawnAt(order->request, order->sampling.temperature);
    });
    followTokens();
    followPages();
    followRuns();
}

void LessonFeed::set(const char* name, LessonValue value, const std::string& argument) {
    m_log.set(name, std::move(value), argument);
    emit fed();
}

void LessonFeed::add(const char* name, double by) {
    m_log.add(name, by);
    emit fed();
}

void LessonFeed::panelOpened(const QString& id) {
    set("panel_opened", true, id.toStdString());
}

void LessonFeed::followTokens() {
    TokensModel& model = m_bench.tokens;
    connect(&model, &TokensModel::typedChanged, this, [this, &model] {
        const TextCounts counts = model.counts();
        set("typed_text", model.typed().toStdString());
        set("typed_tokens", static_cast<double>(counts.tokens));
        set("typed_bytes", static_cast<double>(counts.bytes));
        set("typed_words", static_cast<double>(counts.words));
    });
    connect(&model, &TokensModel::mergesChanged, this,
            [this, &model] { set("merges_shown", static_cast<double>(model.mergesShown())); });
}

void LessonFeed::followPages() {
    SurpriseModel& page = m_bench.surprise;
    connect(&page, &SurpriseModel::pickedChanged, this, [this, &page] {
        const Surprise* result = page.result();
        const int at = page.picked();
        if (!result || at < 0) return;
        const auto& info = m_bench.bridge.info();
        set("picked_token", info ? info->tokenizer->bytes(result->tokens[static_cast<size_t>(at)]) : std::string());
        set("picked_p", page.probability(at));
        set("picked_loss", result->losses[static_cast<size_t>(at)]);
        set("picked_right", page.isRight(at));
    });
    GuessModel& game = m_bench.guess;
    connect(&game, &GuessModel::guessMade, this, [this, &game] {
        add("guesses");
        add("guessed_right", game.wasRight() ? 1 : 0);
        add("model_right", game.shown().model.isRight(game.truth()) ? 1 : 0);
    });
    connect(&m_bench.corpus, &CorpusModel::answered, this, [this] {
        const CorpusAnswer& answer = m_bench.corpus.answer();
        if (answer.text.isEmpty()) return;
        set("hits", static_cast<double>(answer.occurrences));
        add("searches");
    });
}

void LessonFeed::followRuns() {
    connect(&m_bench.writer, &WriterModel::settingsChanged, this,
            [this] { set("writer_temperature", m_bench.writer.sampling().temperature); });
    connect(&m_bench.setup, &RunSetup::learningRateChanged, this,
            [this] { set("learning_rate", m_bench.setup.learningRate()); });
    connect(&m_bench.branch, &BranchModel::started, this, [this] {
        add("branches");
        if (m_bench.branch.changesText()) set("branch_recipe", m_bench.branch.value().toStdString());
    });
}

}  // namespace fw
