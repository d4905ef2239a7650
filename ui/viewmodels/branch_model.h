// SPDX-License-Identifier: GPL-3.0-or-later
// A branch in the making: at which step of the kept run it begins, and the one thing that will be different.
#pragma once

#include <QObject>
#include <QStringList>
#include <span>

#include "viewmodels/kept_run.h"
#include "viewmodels/second_run.h"
#include "viewmodels/step_cursor.h"

namespace fw {

/// A row of the table of what a branch may change.
struct BranchChange {
    const char* key;    ///< of the setting
    const char* title;  ///< translatable, context "BranchModel"
    const char* help;   ///< what to try; translatable
};

class BranchModel : public QObject {
    Q_OBJECT
  public:
    /// All must outlive this.
    BranchModel(SessionBridge& bridge, const StepCursor& cursor, const KeptRun& kept, SecondRun& second, QObject* parent = nullptr);

    static std::span<const BranchChange> changes();
    /// Row of a setting; -1: a branch may not change it.
    static int find(std::string_view key);

    /// Takes the run as it is kept and the step the cursor shows, else the newest on disk; follows the cursor while it is open.
    /// Where there is nothing to branch, error() says why.
    void begin();
    /// The same for a run that is the one in the window, or is being opened there: then as soon as it is.
    void beginWith(const std::filesystem::path& run);
    void cancel();
    bool isOpen() const { return m_open; }

    /// The snapshot that it begins with.
    int64_t step() const { return m_step; }
    int change() const { return m_change; }
    /// Which setting, and a first proposal for its new value.
    void setChange(int row);
    /// Whether it is the text that is different.
    bool changesText() const;
    /// Whether the run has that setting: text of one's own has no recipe.
    bool isOffered(int row) const;
    QString before() const;
    QString value() const { return m_value; }
    void setValue(const QString& value);
    /// The values to choose from; empty: any number.
    QStringList choices() const;
    /// Why it cannot start like this; empty: it can.
    const QString& error() const { return m_error; }
    /// Why the other run cannot go on training meanwhile; empty: it can.
    QString whyNotBoth() const;
    /// Begins to train the branch, and with `both` goes on training the run it comes from.
    void start(bool both);

  signals:
    void changed();
    /// The branch was ordered.
    void started();

  private:
    QString valueIn(const RunConfig& config) const;
    QString proposal() const;
    QString nameOfBranch() const;
    void renew();
    void followRun();
    void followCursor();

    SessionBridge& m_bridge;
    const StepCursor& m_cursor;
    const KeptRun& m_kept;
    SecondRun& m_second;
    bool m_open = false;
    std::filesystem::path m_folder, m_awaited;
    std::optional<int64_t> m_wanted;  ///< where the cursor stood
    int64_t m_step = -1;
    RunConfig m_before, m_after;
    std::optional<ForkOrigin> m_origin;
    int m_change = 0;
    QString m_value, m_error;
};

}  // namespace fw
