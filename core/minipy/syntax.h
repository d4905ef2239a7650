// SPDX-License-Identifier: GPL-3.0-or-later
// The parsed program. Nodes lie in vectors and refer to each other by index: nothing is freed recursively, however
// deep a hostile program nests.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace fw::minipy {

enum class ExprKind : uint8_t {
    Number,  ///< number
    Text,    ///< number: index of Program::texts
    Name,    ///< number: name
    True,
    False,
    None,
    List,         ///< parts
    Tuple,        ///< parts
    Dict,         ///< parts: key, value, key, value ...
    Negative,     ///< parts: 1
    Not,          ///< parts: 1
    Binary,       ///< op; parts: 2
    Compare,      ///< ops; parts: ops + 1
    And,          ///< parts: 2
    Or,           ///< parts: 2
    Conditional,  ///< parts: condition, then, else
    Call,         ///< parts: function, arguments; keywords
    Method,       ///< number: name; parts: object, arguments; keywords
    Index,        ///< parts: object, index
    Slice,        ///< parts: object, from, to, step; -1 where absent
};

enum class Op : uint8_t { Add, Subtract, Times, Divide, FloorDivide, Modulo, Power };
enum class Comparison : uint8_t { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, In, NotIn };

struct Expr {
    ExprKind kind = ExprKind::None;
    Op op = Op::Add;
    int64_t number = 0;
    std::vector<int> parts = {};
    std::vector<Comparison> comparisons = {};
    std::vector<std::pair<int, int>> keywords = {};  ///< name, expression
};

enum class StatementKind : uint8_t { Expression, Assign, Augment, If, While, For, Def, Return, Break, Continue, Pass };

using Block = std::vector<int>;  ///< indices of Program::statements

struct Statement {
    StatementKind kind = StatementKind::Pass;
    int line = 0;
    Op op = Op::Add;
    std::vector<int> targets = {};  ///< Assign (left to right), Augment, For: expressions; Def: one name, not an expression
    int value = -1;            ///< the expression; If, While: see conditions
    std::vector<std::pair<int, Block>> branches = {};  ///< If: condition (-1: else) and block; While, For, Def: one block
    int function = -1;                            ///< Def
};

struct Function {
    int name = 0;
    std::vector<int> parameters;
    std::vector<bool> isLocal;  ///< by name
    int statement = -1;
};

struct Program {
    std::vector<Expr> exprs;
    std::vector<Statement> statements;
    std::vector<Function> functions;
    std::vector<std::string> texts;
    std::vector<std::string> names;
    Block body;
};

}  // namespace fw::minipy
