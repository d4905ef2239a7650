// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the parsed program.
#pragma once

#include <string>
#include <vector>

#include "minipy/machine.h"
#include "minipy/syntax.h"

namespace fw::minipy {

class Interpreter {
  public:
    /// `echo`: print what an expression that stands alone is worth.
    Interpreter(const Program& program, const Limits& limits, bool echo);

    /// Throws Failure.
    void run();
    const std::string& output() const { return m_machine.output; }
    /// Of the statement that is or was being executed.
    int line() const { return m_line; }

  private:
    enum class Flow { Next, Break, Continue, Return };
    /// The names of one call.
    struct Frame {
        const Function* function = nullptr;
        std::vector<Value> values;  ///< by name
    };

    Flow execute(const Block& block);
    Flow execute(const Statement& statement);
    Flow executeIf(const Statement& statement);
    Flow executeWhile(const Statement& statement);
    Flow executeFor(const Statement& statement);
    void augment(const Statement& statement);
    Value augmented(const Statement& statement, const Value& old);
    void assign(int target, const Value& value);

    Value evaluate(int index);
    Value evaluateSequence(const Expr& expr);
    Value evaluateDict(const Expr& expr);
    Value negative(const Value& value);
    Value comparison(const Expr& expr);
    Value load(int name) const;
    Value& slot(int name);
    Value call(const Expr& expr);
    Value callFunction(int index, const Arguments& arguments);
    Arguments arguments(const Expr& expr);

    const Program& m_program;
    Machine m_machine;
    int m_maxDepth;
    bool m_echo;
    int m_depth = 0;
    int m_line = 0;
    Value m_result;  ///< of the return being carried out
    std::vector<int> m_builtins;  ///< by name: one of Python's own functions, or -1
    Frame m_globals;
    Frame* m_frame = &m_globals;
};

}  // namespace fw::minipy
