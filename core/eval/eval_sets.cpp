// SPDX-License-Identifier: GPL-3.0-or-later
#include "eval/eval_set.h"

#include <algorithm>
#include <array>

#include "base/error.h"
#include "base/fields.h"

namespace fw {

namespace {

constexpr std::array kSets{
    EvalSet{"E1", "The ladder", "loss beside tables of token counts and the floor of the text", evaluateLadder},
    EvalSet{"E2", "Minimal pairs", "does it find the right one of two sentences likelier: order, agreement, meaning", evaluateMinimalPairs},
    EvalSet{"E3", "Facts", "probability of the right answer among all answers of its kind, by how often the fact was read", evaluateFacts},
    EvalSet{"E4", "Bare questions", "what the first line after a question is: a question, an answer, something else, nonsense", evaluateQuestions},
    EvalSet{"E5", "In context", "does it use what stands earlier in the text: repeated pairs, and notes with the answer", evaluateInContext},
    EvalSet{"E6", "Pattern lists", "does it go on with a pattern after 0, 1, 2 and 4 examples", evaluatePatterns},
    EvalSet{"E7", "Sums", "right results of sums it has read and of sums it has not", evaluateSums},
    EvalSet{"E8", "Orderings", "if X is larger than Y and Y than Z: which is larger, X or Z", evaluateOrderings},
    EvalSet{"E9", "Code", "does the code it writes parse, run, and print what it should", evaluateCode},
    EvalSet{"E10", "Yearly facts", "facts of years before and after the last year it has read about", evaluateYears},
    EvalSet{"E11", "Disputed facts", "how far its belief follows the share of documents that tell the myth", evaluateDisputed},
    EvalSet{"E12", "Reversal", "facts that were told in one direction only, asked in both", evaluateReversal},
    EvalSet{"E13", "Canaries", "how exposed are planted private lines: rank of the true code among 10,000", evaluateCanaries},
    EvalSet{"E14", "Held-out pages", "how well pages of every kind are foreseen, clean and spoiled", evaluatePages},
    EvalSet{"E15", "Phrasebook", "translations of combinations that were held out", evaluatePhrasebook},
    EvalSet{"E16", "Instructions", "does it answer in the form of a chat, and rightly (defined after fine-tuning)", evaluateInstructions},
    EvalSet{"E17", "Preferences", "does it prefer the warm answer to the plain one (defined after alignment)", evaluatePreferences},
    EvalSet{"E18", "Citations", "does it cite in the right form, and the right page", evaluateCitations},
    EvalSet{"E19", "A new domain", "how well ship's logs are foreseen, which pretraining does not contain", evaluateNewDomain},
    EvalSet{"E20", "Fluency", "well-formed words and phrases in free samples, and how much of them is recited", evaluateFluency},
};

}  // namespace

std::span<const EvalSet> evalSets() { return kSets; }

const EvalSet& evalSet(std::string_view id) {
    const auto set = std::find_if(kSets.begin(), kSets.end(), [&](const EvalSet& s) { return s.id == id; });
    if (set != kSets.end()) return *set;
    std::vector<std::string> ids;
    for (const EvalSet& s : kSets) ids.emplace_back(s.id);
    fail(ErrorKind::Usage, "There is no evaluation set '{}'. Did you mean '{}'?", id, nearestKey(id, ids));
}

}  // namespace fw
