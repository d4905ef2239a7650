// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/engine_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace fw {

namespace {

// The first that fits is taken, so what begins with a value stands behind what does not.
constexpr const char* kTexts[] = {
    // Preparing
    QT_TRANSLATE_NOOP("Engine", "reading the text"),
    QT_TRANSLATE_NOOP("Engine", "making the first pages of Merrow"),
    QT_TRANSLATE_NOOP("Engine", "making the rest of Merrow"),
    QT_TRANSLATE_NOOP("Engine", "learning tokens"),
    QT_TRANSLATE_NOOP("Engine", "encoding"),
    QT_TRANSLATE_NOOP("Engine", "counting what follows what"),
    // Devices
    QT_TRANSLATE_NOOP("Engine", "CPU, %1 thread"),
    QT_TRANSLATE_NOOP("Engine", "CPU, %1 threads"),
    QT_TRANSLATE_NOOP("Engine", "NVIDIA GPU (CUDA, bf16)"),
    QT_TRANSLATE_NOOP("Engine", "NVIDIA GPU (CUDA, fp32: exact and slower)"),
    QT_TRANSLATE_NOOP("Engine", "Slow and clear (textbook loops)"),
    // Kinds of tokens
    QT_TRANSLATE_NOOP("Engine", "countries"),
    QT_TRANSLATE_NOOP("Engine", "capitals"),
    QT_TRANSLATE_NOOP("Engine", "towns of Merrow"),
    QT_TRANSLATE_NOOP("Engine", "people"),
    QT_TRANSLATE_NOOP("Engine", "animals"),
    QT_TRANSLATE_NOOP("Engine", "food"),
    QT_TRANSLATE_NOOP("Engine", "colours"),
    QT_TRANSLATE_NOOP("Engine", "days and months"),
    QT_TRANSLATE_NOOP("Engine", "verbs"),
    QT_TRANSLATE_NOOP("Engine", "pronouns"),
    QT_TRANSLATE_NOOP("Engine", "digits"),
    QT_TRANSLATE_NOOP("Engine", "punctuation"),
    QT_TRANSLATE_NOOP("Engine", "capitalised words"),
    QT_TRANSLATE_NOOP("Engine", "other words"),
    QT_TRANSLATE_NOOP("Engine", "pieces of words"),
    QT_TRANSLATE_NOOP("Engine", "single bytes"),
    QT_TRANSLATE_NOOP("Engine", "special tokens"),
    // Kinds of text
    QT_TRANSLATE_NOOP("Engine", "Stories"),
    QT_TRANSLATE_NOOP("Engine", "Almanac"),
    QT_TRANSLATE_NOOP("Engine", "Quiz sheets"),
    QT_TRANSLATE_NOOP("Engine", "Forum threads"),
    QT_TRANSLATE_NOOP("Engine", "Dialogues and plays"),
    QT_TRANSLATE_NOOP("Engine", "Letters and diaries"),
    QT_TRANSLATE_NOOP("Engine", "The Gazette"),
    QT_TRANSLATE_NOOP("Engine", "Recipes and how-to"),
    QT_TRANSLATE_NOOP("Engine", "Code pages"),
    QT_TRANSLATE_NOOP("Engine", "Sums"),
    QT_TRANSLATE_NOOP("Engine", "Verse and songs"),
    QT_TRANSLATE_NOOP("Engine", "Notebooks"),
    QT_TRANSLATE_NOOP("Engine", "Pattern lists"),
    QT_TRANSLATE_NOOP("Engine", "Reasons"),
    QT_TRANSLATE_NOOP("Engine", "Spanish phrasebook"),
    QT_TRANSLATE_NOOP("Engine", "Ship's logs"),
    QT_TRANSLATE_NOOP("Engine", "Questions and answers"),
    QT_TRANSLATE_NOOP("Engine", "Fine-tuning pairs"),
    QT_TRANSLATE_NOOP("Engine", "Requests for rating"),
    // How samples are sorted
    QT_TRANSLATE_NOOP("Engine", "Fewer than three of four words of its first line are words of the text it was "
                                "trained on."),
    QT_TRANSLATE_NOOP("Engine", "The first line ends with a question mark."),
    QT_TRANSLATE_NOOP("Engine", "The first line names an answer: if the prompt names France, any capital would be "
                                "one, right or wrong."),
    QT_TRANSLATE_NOOP("Engine", "Anything else, also nothing at all where the document ends."),
    // Presets
    QT_TRANSLATE_NOOP("Engine", "Sums of three digits, the answer units first: nothing for a long time, then all at "
                                "once."),
    QT_TRANSLATE_NOOP("Engine", "Six million parameters and a longer context: made for a graphics card."),
    QT_TRANSLATE_NOOP("Engine", "Ember's size built as GPT-2 was and trained with AdamW: see what the newer parts "
                                "are worth."),
    QT_TRANSLATE_NOOP("Engine", "The default: small enough for two cores and three minutes, large enough to write "
                                "sentences of its world."),
    QT_TRANSLATE_NOOP("Engine", "The published shape of the smallest GPT-2, for a graphics card; on a processor it "
                                "writes, but hardly learns."),
    QT_TRANSLATE_NOOP("Engine", "Three million parameters: an hour or more on a processor."),
    QT_TRANSLATE_NOOP("Engine", "Twice Ember: for a run of a quarter to half an hour."),
    QT_TRANSLATE_NOOP("Engine", "The published configuration of ten million parameters, without dropout; for a "
                                "graphics card or patience."),
    QT_TRANSLATE_NOOP("Engine", "The published small size with newer parts and Muon: the same loss in a fraction of "
                                "the time."),
    QT_TRANSLATE_NOOP("Engine", "The published small configuration for a processor, without dropout; for comparison "
                                "with other programs."),
    QT_TRANSLATE_NOOP("Engine", "Random symbols, then the same again: half a minute until a head is formed that "
                                "copies."),
    QT_TRANSLATE_NOOP("Engine", "The smallest: for slow computers, and for comparing many runs."),
    QT_TRANSLATE_NOOP("Engine", "Two narrow layers and the fast recipe: a readable curve on a page of Shakespeare in "
                                "three seconds."),
    // Formats of a report
    QT_TRANSLATE_NOOP("Engine", "Report of the run"),
    QT_TRANSLATE_NOOP("Engine", "Table of the metrics"),
    QT_TRANSLATE_NOOP("Engine", "Metrics, one object per line"),
    QT_TRANSLATE_NOOP("Engine", "Drawing of the loss curve"),
    // Events of a run
    QT_TRANSLATE_NOOP("Engine", "Step %1: the loss or the gradient was no number, so this batch was skipped."),
    QT_TRANSLATE_NOOP("Engine", "Step %1: no number several times in a row; back to the weights of step %2, learning "
                                "rate halved to %3."),
    QT_TRANSLATE_NOOP("Engine", "Step %1: no number again, and going back had not helped; training stopped."),
    QT_TRANSLATE_NOOP("Engine", "Step %1: the run could be saved again."),
    QT_TRANSLATE_NOOP("Engine", "Step %1: the run could not be saved, so training waited. %2"),
    QT_TRANSLATE_NOOP("Engine", "Step %1: one update with an exploding learning rate, caused on purpose."),
    QT_TRANSLATE_NOOP("Engine", "Step %1: a broken batch, caused on purpose."),
    QT_TRANSLATE_NOOP("Engine", "Step %1: the %2 is no longer a number, so this update was not applied. The learning "
                                "rate was %3; usual for this preset is %4. %5"),
    QT_TRANSLATE_NOOP("Engine", "loss"),
    QT_TRANSLATE_NOOP("Engine", "gradient"),
    QT_TRANSLATE_NOOP("Engine", "It was the %1rd in a row: the weights of step %2 are back, and the learning rate is "
                                "half of what it was."),
    QT_TRANSLATE_NOOP("Engine", "Training is paused: choose a lower rate and press Same start."),
    QT_TRANSLATE_NOOP("Engine", "Training goes on with the next batch."),
    QT_TRANSLATE_NOOP("Engine", "This run is being trained by another process; here it can only be looked at."),
    QT_TRANSLATE_NOOP("Engine", "Training will be very slow here: %1."),
    QT_TRANSLATE_NOOP("Engine", "%1 The model of step %2 was safe and is now on the CPU%3; Start goes on from there."),
    QT_TRANSLATE_NOOP("Engine", " (%1 steps are lost)"),
    QT_TRANSLATE_NOOP("Engine", "branched at step %1: %2 %3 → %4, with a new optimizer"),
    QT_TRANSLATE_NOOP("Engine", "branched at step %1: %2 %3 → %4"),
    QT_TRANSLATE_NOOP("Engine", "learning rate"),
    QT_TRANSLATE_NOOP("Engine", "text"),
    QT_TRANSLATE_NOOP("Engine", "batch size"),
    QT_TRANSLATE_NOOP("Engine", "seed"),
    QT_TRANSLATE_NOOP("Engine", "optimizer"),
    // What is wrong with a text
    QT_TRANSLATE_NOOP("Engine", "%1 bytes are not valid UTF-8; they are kept and trained on as bytes."),
    QT_TRANSLATE_NOOP("Engine", "%1 of the files were left out, the first because: %2."),
    QT_TRANSLATE_NOOP("Engine", "This text has %1 tokens: %2 to train on and %3 to check with; a context of %4 needs "
                                "at least %5 on each side. Add text, or use a smaller context (model.n_ctx = %6 "
                                "would fit)."),
    QT_TRANSLATE_NOOP("Engine", "%1 is empty (0 bytes). Choose a file with text in it."),
    QT_TRANSLATE_NOOP("Engine", "%1 has %2 bytes, but all of them are white space or document separators. Choose a "
                                "file with text in it."),
    QT_TRANSLATE_NOOP("Engine", "%1 looks like a binary file, not text: of its %2 bytes %3 are NUL and %4 are other "
                                "control bytes. Choose a plain text file (UTF-8)."),
    QT_TRANSLATE_NOOP("Engine", "%1 is UTF-16 text (%2 bytes, with a byte order mark); UTF-8 is needed. Save it as "
                                "UTF-8, or convert it with: %3"),
    QT_TRANSLATE_NOOP("Engine", "%1 is %2, not plain text (%3 bytes). %4"),
    QT_TRANSLATE_NOOP("Engine", "a PDF document"),
    QT_TRANSLATE_NOOP("Engine", "a ZIP archive (also .docx, .odt and .epub are)"),
    QT_TRANSLATE_NOOP("Engine", "compressed with gzip"),
    QT_TRANSLATE_NOOP("Engine", "compressed with zstd"),
    QT_TRANSLATE_NOOP("Engine", "compressed with xz"),
    QT_TRANSLATE_NOOP("Engine", "compressed with bzip2"),
    QT_TRANSLATE_NOOP("Engine", "a Parquet table"),
    QT_TRANSLATE_NOOP("Engine", "a picture (PNG)"),
    QT_TRANSLATE_NOOP("Engine", "a picture (JPEG)"),
    QT_TRANSLATE_NOOP("Engine", "a program"),
    QT_TRANSLATE_NOOP("Engine", "a Rich Text document"),
    QT_TRANSLATE_NOOP("Engine", "Save it as plain text, for example with: %1"),
    QT_TRANSLATE_NOOP("Engine", "Unpack it, or save the document as plain text (UTF-8)."),
    QT_TRANSLATE_NOOP("Engine", "Unpack it with: %1"),
    QT_TRANSLATE_NOOP("Engine", "Export its text column as a plain text file."),
    QT_TRANSLATE_NOOP("Engine", "Choose a text file."),
    QT_TRANSLATE_NOOP("Engine", "Save it as plain text (UTF-8)."),
    QT_TRANSLATE_NOOP("Engine", "The folder %1 has no text to train on: %2. Choose a folder with plain text files "
                                "(UTF-8)."),
    QT_TRANSLATE_NOOP("Engine", "it is empty"),
    QT_TRANSLATE_NOOP("Engine", "%1 entries were skipped, the first of them %2"),
    QT_TRANSLATE_NOOP("Engine", "%1 does not exist. Check the spelling; relative paths are looked up from %2."),
    QT_TRANSLATE_NOOP("Engine", "The text has changed since this run was trained, so it cannot go on exactly. A new "
                                "run can start from its model: train --init %1."),
    // What cannot be done
    QT_TRANSLATE_NOOP("Engine", "The learning rate must lie between 0 and 10, not %1."),
    QT_TRANSLATE_NOOP("Engine", "There is no model to save yet."),
    QT_TRANSLATE_NOOP("Engine", "The meters ask about the built-in world, and this run reads another text."),
    QT_TRANSLATE_NOOP("Engine", "At most %1 samples are written at once, not %2."),
    QT_TRANSLATE_NOOP("Engine", "There is no such model to ask yet: none is pinned or shown."),
    QT_TRANSLATE_NOOP("Engine", "The text is still being read; what it knows as words is not known yet. Try again in "
                                "a moment."),
    QT_TRANSLATE_NOOP("Engine", "The text is still being prepared; its pages can be looked at then. A text of your "
                                "own works already."),
    QT_TRANSLATE_NOOP("Engine", "The writer stops at %1 tokens; start again, or go back to an earlier token."),
    QT_TRANSLATE_NOOP("Engine", "There is no training yet that could get into trouble."),
    QT_TRANSLATE_NOOP("Engine", "This run is not kept, so its earlier models are gone."),
    QT_TRANSLATE_NOOP("Engine", "%1 is being trained by %2; it can be looked at, but not changed."),
    QT_TRANSLATE_NOOP("Engine", "%1 is being trained by %2; stop it first."),
    QT_TRANSLATE_NOOP("Engine", "%1 was written by a newer version of First Words."),
    QT_TRANSLATE_NOOP("Engine", "%1 is damaged: its checksum does not fit."),
    QT_TRANSLATE_NOOP("Engine", "%1 is damaged."),
    QT_TRANSLATE_NOOP("Engine", "%1 is missing."),
    QT_TRANSLATE_NOOP("Engine", "%1 cannot be written to."),
    QT_TRANSLATE_NOOP("Engine", "Cannot write %1: %2."),
    QT_TRANSLATE_NOOP("Engine", "Cannot read %1: %2."),
    QT_TRANSLATE_NOOP("Engine", "%1 does not exist."),
};

/// A text with the places of its values, in the order in which they stand.
struct Pattern {
    QRegularExpression whole;
    const char* text;
};

const QRegularExpression kPlace(u"%([1-9])"_s);

Pattern patternOf(const char* text) {
    QStringList literal;
    for (const QString& part : QString::fromUtf8(text).split(kPlace)) literal.append(QRegularExpression::escape(part));
    return {QRegularExpression(u"\\A"_s + literal.join(u"(.*?)"_s) + u"\\z"_s, QRegularExpression::DotMatchesEverythingOption), text};
}

const std::vector<Pattern>& patterns() {
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> made;
        for (const char* text : kTexts) made.push_back(patternOf(text));
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
        return filled(QCoreApplication::translate("Engine", pattern.text), values);
    }
    return said;
}

}  // namespace

std::span<const char* const> engineTexts() { return kTexts; }

QString engineText(std::string_view said) { return saidAnew(QString::fromUtf8(said.data(), static_cast<qsizetype>(said.size()))); }

}  // namespace fw
