// SPDX-License-Identifier: GPL-3.0-or-later
#include "minipy/interpreter.h"

namespace fw::minipy {
namespace {

constexpr int64_t kNamesPerStep = 32;  ///< a call makes room for all names of the program

Value unset() {
    Value value;
    value.kind = Kind::Unset;
    return value;
}

/// Counts one level of nesting for as long as it lives.
class Level {
  public:
    Level(int& depth, int limit) : m_depth(depth) {
        if (depth >= limit) raise("RecursionError: maximum recursion depth exceeded");
        ++depth;
    }
    ~Level() { --m_depth; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

  private:
    int& m_depth;
};

}  // namespace

Interpreter::Interpreter(const Program& program, const Limits& limits, bool echo)
    : m_program(program), m_machine(limits), m_maxDepth(limits.depth), m_echo(echo) {
    m_globals.values.assign(program.names.size(), unset());
    for (const std::string& name : program.names) m_builtins.push_back(findBuiltin(name));
}

void Interpreter::run() {
    execute(m_program.body);
}

Interpreter::Flow Interpreter::execute(const Block& block) {
    for (int statement : block)
        if (const Flow flow = execute(m_program.statements[statement]); flow != Flow::Next) return flow;
    return Flow::Next;
}

Interpreter::Flow Interpreter::execute(const Statement& statement) {
    const Level level(m_depth, m_maxDepth);
    m_line = statement.line;
    m_machine.meter.step();
    switch (statement.kind) {
        case StatementKind::Expression: {
            const Value value = evaluate(statement.value);
            if (m_echo && m_frame == &m_globals && value.kind != Kind::None)
                m_machine.print(m_machine.written(value, true) + "\n");
            break;
        }
        case StatementKind::Assign: {
            const Value value = evaluate(statement.value);
            for (int target : statement.targets) assign(target, value);
            break;
        }
        case StatementKind::Augment:
            augment(statement);
            break;
        case StatementKind::If:
            return executeIf(statement);
        case StatementKind::While:
            return executeWhile(statement);
        case StatementKind::For:
            return executeFor(statement);
        case StatementKind::Def: {
            Value function;
            function.kind = Kind::Function;
            function.number = statement.function;
            slot(statement.targets[0]) = function;
            break;
        }
        case StatementKind::Return:
            m_result = statement.value < 0 ? Value() : evaluate(statement.value);
            return Flow::Return;
        case StatementKind::Break:
            return Flow::Break;
        case StatementKind::Continue:
            return Flow::Continue;
        case StatementKind::Pass:
            break;
    }
    return Flow::Next;
}

Interpreter::Flow Interpreter::executeIf(const Statement& statement) {
    for (const auto& [condition, block] : statement.branches)
        if (condition < 0 || isTrue(evaluate(condition))) return execute(block);
    return Flow::Next;
}

Interpreter::Flow Interpreter::executeWhile(const Statement& statement) {
    while (isTrue(evaluate(statement.value))) {
        const Flow flow = execute(statement.branches[0].second);
        if (flow == Flow::Break) break;
        if (flow == Flow::Return) return flow;
        m_line = statement.line;
        m_machine.meter.step();
    }
    return Flow::Next;
}

Interpreter::Flow Interpreter::executeFor(const Statement& statement) {
    Flow flow = Flow::Next;
    m_machine.forEach(evaluate(statement.value), [&](const Value& item) {
        assign(statement.targets[0], item);
        flow = execute(statement.branches[0].second);
        m_line = statement.line;
        return flow == Flow::Next || flow == Flow::Continue;
    });
    return flow == Flow::Return ? flow : Flow::Next;
}

void Interpreter::augment(const Statement& statement) {
    const Expr& target = m_program.exprs[statement.targets[0]];
    if (target.kind == ExprKind::Name) {
        const Value made = augmented(statement, load(static_cast<int>(target.number)));
        slot(static_cast<int>(target.number)) = made;
        return;
    }
    const Value object = evaluate(target.parts[0]), index = evaluate(target.parts[1]);
    m_machine.setElement(object, index, augmented(statement, m_machine.element(object, index)));
}

// A list grows in place, so that other names of it see the change.
Value Interpreter::augmented(const Statement& statement, const Value& old) {
    const Value by = evaluate(statement.value);
    if (statement.op != Op::Add || old.kind != Kind::List) return m_machine.binary(statement.op, old, by, true);
    const Items more = m_machine.itemsOf(by);
    old.items->insert(old.items->end(), more.begin(), more.end());
    return old;
}

void Interpreter::assign(int target, const Value& value) {
    const Expr& expr = m_program.exprs[target];
    if (expr.kind == ExprKind::Name) {
        slot(static_cast<int>(expr.number)) = value;
        return;
    }
    const Level level(m_depth, m_maxDepth);
    if (expr.kind == ExprKind::Index) {
        const Value object = evaluate(expr.parts[0]);
        m_machine.setElement(object, evaluate(expr.parts[1]), value);
        return;
    }
    if (value.kind != Kind::Text && value.kind != Kind::List && value.kind != Kind::Tuple &&
        value.kind != Kind::Dict && value.kind != Kind::Range)
        raise("TypeError: cannot unpack non-iterable {} object", typeName(value));
    const Items items = m_machine.itemsOf(value);
    const size_t wanted = expr.parts.size();
    if (items.size() > wanted) raise("ValueError: too many values to unpack (expected {})", wanted);
    if (items.size() < wanted)
        raise("ValueError: not enough values to unpack (expected {}, got {})", wanted, items.size());
    for (size_t i = 0; i < wanted; ++i) assign(expr.parts[i], items[i]);
}

Value Interpreter::evaluate(int index) {
    const Level level(m_depth, m_maxDepth);
    m_machine.meter.step();
    const Expr& expr = m_program.exprs[index];
    const auto part = [&](size_t i) { return evaluate(expr.parts[i]); };
    switch (expr.kind) {
        case ExprKind::Number:
            return integer(expr.number);
        case ExprKind::Text: {
            Value value;
            value.kind = Kind::Text;
            value.text = &m_program.texts[static_cast<size_t>(expr.number)];
            return value;
        }
        case ExprKind::Name:
            return load(static_cast<int>(expr.number));
        case ExprKind::True:
        case ExprKind::False:
            return boolean(expr.kind == ExprKind::True);
        case ExprKind::None:
            return {};
        case ExprKind::List:
        case ExprKind::Tuple:
            return evaluateSequence(expr);
        case ExprKind::Dict:
            return evaluateDict(expr);
        case ExprKind::Negative:
            return negative(part(0));
        case ExprKind::Not:
            return boolean(!isTrue(part(0)));
        case ExprKind::Binary: {
            const Value left = part(0);
            return m_machine.binary(expr.op, left, part(1));
        }
        case ExprKind::Compare:
            return comparison(expr);
        case ExprKind::And:
        case ExprKind::Or: {
            const Value left = part(0);
            return isTrue(left) == (expr.kind == ExprKind::Or) ? left : part(1);
        }
        case ExprKind::Conditional:
            return part(isTrue(part(0)) ? 1 : 2);
        case ExprKind::Call:
            return call(expr);
        case ExprKind::Method: {
            const Value object = part(0);
            return callMethod(m_machine, object, m_program.names[static_cast<size_t>(expr.number)], arguments(expr));
        }
        case ExprKind::Index: {
            const Value object = part(0);
            return m_machine.element(object, part(1));
        }
        case ExprKind::Slice: {
            Value bounds[4];
            for (size_t i = 0; i < 4; ++i)
                if (expr.parts[i] >= 0) bounds[i] = part(i);
            return m_machine.slice(bounds[0], bounds[1], bounds[2], bounds[3]);
        }
    }
    return {};
}

Value Interpreter::evaluateSequence(const Expr& expr) {
    Items items;
    for (int part : expr.parts) items.push_back(evaluate(part));
    return expr.kind == ExprKind::List ? m_machine.heap.list(std::move(items)) : m_machine.heap.tuple(std::move(items));
}

Value Interpreter::evaluateDict(const Expr& expr) {
    const Value made = m_machine.heap.dict();
    for (size_t i = 0; i < expr.parts.size(); i += 2) {
        const Value key = evaluate(expr.parts[i]);
        m_machine.store(*made.dict, key, evaluate(expr.parts[i + 1]));
    }
    return made;
}

Value Interpreter::negative(const Value& value) {
    if (!value.isNumber()) raise("TypeError: bad operand type for unary -: '{}'", typeName(value));
    return m_machine.binary(Op::Subtract, integer(0), value);
}

Value Interpreter::comparison(const Expr& expr) {
    static constexpr std::string_view kSigns[] = {"==", "!=", "<", "<=", ">", ">="};
    const auto holds = [&](Comparison sign, const Value& a, const Value& b) {
        Meter& meter = m_machine.meter;
        if (sign == Comparison::Equal || sign == Comparison::NotEqual)
            return meter.equal(a, b) == (sign == Comparison::Equal);
        if (sign == Comparison::In || sign == Comparison::NotIn)
            return m_machine.contains(b, a) == (sign == Comparison::In);
        const bool sequences = a.kind == b.kind && (a.kind == Kind::List || a.kind == Kind::Tuple || a.kind == Kind::Text);
        if (!sequences && !(a.isNumber() && b.isNumber()))
            raise("TypeError: '{}' not supported between instances of '{}' and '{}'", kSigns[static_cast<size_t>(sign)],
                  typeName(a), typeName(b));
        const int order = meter.compare(a, b);
        return sign == Comparison::Less        ? order < 0
               : sign == Comparison::LessEqual ? order <= 0
               : sign == Comparison::Greater   ? order > 0
                                               : order >= 0;
    };
    Value left = evaluate(expr.parts[0]);
    for (size_t i = 0; i < expr.comparisons.size(); ++i) {
        const Value right = evaluate(expr.parts[i + 1]);
        if (!holds(expr.comparisons[i], left, right)) return boolean(false);
        left = right;
    }
    return boolean(true);
}

Value Interpreter::load(int name) const {
    const auto at = static_cast<size_t>(name);
    if (m_frame->function != nullptr && m_frame->function->isLocal[at]) {
        if (m_frame->values[at].kind != Kind::Unset) return m_frame->values[at];
        raise("UnboundLocalError: cannot access local variable '{}' where it is not associated with a value",
              m_program.names[at]);
    }
    if (m_globals.values[at].kind != Kind::Unset) return m_globals.values[at];
    if (m_builtins[at] < 0) raise("NameError: name '{}' is not defined", m_program.names[at]);
    Value builtin;
    builtin.kind = Kind::Builtin;
    builtin.number = m_builtins[at];
    return builtin;
}

Value& Interpreter::slot(int name) {
    return m_frame->values[static_cast<size_t>(name)];
}

Arguments Interpreter::arguments(const Expr& expr) {
    Arguments made;
    for (size_t i = 1; i < expr.parts.size(); ++i) made.values.push_back(evaluate(expr.parts[i]));
    for (const auto& [name, value] : expr.keywords)
        made.keywords.emplace_back(m_program.names[static_cast<size_t>(name)], evaluate(value));
    return made;
}

Value Interpreter::call(const Expr& expr) {
    const Value function = evaluate(expr.parts[0]);
    const Arguments made = arguments(expr);
    if (function.kind == Kind::Builtin) return callBuiltin(m_machine, static_cast<int>(function.number), made);
    if (function.kind == Kind::Function) return callFunction(static_cast<int>(function.number), made);
    raise("TypeError: '{}' object is not callable", typeName(function));
}

Value Interpreter::callFunction(int index, const Arguments& arguments) {
    const Function& function = m_program.functions[static_cast<size_t>(index)];
    const std::string& name = m_program.names[static_cast<size_t>(function.name)];
    const size_t wanted = function.parameters.size(), given = arguments.values.size();
    if (!arguments.keywords.empty()) raise("TypeError: MiniPy passes arguments by position only");
    if (given > wanted)
        raise("TypeError: {}() takes {} positional argument{} but {} {} given", name, wanted, wanted == 1 ? "" : "s",
              given, given == 1 ? "was" : "were");
    if (given < wanted)
        raise("TypeError: {}() is missing {} of its {} arguments", name, wanted - given, wanted);
    m_machine.meter.step(static_cast<int64_t>(m_program.names.size()) / kNamesPerStep);
    Frame frame;
    frame.function = &function;
    frame.values.assign(m_program.names.size(), unset());
    for (size_t i = 0; i < wanted; ++i) frame.values[static_cast<size_t>(function.parameters[i])] = arguments.values[i];
    Frame* const caller = std::exchange(m_frame, &frame);
    const int line = m_line;
    const Flow flow = execute(m_program.statements[static_cast<size_t>(function.statement)].branches[0].second);
    m_frame = caller;
    m_line = line;
    return flow == Flow::Return ? std::exchange(m_result, Value()) : Value();
}

}  // namespace fw::minipy
