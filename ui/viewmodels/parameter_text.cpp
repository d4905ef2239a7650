// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/parameter_text.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace fw {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Parameters)
};

struct Title {
    const char* name;  ///< behind "blocks.i.", without ".weight"
    const char* title;
};
constexpr Title kTitles[] = {
    {"embed.tokens", QT_TRANSLATE_NOOP("Parameters", "token embeddings")},
    {"embed.positions", QT_TRANSLATE_NOOP("Parameters", "position embeddings")},
    {"norm1", QT_TRANSLATE_NOOP("Parameters", "norm before attention")},
    {"attn.q", QT_TRANSLATE_NOOP("Parameters", "attention queries")},
    {"attn.k", QT_TRANSLATE_NOOP("Parameters", "attention keys")},
    {"attn.v", QT_TRANSLATE_NOOP("Parameters", "attention values")},
    {"attn.q_norm", QT_TRANSLATE_NOOP("Parameters", "norm of queries")},
    {"attn.k_norm", QT_TRANSLATE_NOOP("Parameters", "norm of keys")},
    {"attn.out", QT_TRANSLATE_NOOP("Parameters", "attention output")},
    {"norm2", QT_TRANSLATE_NOOP("Parameters", "norm before MLP")},
    {"mlp.gate", QT_TRANSLATE_NOOP("Parameters", "MLP gate")},
    {"mlp.up", QT_TRANSLATE_NOOP("Parameters", "MLP up")},
    {"mlp.down", QT_TRANSLATE_NOOP("Parameters", "MLP down")},
    {"norm", QT_TRANSLATE_NOOP("Parameters", "final norm")},
    {"head", QT_TRANSLATE_NOOP("Parameters", "output head")},
    {"embed", QT_TRANSLATE_NOOP("Parameters", "embeddings")},
};

QString titleOf(const QString& name) {
    for (const Title& t : kTitles)
        if (name == QLatin1String(t.name)) return Words::tr(t.title);
    return name;
}

/// "blocks.2.attn.q" -> (3, "attn.q"); 0 where it is in no block.
int takeBlock(QString& name) {
    if (!name.startsWith("blocks."_L1)) return 0;
    const int block = name.section(u'.', 1, 1).toInt() + 1;
    name = name.section(u'.', 2);
    return block;
}

}  // namespace

QString parameterTitle(const std::string& parameter) {
    QString name = QString::fromStdString(parameter);
    const bool bias = name.endsWith(".bias"_L1);
    if (bias)
        name.chop(5);
    else if (name.endsWith(".weight"_L1))
        name.chop(7);
    const int block = takeBlock(name);
    QString title = titleOf(name);
    if (bias) title = Words::tr("%1, bias").arg(title);
    return block == 0 ? title
                      : Words::tr("block %1, %2").arg(QString::number(block), title);
}

QString layerTitle(const std::string& layer) {
    QString name = QString::fromStdString(layer);
    const int block = takeBlock(name);
    return block == 0 ? titleOf(name) : Words::tr("block %1").arg(block);
}

}  // namespace fw
