// SPDX-License-Identifier: GPL-3.0-or-later
// What the next run is made of (preset, text, seed) and the one knob that turns live (learning rate). Before anything is
// trained a change takes effect at once; afterwards it waits until the learner says so, because it replaces the run.
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <vector>

#include "bridge/session_bridge.h"

namespace fw {

struct PresetChoice {
    PresetInfo info;
    RunConfig config;
};

/// Where the text comes from: the built-in world if paths and pasted text are empty.
struct TextSource {
    QStringList paths = {};
    QString pasted = {};
    QString recipe = {};  ///< mixture of the built-in world; empty: the preset's

    bool isWorld() const { return paths.isEmpty() && pasted.isEmpty(); }
    friend bool operator==(const TextSource&, const TextSource&) = default;
};

class RunSetup : public QObject {
    Q_OBJECT
  public:
    /// `presets` must not be empty; the bridge must outlive this.
    RunSetup(SessionBridge& bridge, std::vector<PresetChoice> presets, QObject* parent = nullptr);

    const std::vector<PresetChoice>& presets() const { return m_presets; }
    int preset() const { return m_choice.preset; }
    const TextSource& source() const { return m_choice.source; }
    uint64_t seed() const { return m_choice.seed; }
    double learningRate() const { return m_learningRate; }
    /// The preset's own learning rate.
    double usualLearningRate() const;
    /// Name of a source for people: "Merrow", "hamlet.txt", "3 files", "pasted text".
    static QString titleOf(const TextSource& source);
    RunConfig config() const;
    /// True while the choices differ from the run that is being trained.
    bool isPending() const { return m_pending; }

    void setPreset(int index);
    /// By id; false if there is no such preset.
    bool setPreset(const QString& id);
    void setSource(const TextSource& source);
    void setSeed(uint64_t seed);
    /// Effective from the next step on.
    void setLearningRate(double learningRate);
    /// Starts the run that is chosen: posts Configure.
    void configure();
    /// Chooses all of it and starts it. `tokens`: how many it is planned to read, 0: as many as the preset says.
    void startNew(int preset, const TextSource& source, uint64_t seed, int64_t tokens = 0);
    /// Of a preset by id; -1: there is none.
    int find(const QString& preset) const;
    /// Back to the choices of the run that is being trained.
    void revert();

  signals:
    void changed();
    void learningRateChanged();
    /// Configure was posted.
    void configured();

  private:
    struct Choice {
        int preset = 0;
        TextSource source;
        uint64_t seed = 1;
        int64_t tokens = 0;  ///< planned, 0: the preset's
        friend bool operator==(const Choice&, const Choice&) = default;
    };
    void choose(const Choice& choice);
    /// A kept run was opened: the choices are now its own.
    void adopt(const RunConfig& config, bool trained);
    bool somethingTrained() const;

    SessionBridge& m_bridge;
    std::vector<PresetChoice> m_presets;
    Choice m_choice, m_active;
    double m_learningRate = 0;
    bool m_pending = false;
    bool m_trained = false;
    QTimer m_rest, m_rateRest;
};

}  // namespace fw
