// SPDX-License-Identifier: GPL-3.0-or-later
// Three small lessons for tests of the window: one to recall from, one with every kind of step, one that is broken.
#pragma once

#include "support/lesson_files.h"

namespace fw::test {

/// Into `folder`; it ends up with 01-before, 02-all, 03-broken.
inline void writeLessons(const QString& folder) {
    writeLessonFile(folder + QStringLiteral("/01-before/lesson.en.md"), R"(+++
title = "Before"
summary = "Something to recall."
minutes = 5
preset = "ember"
panels = ["loss"]
goal = "I can recall it."
+++

## Check

```check quiz
[[item]]
id = "one"
ask = "What is one and one?"
[[item.option]]
text = "Two"
right = true
[[item.option]]
text = "Three"
misconception = "M1"
feedback = "No. Count again."
[[item.option]]
text = "Four"
misconception = "M1"
feedback = "No. That is too many."
```
)");
    writeLessonFile(folder + QStringLiteral("/02-all/teacher.en.md"), "# Notes\n\nRun it once before class.\n");
    writeLessonFile(folder + QStringLiteral("/02-all/lesson.en.md"), R"(+++
title = "Every kind"
summary = "One step of every kind."
minutes = 20
class_minutes = 5
preset = "ember"
panels = ["loss", "next_token"]
goal = "I have seen every kind of step."
+++

## Read

```read start
path = ["class"]
```

The loss is {{ loss }} and <b>this is text</b>. A [page](https://example.org/page) and a number, 12 {published: Somebody 2020}.

## Recall

```recall again
items = ["before/one"]
```

## Words

```terms words
[[term]]
term = "loss"
text = "How surprised it was."
```

## Hook

```hook why
highlight = "run.train"
```

Why does it fall?

## Predict

```predict direction
ask = "Where does it go?"
reveal = "Down it goes."
hints = ["Look left.", "Look right."]
[[option]]
id = "falls"
text = "It falls"
right = true
[[option]]
id = "rises"
text = "It rises"
misconception = "M8"
feedback = "It does not rise."
```

## Draw

```predict drawn
type = "sketch"
panels = ["loss"]
ask = "Draw it."
```

## Do

```do run
panels = ["loss", "completions"]
highlight = "loss"
button = "Train it"
meanwhile = ["recall", "guess"]
ready = "step >= 20"
seen = "step >= 20 and loss < uniform_loss"
not_yet = "Train twenty steps."
unusual = "It did not fall."
[[action]]
verb = "train"
steps = 20
```

## Observe

```observe saw
ask = "Where did it go?"
record = "choice"
predicted = "direction"
[[option]]
id = "falls"
text = "It fell"
right = true
[[option]]
id = "rises"
text = "It rose"
```

## Explain

```explain because
ask = "Why?"
compare = "Because it learns which token follows."
```

## Vary

```vary other
panels = ["next_token"]
highlight = "next_token"
ask = "And with another prompt?"
button = "Ask it"
ready = "probe_prompt == 'The sea'"
seen = "probe_prompt == 'The sea'"
not_yet = "Press the button."
unusual = "Another prompt was asked."
[[option]]
id = "same"
text = "The same"
[[option]]
id = "different"
text = "Something else"
[[action]]
verb = "probe"
prompt = "The sea"
```

## Check

```check quiz
[[item]]
id = "choose"
ask = "Which one?"
[[item.option]]
text = "This"
right = true
[[item.option]]
text = "That"
misconception = "M2"
feedback = "That is wrong. See for yourself."
show_me = [ { verb = "probe", prompt = "Look" } ]
[[item.option]]
text = "Neither"
misconception = "M2"
feedback = "One of them it is."
[[item]]
id = "count"
type = "number"
ask = "How many?"
answer = 7
tolerance = 0
feedback = "Seven it is."
[[item]]
id = "sort"
type = "order"
ask = "In which order?"
feedback = "First a."
[[item.option]]
text = "alpha"
[[item.option]]
text = "beta"
[[item.option]]
text = "gamma"
```

## Your turn

```your_turn own
ask = "Find something."
accept = "text"
```

## What this leaves out

```leaves_out rest
```

A lot.
)");
    writeLessonFile(folder + QStringLiteral("/03-broken/lesson.en.md"), R"(+++
title = "Broken"
summary = "It knows no bounds."
minutes = 5
preset = "ember"
panels = ["loss"]
goal = "None."
+++

## Do

```do run
button = "Go"
[[action]]
verb = "nudge"
sentence = "A sentence."
times = 5000
rate = 0.1
```
)");
}

}  // namespace fw::test
