// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/answer_input.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "lesson/choice_card.h"
#include "lesson/prose_view.h"

using namespace Qt::StringLiterals;

namespace fw {

const LessonOption* optionOf(const std::vector<LessonOption>& options, const QString& answer) {
    const auto it = std::find_if(options.begin(), options.end(),
                                 [id = answer.toStdString()](const LessonOption& option) { return option.id == id; });
    return it == options.end() ? nullptr : &*it;
}

QString answerInWords(const std::vector<LessonOption>& options, const QString& answer, const QString& unit) {
    if (options.empty()) return unit.isEmpty() ? answer : answer + u' ' + unit;
    QStringList words;
    for (const QString& id : answer.split(u','))
        if (const LessonOption* option = optionOf(options, id)) words.append(plainText(option->text));
    return words.isEmpty() ? plainText(answer.toStdString()) : words.join(u" → "_s);
}

namespace {

class ChoiceInput : public AnswerInput {
  public:
    ChoiceInput(const std::vector<LessonOption>& options, QWidget* parent) : AnswerInput(parent) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(6);
        for (size_t i = 0; i < options.size(); ++i) {
            auto* card = new ChoiceCard(static_cast<int>(i) + 1, options[i].text, this);
            column->addWidget(card);
            m_cards.push_back(card);
            m_ids.append(QString::fromStdString(options[i].id));
            connect(card, &QRadioButton::toggled, this, [this](bool on) {
                if (on) emit changed();
            });
        }
        if (!m_cards.empty()) setFocusProxy(m_cards.front());
    }
    QString answer() const override {
        for (size_t i = 0; i < m_cards.size(); ++i)
            if (m_cards[i]->isChecked()) return m_ids[static_cast<int>(i)];
        return {};
    }
    void setAnswer(const QString& answer) override {
        for (size_t i = 0; i < m_cards.size(); ++i)
            if (m_ids[static_cast<int>(i)] == answer) m_cards[i]->setChecked(true);
    }

  protected:
    /// Digits choose a card, unless the window has another use for them.
    void keyPressEvent(QKeyEvent* event) override {
        const int card = event->key() - Qt::Key_1;
        const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
        if (!plain || card < 0 || card > 8 || card >= static_cast<int>(m_cards.size()))
            return AnswerInput::keyPressEvent(event);
        m_cards[static_cast<size_t>(card)]->setFocus(Qt::ShortcutFocusReason);
        m_cards[static_cast<size_t>(card)]->setChecked(true);
    }

  private:
    std::vector<ChoiceCard*> m_cards;
    QStringList m_ids;
};

/// A line of text, or of a number.
class LineInput : public AnswerInput {
  public:
    LineInput(const QString& name, const QString& unit, QWidget* parent)
        : AnswerInput(parent), m_edit(new QLineEdit(this)) {
        m_edit->setAccessibleName(name);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_edit, 1);
        if (!unit.isEmpty()) row->addWidget(new QLabel(unit, this));
        setFocusProxy(m_edit);
        connect(m_edit, &QLineEdit::textChanged, this, &AnswerInput::changed);
        connect(m_edit, &QLineEdit::returnPressed, this, [this] {
            if (!answer().isEmpty()) emit committed();
        });
    }
    QString answer() const override { return m_edit->text().trimmed(); }
    void setAnswer(const QString& answer) override { m_edit->setText(answer); }

  protected:
    QLineEdit* m_edit;
};

class NumberInput : public LineInput {
  public:
    NumberInput(const QString& unit, double min, double max, const QString& name, QWidget* parent)
        : LineInput(name, unit, parent), m_min(min), m_max(max) {
        m_edit->setMaximumWidth(m_edit->fontMetrics().averageCharWidth() * 18);
        static_cast<QHBoxLayout*>(layout())->addStretch(1);
        if (min < max)
            m_edit->setPlaceholderText(
                AnswerInput::tr("%1 to %2").arg(QLocale().toString(min, 'g', 6), QLocale().toString(max, 'g', 6)));
    }
    /// With a decimal point, whatever the locale writes; empty unless it is a number in the range.
    QString answer() const override {
        bool good = false;
        const QString typed = m_edit->text().trimmed();
        double value = QLocale().toDouble(typed, &good);
        if (!good) value = QLocale::c().toDouble(QString(typed).replace(u',', u'.'), &good);
        if (!good || (m_min < m_max && (value < m_min || value > m_max))) return {};
        return QString::number(value, 'g', 10);
    }

