// SPDX-License-Identifier: GPL-3.0-or-later
// Every setting keeps its value over a restart, comes back to its default, and survives a damaged file.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "settings/settings.h"

using namespace fw;
using namespace Qt::StringLiterals;

namespace {

QVariant another(const QVariant& value) {
    switch (value.typeId()) {
        case QMetaType::Bool: return !value.toBool();
        case QMetaType::Int: return value.toInt() + 1;
        case QMetaType::Double: return value.toDouble() + 0.25;
        case QMetaType::QString: return QString(value.toString() + u" é,; \"x\"\n"_s);
        case QMetaType::QByteArray: return QByteArray("\x00\x01\xFF", 3);
        case QMetaType::QVariantMap: return QVariantMap{{u"ember on CPU, 2 threads"_s, 33000.5}};
        default: return {};
    }
}

}  // namespace

class TestSettings : public QObject {
    Q_OBJECT
  private slots:
    void tableFollowsTheEnum() {
        for (size_t i = 0; i < settingTable().size(); ++i) QCOMPARE(static_cast<size_t>(settingTable()[i].id), i);
    }
    void everySettingSurvivesARestart() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"s.ini"_s);
        {
            Settings settings(file);
            for (const SettingRow& row : settingTable()) {
                QSignalSpy spy(&settings, &Settings::changed);
                QVERIFY2(another(row.defaultValue).isValid(), row.key);
                settings.setValue(row.id, another(row.defaultValue));
                QCOMPARE(spy.count(), 1);
                settings.setValue(row.id, another(row.defaultValue));
                QCOMPARE(spy.count(), 1);
            }
        }
        Settings again(file);
        for (const SettingRow& row : settingTable()) QCOMPARE(again.value(row.id), another(row.defaultValue));
        again.resetAll();
        for (const SettingRow& row : settingTable()) QCOMPARE(again.value(row.id), row.defaultValue);
    }
    void nonsenseInTheFileIsTheDefault() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"s.ini"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[loss]\naxis=banana\n[view]\ntype_scale=@Invalid()\n");
        file.close();
        Settings settings(file.fileName());
        QCOMPARE(settings.value(Setting::LossAxis).toInt(), 0);
        QCOMPARE(settings.value(Setting::TypeScale).toDouble(), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
