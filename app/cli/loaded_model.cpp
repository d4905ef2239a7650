// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/loaded_model.h"

#include "backends.h"
#include "runs/run_library.h"
#include "runs/run_paths.h"

namespace fw::cli {

ModelFolder readModelWithTokenizer(const std::string& name, bool allowNonFinite, std::ostream& err) {
    ModelFolder folder = readModelFolder(name, allowNonFinite);
    for (const std::string& warning : folder.warnings) err << warning << '\n';
    check(folder.tokenizer != nullptr, ErrorKind::NoInput, "{} has no tokenizer.json, so there is no way from text to tokens.", name);
    return folder;
}

namespace {

/// A path if there is one, else the run of the library with this name.
std::string modelPlace(const std::string& name) {
    std::error_code error;
    if (std::filesystem::exists(name, error) || name.find('/') != name.npos) return name;
    try {
        return RunLibrary().find(name).string();
    } catch (const Error& failure) {
        if (failure.kind() == ErrorKind::Usage) throw;
        return name;  // the complaint about a missing folder says more
    }
}

std::string placeAtStep(const std::string& name, std::optional<int64_t>& step, std::ostream& err) {
    const std::string place = modelPlace(name);
    if (!step) return place;
    std::error_code error;
    check(std::filesystem::exists(place, error), ErrorKind::NoInput, "{} does not exist.", place);
    const int64_t kept = snapshotAt(place, *step);
    if (kept != *step) err << fmt::format("The model of step {} was not kept; this is step {}.\n", *step, kept);
    step = kept;
    return run_paths::snapshot(place, kept).string();
}

}  // namespace

void addAtStep(CLI::App& app, std::optional<int64_t>& atStep) {
    app.add_option("--at-step", atStep, "The model that a kept run was at this step")->check(CLI::NonNegativeNumber);
}

LoadedModel::LoadedModel(const std::string& name, bool allowNonFinite, std::ostream& err, std::optional<int64_t> atStep)
    : m_step(atStep), m_folder(readModelWithTokenizer(placeAtStep(name, m_step, err), allowNonFinite, err)),
      m_backend(makeBackendRegistry().pick("auto").create(0)),
      m_gpt(m_folder.config),
      m_weights(*m_backend, m_gpt.layout().flatSize()) {
    m_backend->copyFromHost(m_weights.tensor(), m_folder.weights);
}

void LoadedModel::prepare() {
    m_prepared.emplace(*m_backend, m_gpt.layout(), false);
    m_prepared->refresh(*m_backend, m_weights.data());
}

std::vector<TokenId> LoadedModel::encodePrompt(const std::string& prompt) const {
    if (!prompt.empty()) return tokenizer().encode(prompt);
    check(documentEnd().has_value(), ErrorKind::Usage,
          "The prompt is empty, and this model has no token for the beginning of a document. Give it at least one character.");
    return {*documentEnd()};
}

}  // namespace fw::cli
