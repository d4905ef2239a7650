// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/prose_view.h"

#include <QImageReader>
#include <QKeyEvent>
#include <QTextBlock>
#include <QWheelEvent>
#include <cmath>

#include "lesson/lesson_runner.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

// Private characters that carry a chip through the Markdown reader: they begin and end a value, and a mark.
constexpr QChar kValue(0xE000), kValueEnd(0xE001), kMark(0xE002), kMarkEnd(0xE003);
constexpr qint64 kLargestPicture = 8 << 20;  // bytes

QString literal(const std::string& text) {
    return plainToMarkdown(QString::fromStdString(text));
}

QString markTitle(const std::string& kind) {
    if (kind == "live") return ProseView::tr("live");
    if (kind == "published") return ProseView::tr("published");
    if (kind == "estimate") return ProseView::tr("estimate");
    if (kind == "measured") return ProseView::tr("measured");
    return QString::fromStdString(kind);
}

std::string live(const std::string& text, const std::string&) {
    return (kValue + literal(text) + kValueEnd + kMark + markTitle("live") + kMarkEnd).toStdString();
}

std::string chip(const std::string& kind, const std::string& source) {
    const QString words = source.empty() ? markTitle(kind) : markTitle(kind) + u": "_s + literal(source);
    return (kMark + words + kMarkEnd).toStdString();
}

}  // namespace

void setProse(QTextDocument& document, const QString& markdown) {
    document.setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                       QTextDocument::MarkdownNoHTML);
}

/// Punctuation loses its meaning.
QString plainToMarkdown(const QString& text) {
    QString out;
    for (const QChar c : text) {
        if (c.unicode() < 0x80 && c.isPrint() && !c.isLetterOrNumber() && !c.isSpace()) out += u'\\';
        out += c;
    }
    return out;
}

QString plainText(const std::string& markdown) {
    QTextDocument document;
    setProse(document, QString::fromStdString(markdown));
    return document.toPlainText();
}

ProseView::ProseView(std::filesystem::path folder, Theme& theme, QWidget* parent)
    : QTextBrowser(parent), m_folder(std::move(folder)), m_theme(theme) {
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard | Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::ClickFocus);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTextBrowser::anchorClicked, this, &ProseView::linkWanted);
    connect(&theme, &Theme::changed, this, &ProseView::render);
}

void ProseView::showMarkdown(const QString& markdown, const LessonRunner* runner) {
    m_markdown = markdown;
    m_filled.clear();
    refresh(runner);
}

void ProseView::refresh(const LessonRunner* runner) {
    const QString filled =
        runner ? QString::fromStdString(runner->filled(m_markdown.toStdString(), live, chip)) : m_markdown;
    if (filled == m_filled) return;
    m_filled = filled;
    render();
}

void ProseView::render() {
    document()->setDefaultFont(font());
    setProse(*document(), m_filled);
    dressChips();
    setVisible(!m_filled.trimmed().isEmpty());
    // A text with links is a stop for the Tab key.
    setFocusPolicy(m_filled.contains(u"]("_s) ? Qt::StrongFocus : Qt::ClickFocus);
    setAccessibleName(document()->toPlainText());
    updateGeometry();
}

void ProseView::dressChips() {
    const ColorRoles& roles = m_theme.roles();
    QTextCharFormat value, mark;
    value.setForeground(roles.nowText);
    value.setFontWeight(QFont::Bold);
    mark.setForeground(roles.muted);
    mark.setBackground(roles.panel);
    mark.setFontPointSize(font().pointSizeF() * 0.85);
    const std::pair<QChar, QChar> ends[] = {{kValue, kValueEnd}, {kMark, kMarkEnd}};
    for (const auto& [begin, end] : ends)
        for (;;) {
            QTextCursor from = document()->find(QString(begin));
            if (from.isNull()) break;
            const QTextCursor to = document()->find(QString(end), from);
            if (to.isNull()) {
                from.removeSelectedText();
                continue;
            }
            QTextCursor inside(document());
            inside.setPosition(from.selectionEnd());
            inside.setPosition(to.selectionStart(), QTextCursor::KeepAnchor);
            inside.mergeCharFormat(begin == kValue ? value : mark);
            // From the end, so that positions stay true.
            QTextCursor last(to);
            last.insertText(begin == kMark ? u"\u00a0"_s : QString(), begin == kMark ? mark : value);
            from.insertText(begin == kMark ? u"\u00a0"_s : QString(), begin == kMark ? mark : value);
        }
}

/// The picture of that name in the lesson's folder, no larger than the column; null for anything else.
QImage ProseView::picture(const QUrl& name) const {
    std::error_code error;
    const auto root = std::filesystem::canonical(m_folder, error);
    if (error || !name.isRelative()) return {};
    const auto file = std::filesystem::canonical(root / name.path().toStdString(), error);
    if (error || file.parent_path() != root || !std::filesystem::is_regular_file(file, error)) return {};
    if (static_cast<qint64>(std::filesystem::file_size(file, error)) > kLargestPicture) return {};
    QImageReader reader(QString::fromStdString(file.string()));
    const QSize size = reader.size();
    const int widest = std::max(100, viewport()->width());
    if (size.width() > widest) reader.setScaledSize(QSize(widest, std::max(1, size.height() * widest / size.width())));
    return reader.read();
}

/// Never without a result: Qt would look for the file itself.
QVariant ProseView::loadResource(int type, const QUrl& name) {
    const QImage found = type == QTextDocument::ImageResource && !m_folder.empty() ? picture(name) : QImage();
    if (!found.isNull()) return found;
    QImage nothing(1, 1, QImage::Format_ARGB32);
    nothing.fill(Qt::transparent);
    return nothing;
}

int ProseView::heightForWidth(int width) const {
    auto* text = const_cast<QTextDocument*>(document());
    const double before = text->textWidth();
    text->setTextWidth(width);
    const int height = static_cast<int>(std::ceil(text->size().height()));
    if (before != width) text->setTextWidth(before);
    return height + 2;
}

QSize ProseView::sizeHint() const {
    return {300, heightForWidth(std::max(width(), 100))};
}

void ProseView::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    const int height = heightForWidth(event->size().width());
    if (height != minimumHeight() || height != maximumHeight()) setFixedHeight(height);
}

/// The page around it scrolls.
void ProseView::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

void ProseView::keyPressEvent(QKeyEvent* event) {
    const bool follows = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                         event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (follows || event->matches(QKeySequence::Copy)) return QTextBrowser::keyPressEvent(event);
    event->ignore();
}

}  // namespace fw
