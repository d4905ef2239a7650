// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace fw {

namespace {

QString words(const char* text) { return QCoreApplication::translate("LaunchOptions", text); }

constexpr int kUsage = 64;

[[noreturn]] void refuse(const QString& message) {
    std::fprintf(stderr, "firstwords: %s\n", qPrintable(message));
    std::exit(kUsage);
}

QSize sizeFrom(const QString& text) {
    const QStringList parts = text.split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (size.width() < 200 || size.height() < 200) refuse(words("--size wants WIDTHxHEIGHT, for example 1366x768; found: ") + text);
    return size;
}

}  // namespace

LaunchOptions parseLaunchOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(words("A desktop laboratory in which you watch a language model learn to speak."));
    const QCommandLineOption preset(u"preset"_s, words("Model to start with, for example ember."), u"NAME"_s);
    const QCommandLineOption data(u"data"_s, words("File or folder of text to train on; may be repeated."), u"PATH"_s);
    const QCommandLineOption train(u"train"_s, words("Start training at once."));
    const QCommandLineOption theme(u"theme"_s, words("Colours: light or dark."), u"NAME"_s);
    const QCommandLineOption size(u"size"_s, words("Size of the window."), u"WxH"_s);
    const QCommandLineOption shot(u"screenshot"_s, words("Write a picture of the window and end; a folder gets a series."), u"FILE"_s);
    const QCommandLineOption after(u"after-step"_s, words("Take the picture at this step."), u"N"_s, u"600"_s);
    const QCommandLineOption panel(u"panel"_s, words("Open this panel, for example attention."), u"ID"_s);
    const QCommandLineOption lesson(u"lesson"_s, words("Open this lesson, for example 3 or 03-one-nudge."), u"LESSON"_s);
    const QCommandLineOption lessonStep(u"lesson-step"_s, words("Step of the lesson, from 1."), u"N"_s);
    const QCommandLineOption projector(u"projector"_s, words("Start as on a projector: large type, one panel at a time."));
    parser.addOptions({preset, data, train, theme, size, shot, after, panel, lesson, lessonStep, projector});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(arguments);

    LaunchOptions options;
    options.preset = parser.value(preset);
    options.data = parser.values(data) + parser.positionalArguments();
    options.theme = parser.value(theme);
    options.panel = parser.value(panel);
    options.lesson = parser.value(lesson);
    options.lessonStep = parser.value(lessonStep).toInt();
    options.projector = parser.isSet(projector);
    options.train = parser.isSet(train);
    options.screenshot = parser.value(shot);
    if (parser.isSet(size)) options.size = sizeFrom(parser.value(size));
    bool number = false;
    options.afterStep = parser.value(after).toLongLong(&number);
    if (!number || options.afterStep < 0) refuse(words("--after-step wants a number of steps; found: ") + parser.value(after));
    if (!options.theme.isEmpty() && options.theme != "light"_L1 && options.theme != "dark"_L1)
        refuse(words("--theme is light or dark; found: ") + options.theme);
    return options;
}

}  // namespace fw
