// SPDX-License-Identifier: GPL-3.0-or-later
// A paint device that draws nothing and remembers every text that is drawn on it: what a widget says, however it says it.
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QStringList>
#include <QWidget>

namespace fw::test {

class TextRecorder : public QPaintDevice {
  public:
    explicit TextRecorder(QSize size) : m_size(size), m_engine(m_texts) {}
    QPaintEngine* paintEngine() const override { return &m_engine; }

    /// All that is drawn by a widget, without the widgets in it.
    static QStringList textsOf(QWidget& widget) {
        TextRecorder recorder(widget.size());
        widget.render(&recorder, QPoint(), QRegion(), QWidget::RenderFlags());
        return recorder.m_texts;
    }

  protected:
    int metric(PaintDeviceMetric which) const override {
        switch (which) {
            case PdmWidth: return m_size.width();
            case PdmHeight: return m_size.height();
            case PdmWidthMM: return m_size.width() / 4;
            case PdmHeightMM: return m_size.height() / 4;
            case PdmDepth: return 32;
            case PdmNumColors: return 1 << 24;
            case PdmDevicePixelRatio: return 1;
            case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
            default: return 96;
        }
    }

  private:
    class Engine : public QPaintEngine {
      public:
        explicit Engine(QStringList& texts) : QPaintEngine(AllFeatures), m_texts(texts) {}
        bool begin(QPaintDevice*) override { return true; }
        bool end() override { return true; }
        Type type() const override { return User; }
        void updateState(const QPaintEngineState&) override {}
        void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
        void drawPath(const QPainterPath&) override {}
        void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
        void drawTextItem(const QPointF&, const QTextItem& item) override { m_texts.append(item.text()); }

      private:
        QStringList& m_texts;
    };

    QSize m_size;
    QStringList m_texts;
    mutable Engine m_engine;
};

}  // namespace fw::test
