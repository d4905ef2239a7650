// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/run_status_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "theme/theme.h"
#include "viewmodels/number_text.h"

namespace fw {

namespace {
constexpr int kMessageMs = 8000;
}

RunStatusBar::RunStatusBar(Workbench& bench, QWidget* parent)
    : QStatusBar(parent), m_bench(bench), m_text(new QLabel(this)), m_second(new QPushButton(this)) {
    setSizeGripEnabled(false);
    m_text->setIndent(8);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text->setToolTip(tr("The text in use"));
    addWidget(m_text, 1);
    auto* numbers = new QWidget(this);
    auto* row = new QHBoxLayout(numbers);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(16);
    for (const QString& help : {tr("Updates done, and planned"), tr("Tokens that training has read so far"),
                                tr("Speed of training, recent steps"), tr("Training time; pauses do not count"),
                                tr("What computes"), tr("Numbers that training adjusts")}) {
        m_numbers.push_back(new QLabel(numbers));
        m_numbers.back()->setToolTip(help);
        row->addWidget(m_numbers.back());
    }
    setHelp(m_second, tr("Second run"), tr("The run that was branched trains in the background, on half of the threads."),
            tr("Press to keep it where it is and stop it."));
    connect(m_second, &QPushButton::clicked, &bench.second, &SecondRun::stop);
    connect(&bench.second, &SecondRun::changed, this, &RunStatusBar::renewSecond);
    addPermanentWidget(m_second);
    renewSecond();
    addPermanentWidget(numbers);
    connect(&bench.status, &RunStatus::changed, this, &RunStatusBar::renew);
    connect(&bench.bridge, &SessionBridge::saved, this, [this](const event::Saved& saved) {
        showMessage(tr("The model of step %1 is saved in %2").arg(saved.step).arg(QString::fromStdString(saved.path)),
                    kMessageMs);
    });
}

void RunStatusBar::renewSecond() {
    m_second->setVisible(m_bench.second.isActive());
    m_second->setText(tr("Second run: step %1 · Stop").arg(wholeNumber(m_bench.second.step())));
}

void RunStatusBar::renew() {
    const RunStatus& status = m_bench.status;
    const QString texts[] = {status.stepText(), status.tokensText(), status.speedText(), status.timeText(),
                             status.deviceText(), status.parametersText()};
    m_text->setText(status.sourceText());
    for (size_t i = 0; i < m_numbers.size(); ++i) {
        m_numbers[i]->setText(texts[i]);
        m_numbers[i]->setVisible(!texts[i].isEmpty());
        // Widths only grow, so that neighbours do not dance while numbers change.
        m_numbers[i]->setMinimumWidth(std::max(m_numbers[i]->minimumWidth(), m_numbers[i]->sizeHint().width()));
    }
}

}  // namespace fw
