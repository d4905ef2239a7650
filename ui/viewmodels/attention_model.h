// SPDX-License-Identifier: GPL-3.0-or-later
// Where the heads look while they read the learner's prompt, and which head and which token are pointed at.
#pragma once

#include "viewmodels/inspection_feed.h"
#include "viewmodels/next_token_model.h"

namespace fw {

class AttentionModel : public QObject {
    Q_OBJECT
  public:
    /// Follows the prompt of `prompts`. Both must outlive the model.
    AttentionModel(SessionBridge& bridge, const NextTokenModel& prompts, QObject* parent = nullptr);

    InspectionFeed& feed() { return m_feed; }
    /// Null before the first answer.
    const AttentionMaps* maps() const { return m_feed.as<AttentionMaps>(); }
    /// The tokens that were read, white space visible.
    const std::vector<QString>& labels() const { return m_labels; }

    int layer() const { return m_layer; }
    int head() const { return m_head; }
    /// The token that looks: the one pointed at, or else the last.
    int position() const;
    void chooseHead(int layer, int head);
    /// -1: none, so the last one.
    void point(int position);
    /// Where it looks: "␣is looks at ␣France 43 %, ␣of 20 %, ...".
    QString sentence() const;

  signals:
    void answered();
    /// Another head or token is pointed at.
    void placeChanged();

  private:
    void take();

    const NextTokenModel& m_prompts;
    InspectionFeed m_feed;
    std::vector<QString> m_labels;
    int m_layer = 0, m_head = 0, m_position = -1;
};

}  // namespace fw
