// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_column_view.h"

#include <QLabel>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "viewmodels/number_text.h"
#include "widgets/class_bars.h"

using namespace Qt::StringLiterals;

namespace fw {

SampleColumnView::SampleColumnView(QWidget* parent)
    : QWidget(parent),
      m_head(new QLabel(this)),
      m_bars(new ClassBars(this)),
      m_contains(new QLabel(this)),
      m_list(new QTextBrowser(this)),
      m_roles(&lightRoles()) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (QLabel* label : {m_head, m_contains}) label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_list->setOpenLinks(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumSize(fontMetrics().averageCharWidth() * 14, fontMetrics().lineSpacing() * 4);
    setHelp(m_bars, tr("Classes of samples"),
            tr("How many samples are of each class, and the 95 % interval of the share."),
            tr("Click a class to read only those."));
    layout->addWidget(m_head);
    layout->addWidget(m_bars);
    layout->addWidget(m_contains);
    layout->addWidget(m_list, 1);
    connect(m_bars, &ClassBars::chosen, this, &SampleColumnView::filterWanted);
}

void SampleColumnView::setLook(const Theme& theme) {
    m_roles = &theme.roles();
    m_bars->setLook(*m_roles);
    m_shown.clear();
}

QColor SampleColumnView::colorOf(const QString& kind) const {
    if (kind == "question"_L1) return m_roles->pins[0];
    if (kind == "answer"_L1) return m_roles->good;
    if (kind == "nonsense"_L1) return m_roles->error;
    return kind.isEmpty() ? m_roles->muted : m_roles->pins[2];
}

void SampleColumnView::showColumn(const ConsoleModel& model, const ConsoleColumn& column) {
    m_head->setText(
        u"<b>%1</b>%2"_s.arg(ageTitle(column.age), column.done || !model.isRunning() ? QString() : tr(" · writing")));
    m_head->setStyleSheet(u"color: %1"_s.arg(ageColor(*m_roles, column.age).name()));
    std::vector<ClassBar> bars;
    const int of = column.sorted();
    for (const QString& kind : ConsoleModel::kinds()) {
        const int count = column.count(kind);
        const ShareInterval interval = wilsonInterval(count, of);
        bars.push_back({kind, ConsoleModel::kindLetter(kind), ConsoleModel::kindName(kind), count, of, interval.low,
                        interval.high, colorOf(kind)});
    }
    m_bars->setBars(std::move(bars));
    m_bars->setChosen(model.filter());
    m_contains->setVisible(!model.wanted().isEmpty());
    if (!model.wanted().isEmpty()) {
        const int count = model.containing(column), all = static_cast<int>(column.samples.size());
        const ShareInterval interval = wilsonInterval(count, all);
        m_contains->setText(tr("\"%1\" in %2 of %3 (%4 to %5)")
                                .arg(model.wanted())
                                .arg(count)
                                .arg(all)
                                .arg(percentText(interval.low), percentText(interval.high)));
    }
    m_list->setAccessibleName(tr("Samples, %1").arg(ageTitle(column.age)));
    const QString text = html(model, column);
    if (text == m_shown) return;
    m_shown = text;
    const int at = m_list->verticalScrollBar()->value();
    m_list->setHtml(text);
    m_list->verticalScrollBar()->setValue(at);
}

QString SampleColumnView::html(const ConsoleModel& model, const ConsoleColumn& column) const {
    QString text;
    int number = 0;
    for (const ConsoleSample& sample : column.samples) {
        ++number;
        if (!model.isListed(sample)) continue;
        const QString line = sample.firstLine.isEmpty()
                                 ? u"<i>%1</i>"_s.arg(sample.kind.isEmpty() ? u"…"_s : tr("nothing"))
                                 : sample.firstLine.toHtmlEscaped();
        text += u"<p style='margin:0 0 6px 0'><span style='color:%1'>%2 <b>%3</b></span> &nbsp;<b>%4</b>"_s
                    .arg(colorOf(sample.kind).name())
                    .arg(number)
                    .arg(ConsoleModel::kindLetter(sample.kind), line);
        if (!sample.rest.trimmed().isEmpty())
            text += u"<br><span style='color:%1'>%2</span>"_s.arg(m_roles->muted.name(),
                                                                  sample.rest.toHtmlEscaped().replace(u'\n', u' '));
        text += u"</p>"_s;
    }
    return text;
}

}  // namespace fw
