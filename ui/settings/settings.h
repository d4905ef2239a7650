// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers between starts: one table {key, default}. Knows nothing of runs and models.
#pragma once

#include <QObject>
#include <QSettings>
#include <QVariant>
#include <memory>
#include <span>

namespace fw {

enum class Setting {
    Theme,
    TypeScale,
    ReducedMotion,
    CoachDone,
    WindowGeometry,
    WindowState,
    ProbePrompt,
    SamplePrompt,
    LossAxis,
    LossLogX,
    LastFolder,
    MeasuredSpeeds,
    DismissedRun,
    CompareAxis,
    LessonPath,
    Language,
};

struct SettingRow {
    Setting id;
    const char* key;
    QVariant defaultValue;
};

/// The table, in the order of the enum.
std::span<const SettingRow> settingTable();

class Settings : public QObject {
    Q_OBJECT
  public:
    /// Uses the user's own settings, or the file given (tests, screenshots).
    explicit Settings(const QString& file = {}, QObject* parent = nullptr);

    QVariant value(Setting id) const;
    void setValue(Setting id, const QVariant& value);
    void reset(Setting id);
    void resetAll();

  signals:
    void changed(fw::Setting id);

  private:
    std::unique_ptr<QSettings> m_store;
};

}  // namespace fw
