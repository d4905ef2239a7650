// SPDX-License-Identifier: GPL-3.0-or-later
// A whole window over a made-up run, with settings of its own: what most tests of the interface stand on.
#pragma once

#include <QDockWidget>
#include <QTemporaryDir>
#include <QTest>

#include "main_window.h"
#include "theme/theme.h"
#include "ui/support/synthetic_run.h"

namespace fw::test {

/// For looking at: with FIRSTWORDS_SHOTS=FOLDER in the environment it writes NAME.png, when the window has come to rest.
inline void picture(QWidget& window, const QString& name) {
    const QString folder = qEnvironmentVariable("FIRSTWORDS_SHOTS");
    if (folder.isEmpty()) return;
    QTest::qWait(400);
    QVERIFY(window.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
}

struct WindowBench {
    QTemporaryDir folder;
    SyntheticRun run;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    Theme theme;
    Workbench bench{run.mailbox, run.post(), SyntheticRun::presets(), settings};
    MainWindow window{bench, theme};

    /// Light, 1366x768, ready to train.
    WindowBench() {
        theme.setMode(ThemeMode::Light);
        window.resize(1366, 768);
        window.show();
        bench.open();
        run.becomeReady();
        bench.bridge.drain();
    }
    /// The projector's type must not be that of the next test.
    ~WindowBench() { window.close(); }
    /// Brings a panel to the front.
    QWidget* open(const char* panel) {
        window.openPanel(QString::fromLatin1(panel));
        QTest::qWait(10);
        return window.dock(QString::fromLatin1(panel))->widget();
    }
    /// What the session tells, and all that follows from it.
    void say(Event event) {
        run.say(std::move(event));
        bench.bridge.drain();
    }
    /// Answers what is asked of the model of an age.
    void answer(int64_t step = 40, AgeRole role = AgeRole::Now) {
        run.answer({role, step, -1});
        bench.bridge.drain();
    }
};

}  // namespace fw::test
