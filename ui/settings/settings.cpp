// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include <array>

using namespace Qt::StringLiterals;

namespace fw {

std::span<const SettingRow> settingTable() {
    static const std::array rows{
        SettingRow{Setting::Theme, "view/theme", u"system"_s},
        SettingRow{Setting::TypeScale, "view/type_scale", 1.0},
        SettingRow{Setting::ReducedMotion, "view/reduced_motion", false},
        SettingRow{Setting::CoachDone, "view/coach_done", false},
        SettingRow{Setting::WindowGeometry, "window/geometry", QByteArray()},
        SettingRow{Setting::WindowState, "window/state", QByteArray()},
        SettingRow{Setting::ProbePrompt, "next_token/prompt", u"The capital of France is"_s},
        SettingRow{Setting::SamplePrompt, "completions/prompt", u"Nobody in Tarn liked"_s},
        SettingRow{Setting::LossAxis, "loss/axis", 0},
        SettingRow{Setting::LossLogX, "loss/log_x", false},
        SettingRow{Setting::LastFolder, "text/last_folder", QString()},
        SettingRow{Setting::MeasuredSpeeds, "run/measured_speeds", QVariantMap()},
        SettingRow{Setting::DismissedRun, "run/dismissed", QString()},
        SettingRow{Setting::CompareAxis, "compare/axis", 0},
        SettingRow{Setting::LessonPath, "lesson/path", 0},
        SettingRow{Setting::Language, "view/language", u"system"_s},
    };
    return rows;
}

namespace {

const SettingRow& rowOf(Setting id) { return settingTable()[static_cast<size_t>(id)]; }
QString keyOf(Setting id) { return QString::fromLatin1(rowOf(id).key); }

}  // namespace

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent),
      m_store(file.isEmpty() ? std::make_unique<QSettings>()
                             : std::make_unique<QSettings>(file, QSettings::IniFormat)) {}

QVariant Settings::value(Setting id) const {
    const QVariant fallback = rowOf(id).defaultValue;
    QVariant value = m_store->value(keyOf(id), fallback);
    // Files hold text: bring it back to the type of the default, or use the default where that cannot be done.
    return value.convert(fallback.metaType()) ? value : fallback;
}

void Settings::setValue(Setting id, const QVariant& value) {
    if (this->value(id) == value) return;
    m_store->setValue(keyOf(id), value);
    emit changed(id);
}

void Settings::reset(Setting id) {
    m_store->remove(keyOf(id));
    emit changed(id);
}

void Settings::resetAll() {
    for (const SettingRow& row : settingTable()) reset(row.id);
}

}  // namespace fw
