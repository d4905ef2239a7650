// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson on disk for tests: a good one, whose parts a test spoils.
#pragma once

#include <QTemporaryDir>

#include "lesson/lesson.h"
#include "support/lesson_files.h"

namespace fw::test {

inline const QByteArray kGoodLesson = R"(+++
title = "A lesson"
summary = "It is about something."
minutes = 10
preset = "spark"
panels = ["loss"]
claims = ["A1"]
goal = "I can say what it is about."
+++

## Before

Some *prose* with a value, {{ loss }}, and a number, 300 billion {published: Somebody 2020}.

## A guess

```predict guess
panels = ["loss", "next_token"]
highlight = "run.train"
ask = "Which?"
[[option]]
id = "up"
text = "Up"
right = true
[[option]]
id = "down"
text = "Down"
misconception = "M4"
feedback = "It is the other way round."
```

Prose below.

## Run it

```do run
button = "Train"
ready = "tokens >= 1000"
seen = "loss < uniform_loss"
not_yet = "Press it."
unusual = "It did not fall."
[[action]]
verb = "new_run"
preset = "spark"
[[action]]
verb = "train"
tokens = 1000
```

## See

```observe see
ask = "How many steps?"
record = "number"
truth = "step"
tolerance = 1
predicted = "guess"
```

## Words

```explain why
ask = "Why?"
compare = "Because."
```

## Check

```check quiz
[[item]]
id = "one"
ask = "Which one?"
again = "two"
[[item.option]]
text = "This"
right = true
[[item.option]]
text = "That"
misconception = "M1"
feedback = "No."
[[item.option]]
text = "Neither"
misconception = "M2"
feedback = "No."
[[item]]
id = "two"
spare = true
type = "number"
ask = "How many?"
answer = 4
tolerance = 0.5
feedback = "Four."
[[item]]
id = "three"
type = "order"
ask = "In which order?"
feedback = "As it stands."
[[item.option]]
text = "first"
[[item.option]]
text = "second"
[[item]]
id = "four"
type = "number"
ask = "How many legs?"
answer = 8
feedback = "Eight."
```

## Your turn

```your_turn own
ask = "Do something."
accept = "text"
script = "Something."
```
)";

class LessonFolder {
  public:
    explicit LessonFolder(const QByteArray& text = kGoodLesson) {
        write("lesson.en.md", text);
        write("teacher.en.md", "# For the teacher\n\nPlan.\n");
    }
    void write(const char* name, const QByteArray& bytes) const {
        writeLessonFile(m_root.filePath(QStringLiteral("03-test-lesson/") + QString::fromUtf8(name)), bytes);
    }
    std::filesystem::path root() const { return m_root.path().toStdString(); }
    std::filesystem::path path() const { return root() / "03-test-lesson"; }
    LoadedLesson load(std::string_view language = "en") const { return loadLesson(path(), language); }

  private:
    QTemporaryDir m_root;
};

}  // namespace fw::test
