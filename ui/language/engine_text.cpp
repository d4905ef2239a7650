// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/engine_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <vector>

using namespace Qt::StringLiterals;

namespace fw {

namespace {

struct Engine {
    Q_DECLARE_TR_FUNCTIONS(Engine)
  public:
    static std::span<const char* const> texts();
};

// The first that fits is taken, so what begins with a value stands behind what does not.
std::span<const char* const> Engine::texts() {
    static constexpr const char* kTexts[] = {
        // Preparing
        QT_TR_NOOP("reading the text"),
        QT_TR_NOOP("making the first pages of Merrow"),
        QT_TR_NOOP("making the rest of Merrow"),
        QT_TR_NOOP("learning tokens"),
        QT_TR_NOOP("encoding"),
        QT_TR_NOOP("counting what follows what"),
        // Devices
        QT_TR_NOOP("CPU, %1 thread"),
        QT_TR_NOOP("CPU, %1 threads"),
        QT_TR_NOOP("NVIDIA GPU (CUDA, bf16)"),
        QT_TR_NOOP("NVIDIA GPU (CUDA, fp32: exact and slower)"),
        QT_TR_NOOP("Slow and clear (textbook loops)"),
        // Kinds of tokens
        QT_TR_NOOP("countries"),
        QT_TR_NOOP("capitals"),
        QT_TR_NOOP("towns of Merrow"),
        QT_TR_NOOP("people"),
        QT_TR_NOOP("animals"),
        QT_TR_NOOP("food"),
        QT_TR_NOOP("colours"),
        QT_TR_NOOP("days and months"),
        QT_TR_NOOP("verbs"),
        QT_TR_NOOP("pronouns"),
        QT_TR_NOOP("digits"),
        QT_TR_NOOP("punctuation"),
        QT_TR_NOOP("capitalised words"),
        QT_TR_NOOP("other words"),
        QT_TR_NOOP("pieces of words"),
        QT_TR_NOOP("single bytes"),
        QT_TR_NOOP("special tokens"),
        // Kinds of text
        QT_TR_NOOP("Stories"),
        QT_TR_NOOP("Almanac"),
        QT_TR_NOOP("Quiz sheets"),
        QT_TR_NOOP("Forum threads"),
        QT_TR_NOOP("Dialogues and plays"),
        QT_TR_NOOP("Letters and diaries"),
        QT_TR_NOOP("The Gazette"),
        QT_TR_NOOP("Recipes and how-to"),
        QT_TR_NOOP("Code pages"),
        QT_TR_NOOP("Sums"),
        QT_TR_NOOP("Verse and songs"),
        QT_TR_NOOP("Notebooks"),
        QT_TR_NOOP("Pattern lists"),
        QT_TR_NOOP("Reasons"),
        QT_TR_NOOP("Spanish phrasebook"),
        QT_TR_NOOP("Ship's logs"),
        QT_TR_NOOP("Questions and answers"),
        QT_TR_NOOP("Fine-tuning pairs"),
        QT_TR_NOOP("Requests for rating"),
        // How samples are sorted
        QT_TR_NOOP("Fewer than three of four words of its first line are words of the text it was "
                   "trained on."),
        QT_TR_NOOP("The first line ends with a question mark."),
        QT_TR_NOOP("The first line names an answer: if the prompt names France, any capital would be "
                   "one, right or wrong."),
        QT_TR_NOOP("Anything else, also nothing at all where the document ends."),
        // Presets
        QT_TR_NOOP("Sums of three digits, the answer units first: nothing for a long time, then all at "
                   "once."),
        QT_TR_NOOP("Six million parameters and a longer context: made for a graphics card."),
        QT_TR_NOOP("Ember's size built as GPT-2 was and trained with AdamW: see what the newer parts "
                   "are worth."),
        QT_TR_NOOP("The default: small enough for two cores and three minutes, large enough to write "
                   "sentences of its world."),
        QT_TR_NOOP("The published shape of the smallest GPT-2, for a graphics card; on a processor it "
                   "writes, but hardly learns."),
        QT_TR_NOOP("Three million parameters: an hour or more on a processor."),
        QT_TR_NOOP("Twice Ember: for a run of a quarter to half an hour."),
        QT_TR_NOOP("The published configuration of ten million parameters, without dropout; for a "
                   "graphics card or patience."),
        QT_TR_NOOP("The published small size with newer parts and Muon: the same loss in a fraction of "
                   "the time."),
        QT_TR_NOOP("The published small configuration for a processor, without dropout; for comparison "
                   "with other programs."),
        QT_TR_NOOP("Random symbols, then the same again: half a minute until a head is formed that "
                   "copies."),
        QT_TR_NOOP("The smallest: for slow computers, and for comparing many runs."),
        QT_TR_NOOP("Two narrow layers and the fast recipe: a readable curve on a page of Shakespeare in "
                   "three seconds."),
        // Formats of a report
        QT_TR_NOOP("Report of the run"),
        QT_TR_NOOP("Table of the metrics"),
        QT_TR_NOOP("Metrics, one object per line"),
        QT_TR_NOOP("Drawing of the loss curve"),
        // Events of a run
        QT_TR_NOOP("Step %1: the loss or the gradient was no number, so this batch was skipped."),
        QT_TR_NOOP("Step %1: no number several times in a row; back to the weights of step %2, learning "
                   "rate halved to %3."),
        QT_TR_NOOP("Step %1: no number again, and going back had not helped; training stopped."),
        QT_TR_NOOP("Step %1: the run could be saved again."),
        QT_TR_NOOP("Step %1: the run could not be saved, so training waited. %2"),
        QT_TR_NOOP("Step %1: one update with an exploding learning rate, caused on purpose."),
        QT_TR_NOOP("Step %1: a broken batch, caused on purpose."),
        QT_TR_NOOP("Step %1: the %2 is no longer a number, so this update was not applied. The learning "
                   "rate was %3; usual for this preset is %4. %5"),
        QT_TR_NOOP("loss"),
        QT_TR_NOOP("gradient"),
        QT_TR_NOOP("It was the %1rd in a row: the weights of step %2 are back, and the learning rate is "
                   "half of what it was."),
        QT_TR_NOOP("Training is paused: choose a lower rate and press Same start."),
        QT_TR_NOOP("Training goes on with the next batch."),
        QT_TR_NOOP("This run is being trained by another process; here it can only be looked at."),
        QT_TR_NOOP("Training will be very slow here: %1."),
        QT_TR_NOOP("%1 The model of step %2 was safe and is now on the CPU%3; Start goes on from there."),
        QT_TR_NOOP(" (%1 steps are lost)"),
        QT_TR_NOOP("branched at step %1: %2 %3 → %4, with a new optimizer"),
        QT_TR_NOOP("branched at step %1: %2 %3 → %4"),
        QT_TR_NOOP("learning rate"),
        QT_TR_NOOP("text"),
        QT_TR_NOOP("batch size"),
        QT_TR_NOOP("seed"),
        QT_TR_NOOP("optimizer"),
        // What is wrong with a text
        QT_TR_NOOP("%1 bytes are not valid UTF-8; they are kept and trained on as bytes."),
        QT_TR_NOOP("%1 of the files were left out, the first because: %2."),
        QT_TR_NOOP("This text has %1 tokens: %2 to train on and %3 to check with; a context of %4 needs "
                   "at least %5 on each side. Add text, or use a smaller context (model.n_ctx = %6 "
                   "would fit)."),
        QT_TR_NOOP("%1 is empty (0 bytes). Choose a file with text in it."),
        QT_TR_NOOP("%1 has %2 bytes, but all of them are white space or document separators. Choose a "
                   "file with text in it."),
        QT_TR_NOOP("%1 looks like a binary file, not text: of its %2 bytes %3 are NUL and %4 are other "
                   "control bytes. Choose a plain text file (UTF-8)."),
        QT_TR_NOOP("%1 is UTF-16 text (%2 bytes, with a byte order mark); UTF-8 is needed. Save it as "
                   "UTF-8, or convert it with: %3"),
        QT_TR_NOOP("%1 is %2, not plain text (%3 bytes). %4"),
        QT_TR_NOOP("a PDF document"),
        QT_TR_NOOP("a ZIP archive (also .docx, .odt and .epub are)"),
        QT_TR_NOOP("compressed with gzip"),
        QT_TR_NOOP("compressed with zstd"),
        QT_TR_NOOP("compressed with xz"),
        QT_TR_NOOP("compressed with bzip2"),
        QT_TR_NOOP("a Parquet table"),
        QT_TR_NOOP("a picture (PNG)"),
        QT_TR_NOOP("a picture (JPEG)"),
        QT_TR_NOOP("a program"),
        QT_TR_NOOP("a Rich Text document"),
        QT_TR_NOOP("Save it as plain text, for example with: %1"),
        QT_TR_NOOP("Unpack it, or save the document as plain text (UTF-8)."),
        QT_TR_NOOP("Unpack it with: %1"),
        QT_TR_NOOP("Export its text column as a plain text file."),
        QT_TR_NOOP("Choose a text file."),
        QT_TR_NOOP("Save it as plain text (UTF-8)."),
        QT_TR_NOOP("The folder %1 has no text to train on: %2. Choose a folder with plain text files "
                   "(UTF-8)."),
        QT_TR_NOOP("it is empty"),
        QT_TR_NOOP("%1 entries were skipped, the first of them %2"),
        QT_TR_NOOP("%1 does not exist. Check the spelling; relative paths are looked up from %2."),
        QT_TR_NOOP("The text has changed since this run was trained, so it cannot go on exactly. A new "
                   "run can start from its model: train --init %1."),
        // What cannot be done
        QT_TR_NOOP("The learning rate must lie between 0 and 10, not %1."),
        QT_TR_NOOP("There is no model to save yet."),
        QT_TR_NOOP("The meters ask about the built-in world, and this run reads another text."),
        QT_TR_NOOP("At most %1 samples are written at once, not %2."),
        QT_TR_NOOP("There is no such model to ask yet: none is pinned or shown."),
        QT_TR_NOOP("The text is still being read; what it knows as words is not known yet. Try again in "
                   "a moment."),
        QT_TR_NOOP("The text is still being prepared; its pages can be looked at then. A text of your "
                   "own works already."),
        QT_TR_NOOP("The writer stops at %1 tokens; start again, or go back to an earlier token."),
        QT_TR_NOOP("There is no training yet that could get into trouble."),
        QT_TR_NOOP("This run is not kept, so its earlier models are gone."),
        QT_TR_NOOP("%1 is being trained by %2; it can be looked at, but not changed."),
        QT_TR_NOOP("%1 is being trained by %2; stop it first."),
        QT_TR_NOOP("The built-in world's data folder %1 cannot be read: %2. Was it installed?"),
        QT_TR_NOOP("%1 was written by a newer version of First Words."),
        QT_TR_NOOP("%1 is damaged: its checksum does not fit."),
        QT_TR_NOOP("%1 is damaged."),
        QT_TR_NOOP("%1 is missing."),
        QT_TR_NOOP("%1 cannot be written to."),
        QT_TR_NOOP("Cannot write %1: %2."),
        QT_TR_NOOP("Cannot read %1: %2."),
        QT_TR_NOOP("%1 does not exist."),
    };
    return kTexts;
}

/// A text with the places of its values, in the order in which they stand.
struct Pattern {
    QRegularExpression whole;
    const char* text;
};

const QRegularExpression kPlace(u"%([1-9])"_s);

Pattern patternOf(const char* text) {
    QStringList literal;
    for (const QString& part : QString::fromUtf8(text).split(kPlace)) literal.append(QRegularExpression::escape(part));
    return {QRegularExpression(u"\\A"_s + literal.join(u"(.*?)"_s) + u"\\z"_s,
                               QRegularExpression::DotMatchesEverythingOption),
            text};
}

const std::vector<Pattern>& patterns() {
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> made;
        for (const char* text : Engine::texts()) made.push_back(patternOf(text));
        return made;
    }();
    return all;
}

QString filled(const QString& text, const QStringList& values) {
    QString out;
    qsizetype done = 0;
    for (auto places = kPlace.globalMatch(text); places.hasNext();) {
        const QRegularExpressionMatch place = places.next();
        out += text.sliced(done, place.capturedStart() - done) + values.value(place.captured(1).toInt() - 1);
        done = place.capturedEnd();
    }
    return out + text.sliced(done);
}

QString saidAnew(const QString& said) {
    for (const Pattern& pattern : patterns()) {
        const QRegularExpressionMatch match = pattern.whole.match(said);
        if (!match.hasMatch()) continue;
        QStringList values = match.capturedTexts().sliced(1);
        for (QString& value : values) value = saidAnew(value);
        return filled(Engine::tr(pattern.text), values);
    }
    return said;
}

}  // namespace

std::span<const char* const> engineTexts() {
    return Engine::texts();
}

QString engineText(std::string_view said) {
    return saidAnew(QString::fromUtf8(said.data(), static_cast<qsizetype>(said.size())));
}

}  // namespace fw
