// SPDX-License-Identifier: GPL-3.0-or-later
#include "projector/presenter_notes.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace fw {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("PresenterNotes", text);
}

QString said(const std::string& text) {
    return QString::fromStdString(text);
}

class Notes {
  public:
    void add(const std::string& markdown) {
        if (!markdown.empty()) m_blocks.append(said(markdown));
    }
    /// "**Usual.** ..."
    void add(const QString& head, const std::string& markdown) {
        if (!markdown.empty()) m_blocks.append(u"**%1** %2"_s.arg(head, said(markdown)));
    }
    /// The right one is ticked; a wrong one is followed by what to say about it.
    void addOptions(const std::vector<LessonOption>& options) {
        QStringList rows;
        for (const LessonOption& option : options) {
            QString row = (option.right ? u"* ✔ **%1**"_s : u"* %1"_s).arg(said(option.text));
            if (!option.feedback.empty()) row += u"  \n  *%1*"_s.arg(said(option.feedback).simplified());
            rows.append(row);
        }
        if (!rows.isEmpty()) m_blocks.append(rows.join(u'\n'));
    }
    void addItem(const QuizItem& item) {
        add(item.ask);
        if (item.type == ItemType::Number)
            m_blocks.append(tr("✔ %1 %2").arg(item.answer).arg(said(item.unit)));
        else
            addOptions(item.options);
    }
    QString markdown() const { return m_blocks.join(u"\n\n"_s); }

  private:
    QStringList m_blocks;
};

}  // namespace

QString beatOf(const LessonStep& step) {
    return said(step.beat.empty() ? step.title : step.beat);
}

QString presenterNotes(const LessonStep& step) {
    Notes notes;
    notes.add(tr("Ask."), step.prediction.ask);
    notes.addOptions(step.prediction.options);
    notes.add(tr("Ask."), step.observation.ask);
    notes.add(tr("Ask."), step.ask);
    for (const QuizItem& item : step.items)
        if (!item.spare) notes.addItem(item);
    for (const TermCard& card : step.terms) notes.add(said(card.term) + u'.', card.text);
    notes.add(tr("A good answer."), step.compare);
    notes.add(tr("Afterwards."), step.prediction.reveal);
    notes.add(tr("Usual."), step.checkpoint.usual);
    notes.add(tr("If it has not happened yet."), step.checkpoint.notYet);
    notes.add(tr("If it does not happen."), step.checkpoint.unusual);
    for (const std::string& hint : step.hints) notes.add(tr("Hint."), hint);
    notes.add(step.before);
    notes.add(step.after);
    return notes.markdown();
}

}  // namespace fw
