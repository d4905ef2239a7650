// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/loaded_model.h"

#include "backends.h"

namespace fw::cli {

ModelFolder readModelWithTokenizer(const std::string& name, bool allowNonFinite, std::ostream& err) {
    ModelFolder folder = readModelFolder(name, allowNonFinite);
    for (const std::string& warning : folder.warnings) err << warning << '\n';
    check(folder.tokenizer != nullptr, ErrorKind::NoInput, "{} has no tokenizer.json, so there is no way from text to tokens.", name);
    return folder;
}

LoadedModel::LoadedModel(const std::string& name, bool allowNonFinite, std::ostream& err)
    : m_folder(readModelWithTokenizer(name, allowNonFinite, err)),
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
