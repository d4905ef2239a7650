// SPDX-License-Identifier: GPL-3.0-or-later
// The console: one prompt, many completions by models of several ages, sorted by a readable rule and counted.
#pragma once

#include <QObject>
#include <QStringList>
#include <vector>

#include "bridge/session_bridge.h"

namespace fw {

struct ConsoleSample {
    QString firstLine, rest;  ///< for reading (see flowToken), without the line break between them
    QString kind;             ///< question, answer, other, nonsense; empty while its first line is being written
};
struct ConsoleColumn {
    Age age;
    std::vector<ConsoleSample> samples;
    bool done = false;
    int count(const QString& kind) const;
    /// Samples that are sorted already.
    int sorted() const;
};

/// Wilson score interval (1927) of a share, 95 %.
struct ShareInterval {
    double low = 0, high = 1;
};
ShareInterval wilsonInterval(int count, int of);

class ConsoleModel : public QObject {
    Q_OBJECT
  public:
    static constexpr int kMostSamples = 50, kMostLength = 120;

    /// The bridge must outlive the model.
    explicit ConsoleModel(SessionBridge& bridge, QObject* parent = nullptr);

    const QString& prompt() const { return m_prompt; }
    void setPrompt(const QString& text);
    int count() const { return m_count; }
    void setCount(int count);
    int length() const { return m_length; }
    void setLength(int tokens);
    double temperature() const { return m_temperature; }
    void setTemperature(double temperature);
    const std::vector<AgeRole>& roles() const { return m_roles; }
    void setRole(AgeRole role, bool on);
    bool hasRole(AgeRole role) const;

    /// Takes these settings, then runs; other noise than before.
    void run(const QString& prompt, int count, int length, double temperature, const std::vector<AgeRole>& roles);
    void run();
    void stop();
    bool isRunning() const { return m_running; }
    /// Why there are no samples; empty if there are, or none were asked for.
    const QString& error() const { return m_error; }

    /// From oldest to now, as last asked.
    const std::vector<ConsoleColumn>& columns() const { return m_columns; }
    const QString& askedPrompt() const { return m_asked; }

    /// Only samples of one class are listed; empty: all. Counts stay those of all.
    const QString& filter() const { return m_filter; }
    void setFilter(const QString& kind);
    bool isListed(const ConsoleSample& sample) const { return m_filter.isEmpty() || sample.kind == m_filter; }
    /// Counted beside the classes: samples that hold this text. Empty: none.
    const QString& wanted() const { return m_wanted; }
    void setWanted(const QString& text);
    int containing(const ConsoleColumn& column) const;

    /// All samples with counts, to paste elsewhere.
    QString asText() const;

    /// In the order in which the rule tries them, and the rule in words.
    static QStringList kinds();
    static QString kindName(const QString& kind);
    static QString kindLetter(const QString& kind);
    static QString rule(const QString& kind);

  signals:
    void settingsChanged();
    void changed();
    /// A batch of all columns is complete.
    void finished();

  private:
    void take(const event::SampledMany& samples);
    void forget();

    SessionBridge& m_bridge;
    QString m_prompt, m_asked, m_filter, m_wanted, m_error;
    int m_count = 20, m_length = 32;
    double m_temperature = 0.8;
    std::vector<AgeRole> m_roles = {AgeRole::Now};
    std::vector<ConsoleColumn> m_columns;
    uint64_t m_request = 0;
    bool m_running = false;
};

}  // namespace fw
