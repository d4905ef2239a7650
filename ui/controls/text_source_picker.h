// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to another text: files, a folder, pasting, dropping, or back to the built-in world. Dialogs never block training.
#pragma once

#include <QObject>

#include "settings/settings.h"
#include "viewmodels/run_setup.h"

class QFileDialog;
class QMimeData;
class QWidget;

namespace fw {

class TextSourcePicker : public QObject {
    Q_OBJECT
  public:
    /// `window` is the parent of the dialogs.
    TextSourcePicker(RunSetup& setup, Settings& settings, QWidget* window);

    void openFiles();
    void openFolder();
    void pasteText();
    void useWorld() { m_setup.setSource({}); }
    /// True if a drop holds text or files.
    static bool accepts(const QMimeData& data);
    void drop(const QMimeData& data);

  private:
    void show(QFileDialog* dialog);
    void take(const QStringList& paths);

    RunSetup& m_setup;
    Settings& m_settings;
    QWidget* m_window;
};

}  // namespace fw
