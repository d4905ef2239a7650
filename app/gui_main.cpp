// SPDX-License-Identifier: GPL-3.0-or-later
// The window: puts devices, session, view models and widgets together, and nothing else.
#include <QApplication>
#include <QLocale>
#include <QMessageBox>
#include <QTemporaryDir>
#include <csignal>
#include <cstdio>
#include <optional>

#include "backends.h"
#include "base/error.h"
#include "launch_options.h"
#include "main_window.h"
#include "paths.h"
#include "quit_signals.h"
#include "runs/run_library.h"
#include "screenshot_run.h"
#include "session/session.h"

namespace {

std::vector<fw::PresetChoice> presetsIn(const std::filesystem::path& resources) {
    std::vector<fw::PresetChoice> choices;
    for (const fw::PresetInfo& info : fw::listPresets(resources / "presets"))
        choices.push_back({info, fw::loadPreset(resources / "presets", info.id)});
    fw::check(!choices.empty(), fw::ErrorKind::NoInput, "There are no presets in {}.", (resources / "presets").string());
    return choices;
}

/// Lays the command line over what is remembered. False (with a message) if it names what does not exist.
bool applyOptions(const fw::LaunchOptions& options, fw::Workbench& bench, fw::Theme& theme) {
    theme.setTypeScale(bench.settings.value(fw::Setting::TypeScale).toDouble());
    theme.setMode(fw::themeModeFromWord(options.theme.isEmpty() ? bench.settings.value(fw::Setting::Theme).toString()
                                                                : options.theme));
    if (!options.data.isEmpty()) bench.setup.setSource({options.data, {}});
    if (options.preset.isEmpty() || bench.setup.setPreset(options.preset)) return true;
    std::string known;
    for (const fw::PresetChoice& preset : bench.setup.presets()) known += " " + preset.info.id;
    std::fprintf(stderr, "firstwords: there is no preset '%s'; there are:%s\n", qPrintable(options.preset), known.c_str());
    return false;
}

/// False (with a message) if the lesson does not exist or is not in order.
bool openLesson(const fw::LaunchOptions& options, fw::Workbench& bench, fw::MainWindow& window) {
    if (options.lesson.isEmpty()) return true;
    const std::string wanted = options.lesson.toStdString();
    for (const fw::LoadedLesson& loaded : bench.lessons.list()) {
        if (!loaded.lesson || (loaded.name != wanted && std::to_string(loaded.lesson->number) != wanted)) continue;
        window.openPanel(QStringLiteral("lesson"));
        bench.lessons.open(loaded.name, fw::LessonPath::Whole);
        if (options.lessonStep > 0) bench.lessons.goTo(options.lessonStep - 1);
        return true;
    }
    std::fprintf(stderr, "firstwords: there is no lesson '%s' in order; firstwords-cli lesson check says more\n", wanted.c_str());
    return false;
}

int runWindow(QApplication& app) {
    const fw::LaunchOptions options = fw::parseLaunchOptions(QApplication::arguments());
    const std::filesystem::path resources = fw::resourceFolder();
    std::vector<fw::PresetChoice> presets = presetsIn(resources);
    // Pictures are taken as on a first start and leave nothing behind.
    const bool pictures = !options.screenshot.isEmpty();
    const QTemporaryDir scratch;
    const fw::BackendRegistry registry = fw::makeBackendRegistry();
    fw::Session session(registry, resources, fw::cacheFolder());
    fw::Settings settings(pictures ? scratch.filePath(QStringLiteral("settings.ini")) : QString());
    fw::Theme theme;
    const std::filesystem::path library = pictures ? std::filesystem::path(scratch.filePath(QStringLiteral("runs")).toStdString()) : fw::defaultLibrary();
    const auto post = [&session, &library](fw::Command command) {  // every run is kept
        if (auto* run = std::get_if<fw::command::Configure>(&command)) run->place.library = library;
        session.post(std::move(command));
    };
    fw::Workbench bench(session.mailbox(), post, std::move(presets), settings, resources, fw::cacheFolder(), library,
                        [&registry, resources] { return std::make_unique<fw::Session>(registry, resources, fw::cacheFolder()); });
    bench.lessons.setPlaces(fw::lessonFolder(), pictures ? std::filesystem::path() : fw::defaultLearnerFile(), QLocale().name().left(2));
    bench.rehearsals.setFolder(pictures ? std::filesystem::path() : fw::defaultRehearsals());
    if (!applyOptions(options, bench, theme)) return static_cast<int>(fw::ErrorKind::Usage);

    fw::MainWindow window(bench, theme);
    if (options.size.isValid()) window.resize(options.size);
    const fw::QuitSignals quitSignals;
    QObject::connect(&quitSignals, &fw::QuitSignals::received, &app, [&window] {
        window.close();
        QApplication::quit();
    });
    window.show();
    if (!options.panel.isEmpty() && !window.dock(options.panel)) {
        std::fprintf(stderr, "firstwords: there is no panel '%s'\n", qPrintable(options.panel));
        return static_cast<int>(fw::ErrorKind::Usage);
    }
    bench.open();
    if (!openLesson(options, bench, window)) return static_cast<int>(fw::ErrorKind::Usage);
    if (options.projector) window.actions()["projector"]->trigger();
    if (!options.panel.isEmpty()) window.openPanel(options.panel);
    if (options.train) bench.status.toggleTraining();
    std::optional<fw::ScreenshotRun> run;
    if (pictures) {
        run.emplace(options, bench, theme, window);
        QObject::connect(&*run, &fw::ScreenshotRun::finished, &app, &QApplication::exit);
    }
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN);  // a file over its limit is a failed write, not a death
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("FirstWords"));
    QApplication::setApplicationName(QStringLiteral("firstwords"));
    QApplication::setApplicationDisplayName(QStringLiteral("First Words"));
    QApplication::setApplicationVersion(QStringLiteral(FW_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.firstwords.FirstWords"));
    try {
        return runWindow(app);
    } catch (const fw::Error& error) {
        std::fprintf(stderr, "firstwords: %s\n", error.what());
        if (QGuiApplication::platformName() != QLatin1String("offscreen"))
            QMessageBox::critical(nullptr, QStringLiteral("First Words"), QString::fromUtf8(error.what()));
        return error.exitCode();
    }
}
