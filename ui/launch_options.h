// SPDX-License-Identifier: GPL-3.0-or-later
// What the window can be told on its command line.
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

namespace fw {

struct LaunchOptions {
    QString preset;
    QStringList data;        ///< files and folders of text; empty: the built-in world
    QString theme;           ///< "light", "dark" or empty: as set
    QSize size;              ///< of the window; invalid: as remembered
    QString screenshot;      ///< picture to write, or a folder for a series; empty: an ordinary start
    int64_t afterStep = 600; ///< step at which training is paused for the picture
    QString panel;           ///< id of a panel to open, for example "attention"
    QString lesson;          ///< folder or number of a lesson to open
    int lessonStep = 0;      ///< its step, from 1; 0: where the learner stopped
    bool projector = false;  ///< on the wall: one panel at a time, large
    bool train = false;      ///< start training at once
};

/// Reads the arguments of the application. Prints help or an error and ends the program where that is what was asked.
LaunchOptions parseLaunchOptions(const QStringList& arguments);

}  // namespace fw