  private:
    double m_min, m_max;
};

class OrderInput : public AnswerInput {
  public:
    OrderInput(const std::vector<LessonOption>& options, QWidget* parent)
        : AnswerInput(parent), m_options(options), m_column(new QVBoxLayout(this)) {
        m_column->setContentsMargins(0, 0, 0, 0);
        m_column->setSpacing(4);
        for (const LessonOption& option : options) m_ids.append(QString::fromStdString(option.id));
        // Alphabetical: says nothing about the right order unless it is that; then the first goes last.
        QStringList mixed = m_ids;
        std::sort(mixed.begin(), mixed.end(), [this](const QString& a, const QString& b) {
            return optionOf(m_options, a)->text < optionOf(m_options, b)->text;
        });
        if (mixed == m_ids && !mixed.isEmpty()) mixed.append(mixed.takeFirst());
        m_ids = mixed;
        build();
    }
    QString answer() const override { return m_ids.join(u','); }
    void setAnswer(const QString& answer) override {
        const QStringList ids = answer.split(u',');
        QStringList sortedNew = ids, sortedOld = m_ids;
        sortedNew.sort();
        sortedOld.sort();
        if (sortedNew != sortedOld) return;
        m_ids = ids;
        showWords();
    }

  private:
    void build() {
        for (int i = 0; i < m_ids.size(); ++i) {
            auto* row = new QHBoxLayout;
            auto* words = new QLabel(this);
            words->setWordWrap(true);
            words->setMinimumWidth(1);
            row->addWidget(words, 1);
            for (const int by : {-1, 1}) {
                auto* button = new QPushButton(by < 0 ? u"↑"_s : u"↓"_s, this);
                button->setEnabled(i + by >= 0 && i + by < m_ids.size());
                button->setFixedWidth(fontMetrics().averageCharWidth() * 5);
                row->addWidget(button);
                m_buttons.push_back(button);
                connect(button, &QPushButton::clicked, this, [this, i, by] { move(i, by); });
            }
            m_words.push_back(words);
            m_column->addLayout(row);
        }
        showWords();
    }
    void showWords() {
        for (int i = 0; i < m_ids.size(); ++i) {
            const QString text = plainText(optionOf(m_options, m_ids[i])->text);
            m_words[static_cast<size_t>(i)]->setText(u"%1. %2"_s.arg(i + 1).arg(text));
            m_buttons[static_cast<size_t>(2 * i)]->setAccessibleName(AnswerInput::tr("Move up: %1").arg(text));
            m_buttons[static_cast<size_t>(2 * i + 1)]->setAccessibleName(AnswerInput::tr("Move down: %1").arg(text));
        }
    }
    /// The focus goes along with what was moved.
    void move(int from, int by) {
        m_ids.swapItemsAt(from, from + by);
        showWords();
        QPushButton* same = m_buttons[static_cast<size_t>(2 * (from + by) + (by > 0))];
        (same->isEnabled() ? same : m_buttons[static_cast<size_t>(2 * (from + by) + (by < 0))])->setFocus();
        emit changed();
    }

    std::vector<LessonOption> m_options;
    QStringList m_ids;
    QVBoxLayout* m_column;
    std::vector<QLabel*> m_words;
    std::vector<QPushButton*> m_buttons;
};

}  // namespace

AnswerInput* makeChoiceInput(const std::vector<LessonOption>& options, QWidget* parent) {
    return new ChoiceInput(options, parent);
}
AnswerInput* makeNumberInput(const QString& unit, double min, double max, const QString& name, QWidget* parent) {
    return new NumberInput(unit, min, max, name, parent);
}
AnswerInput* makeTextInput(const QString& name, QWidget* parent) {
    return new LineInput(name, {}, parent);
}
AnswerInput* makeOrderInput(const std::vector<LessonOption>& options, QWidget* parent) {
    return new OrderInput(options, parent);
}

}  // namespace fw
