// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/branch_model.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/error.h"
#include "runs/fork.h"
#include "runs/run_library.h"
#include "viewmodels/number_text.h"
#include "world/recipes.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

#define TR(text) QT_TRANSLATE_NOOP("BranchModel", text)
constexpr std::array kChanges{
    BranchChange{"train.learning_rate", TR("learning rate"), TR("Try ten times larger or smaller.")},
    BranchChange{"data.recipe", TR("text"), TR("Try another mixture of the built-in world, and look at the completions.")},
    BranchChange{"train.batch_size", TR("batch size"), TR("Try half or twice as many sequences in each step.")},
    BranchChange{"train.seed", TR("seed"), TR("Another order of the text: see how much of a difference is chance.")},
    BranchChange{"train.optimizer", TR("optimizer"), TR("The other rule of updating; it begins without memory.")},
};
#undef TR

}  // namespace

BranchModel::BranchModel(SessionBridge& bridge, const StepCursor& cursor, const KeptRun& kept, SecondRun& second, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_cursor(cursor), m_kept(kept), m_second(second) {
    connect(&bridge, &SessionBridge::modelReady, this, &BranchModel::cancel);
    connect(&bridge, &SessionBridge::restarted, this, &BranchModel::cancel);
    connect(&bridge, &SessionBridge::failed, this, [this] { m_awaited.clear(); });
    connect(&bridge, &SessionBridge::posted, this, [this](const Command& command) {
        if (std::holds_alternative<command::Configure>(command) || std::holds_alternative<command::Open>(command)) m_awaited.clear();
    });
    connect(&kept, &KeptRun::changed, this, &BranchModel::followRun);
    connect(&cursor, &StepCursor::changed, this, &BranchModel::followCursor);
}

std::span<const BranchChange> BranchModel::changes() { return kChanges; }

void BranchModel::begin() {
    m_open = true;
    m_error.clear();
    m_step = -1;
    m_folder = m_kept.folder();
    m_wanted = m_cursor.step();
    try {
        check(!m_folder.empty() && m_kept.latest() >= 0, ErrorKind::NoInput, "{}", tr("There is no step to branch from yet: train first.").toStdString());
        m_before = readRunSettings(m_folder);
        m_step = snapshotAt(m_folder, m_wanted.value_or(std::numeric_limits<int64_t>::max()));
    } catch (const Error& error) {
        m_error = QString::fromStdString(error.what());
        emit changed();
        return;
    }
    setChange(isOffered(m_change) ? m_change : 0);
}

void BranchModel::beginWith(const std::filesystem::path& run) {
    m_awaited = run;
    followRun();
}

void BranchModel::followRun() {
    if (m_awaited.empty() || m_kept.folder() != m_awaited || m_kept.latest() < 0) return;
    m_awaited.clear();
    begin();
}

void BranchModel::followCursor() {
    if (!m_open || m_step < 0 || m_cursor.step() == m_wanted) return;
    m_wanted = m_cursor.step();
    try {
        m_step = snapshotAt(m_folder, m_wanted.value_or(std::numeric_limits<int64_t>::max()));
    } catch (const Error&) {
        return;  // gone from disk: the branch says so when it starts
    }
    renew();
}

void BranchModel::cancel() {
    if (!std::exchange(m_open, false)) return;
    emit changed();
}

bool BranchModel::changesText() const { return std::string_view(kChanges[static_cast<size_t>(m_change)].key) == "data.recipe"; }

int BranchModel::find(std::string_view key) {
    const auto it = std::find_if(kChanges.begin(), kChanges.end(), [key](const BranchChange& row) { return row.key == key; });
    return it == kChanges.end() ? -1 : static_cast<int>(it - kChanges.begin());
}

bool BranchModel::isOffered(int row) const {
    return std::string_view(kChanges[static_cast<size_t>(row)].key) != "data.recipe" || m_before.data.readsWorld();
}

QString BranchModel::valueIn(const RunConfig& config) const {
    const auto value = fieldsToJson(config).at(kChanges[static_cast<size_t>(m_change)].key);
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}

QString BranchModel::before() const { return m_step < 0 ? QString() : valueIn(m_before); }

QStringList BranchModel::choices() const {
    const std::string_view key = kChanges[static_cast<size_t>(m_change)].key;
    if (key == "train.optimizer") return {u"muon"_s, u"adamw"_s};
    QStringList names;
    if (key == "data.recipe")
        for (const RecipeInfo& recipe : recipes())
            if (recipe.argument.empty()) names.append(QString::fromUtf8(recipe.id.data(), static_cast<qsizetype>(recipe.id.size())));
    return names;
}

/// Something that will be seen.
QString BranchModel::proposal() const {
    const std::string_view key = kChanges[static_cast<size_t>(m_change)].key;
    if (key == "train.learning_rate") return QString::number(m_before.train.learningRate / 10, 'g', 3);
    if (key == "train.batch_size") return QString::number(2 * m_before.train.batchSize);
    if (key == "train.seed") return QString::number(m_before.train.seed + 1);
    for (const QString& choice : choices())
        if (choice != valueIn(m_before)) return choice;
    return valueIn(m_before);
}

void BranchModel::setChange(int row) {
    m_change = row;
    setValue(proposal());
}

void BranchModel::setValue(const QString& value) {
    m_value = value.trimmed();
    renew();
}

void BranchModel::renew() {
    if (m_step < 0) return;
    m_error.clear();
    m_origin.reset();
    try {
        m_after = m_before;
        setField(m_after, kChanges[static_cast<size_t>(m_change)].key, m_value.toStdString());
        checkRunConfig(m_after);
        m_origin = forkOrigin(m_folder, m_step, m_after);
    } catch (const Error& error) {
        m_error = valueIn(m_before) == m_value ? tr("Choose another value than the run has.") : QString::fromStdString(error.what());
    }
    emit changed();
}

QString BranchModel::whyNotBoth() const {
    if (!m_second.isPossible()) return tr("Only one run can train here.");
    if (m_second.isActive()) return tr("A second run is training already; stop it first.");
    if (m_bridge.state() == SessionState::Finished) return tr("The run it comes from has done all its steps.");
    return {};
}

/// "First try: learning rate 0.05"
QString BranchModel::nameOfBranch() const {
    const BranchChange& change = kChanges[static_cast<size_t>(m_change)];
    return tr("%1: %2 %3").arg(QString::fromStdString(readRunRecord(m_folder).name), tr(change.title), m_value);
}

void BranchModel::start(bool both) {
    if (!m_origin) return;
    if (both && whyNotBoth().isEmpty()) m_second.want();
    m_open = false;
    m_bridge.post(command::Configure{m_after, {.folder = {}, .library = {}, .name = nameOfBranch().toStdString()}, m_origin, true});
    emit started();
    emit changed();
}

}  // namespace fw
