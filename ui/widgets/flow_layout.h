// SPDX-License-Identifier: GPL-3.0-or-later
// A row that goes on in the next line where it is too narrow, like words of a text.
#pragma once

#include <QLayout>
#include <memory>
#include <vector>

namespace fw {

/// As wide as all its items if there is room, at least as wide as the widest.
class FlowLayout : public QLayout {
    Q_OBJECT
  public:
    using QLayout::QLayout;
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

  private:
    /// Goes through the lines of a given width, each item in the middle of its line; returns the height of all.
    int arrange(const QRect& rect, bool place) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

}  // namespace fw
