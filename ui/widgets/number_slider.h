// SPDX-License-Identifier: GPL-3.0-or-later
// A slider over real numbers, linear or logarithmic, with its value beside it.
#pragma once

#include <QSlider>
#include <QWidget>
#include <functional>

class QLabel;

namespace fw {

class NumberSlider : public QWidget {
    Q_OBJECT
  public:
    enum class Scale { Linear, Logarithmic };
    using Format = std::function<QString(double)>;

    /// `caption` stands before the slider; `format` writes the value after it, at most as wide as `widest`.
    NumberSlider(const QString& caption, Scale scale, double from, double to, Format format, const QString& widest,
                 QWidget* parent = nullptr);

    double value() const { return m_value; }
    /// Without telling: for values that come from elsewhere.
    void showValue(double value);
    /// Name and two-line help of the slider itself.
    void setWords(const QString& name, const QString& what, const QString& tryThis);
    QSlider* slider() const { return m_slider; }

  signals:
    /// Moved by the user.
    void moved(double value);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    int widthOfValues() const;
    double toValue(int position) const;
    int toPosition(double value) const;
    void updateLabel();

    Scale m_scale;
    double m_from, m_to, m_value;
    Format m_format;
    QString m_widest;
    QSlider* m_slider;
    QLabel* m_label;
};

}  // namespace fw
