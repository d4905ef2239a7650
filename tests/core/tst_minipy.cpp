// SPDX-License-Identifier: GPL-3.0-or-later
// MiniPy prints what Python 3 prints (the outputs and errors below are Python's own), and no input harms it.
#include <QtTest>
#include <string>
#include <vector>

#include "base/rng.h"
#include "minipy/listing.h"
#include "minipy/minipy.h"

using namespace fw;

namespace {

struct Sample {
    const char *name, *program, *output;
};

const Sample kPrograms[] = {
    {"arithmetic", "print(7 + 3 * 2, (7 + 3) * 2, 7 - 10, 2 ** 10, -2 ** 2)", "13 20 -3 1024 -4\n"},
    {"floor division", "print(7 // 2, -7 // 2, 7 // -2, -7 // -2, 0 // 5)", "3 -4 -4 3 0\n"},
    {"modulo", "print(7 % 3, -7 % 3, 7 % -3, -7 % -3, 6 % 3)", "1 2 -2 -1 0\n"},
    {"comparison", "print(3 < 4, 3 > 4, 3 <= 3, 3 != 3, 3 == 3, 1 < 2 < 3, 1 < 3 < 2)",
     "True False True False True True False\n"},
    {"logic", "print(True and False, True or False, not True, 0 or \"none\", 3 and 5, not 0)",
     "False True False none 5 True\n"},
    {"text", "print(\"jam\" + \"jar\", \"ab\" * 3, len(\"honey\"), \"hon\" in \"honey\", \"x\" not in \"honey\")",
     "jamjar ababab 5 True True\n"},
    {"print with sep and end", "print(1, 2, sep=\"-\", end=\"!\\n\")\nprint()\nprint(\"a\", \"b\", sep=\"\")",
     "1-2!\n\nab\n"},
    {"repr in lists", "print([1, \"two\", True, None, [3]], (\"x\",), (), {\"k\": [1]}, \"plain\")",
     "[1, 'two', True, None, [3]] ('x',) () {'k': [1]} plain\n"},
    {"quotes in repr", "print([\"it's\", 'say \"hi\"', \"a\\\\b\", \"line\\nend\"])",
     "[\"it's\", 'say \"hi\"', 'a\\\\b', 'line\\nend']\n"},
    {"if elif else",
     "tide = 5\nif tide > 6:\n    print(\"high\")\nelif tide > 3:\n    print(\"middle\")\nelse:\n    print(\"low\")",
     "middle\n"},
    {"while", "n = 20\nwhile n > 0:\n    n = n - 6\n    if n < 5:\n        break\nprint(n)", "2\n"},
    {"for over a list", "total = 0\nfor jar in [3, 5, 8]:\n    total += jar\nprint(total)", "16\n"},
    {"for over range",
     "for k in range(2, 11, 3):\n    print(k, end=\" \")\nprint()\nfor k in range(3, 0, -1):\n    print(k)",
     "2 5 8 \n3\n2\n1\n"},
    {"for over a text", "for letter in \"tar\":\n    print(letter)", "t\na\nr\n"},
    {"continue", "for n in range(6):\n    if n % 2 == 0:\n        continue\n    print(n)", "1\n3\n5\n"},
    {"function", "def double(n):\n    return n * 2\nprint(double(4), double(\"ho\"))", "8 hoho\n"},
    {"recursion", "def fact(n):\n    if n < 2:\n        return 1\n    return n * fact(n - 1)\nprint(fact(5), fact(15))",
     "120 1307674368000\n"},
    {"return without value", "def greet(name):\n    print(\"hello\", name)\nprint(greet(\"Mina\"))",
     "hello Mina\nNone\n"},
    {"locals and globals", "count = 5\ndef change():\n    count = 9\n    return count\nprint(change(), count)",
     "9 5\n"},
    {"builtins",
     "print(len([1, 2]), sum([4, 5]), min(3, 1, 2), max([3, 9, 4]), abs(-7), str(12) + \"!\", int(\" 42 \") + 1)",
     "2 9 1 9 7 12! 43\n"},
    {"list methods",
     "a = [3, 1]\na.append(2)\na.insert(0, 9)\na.remove(1)\nprint(a, a.pop(), a, a.index(3), a.count(9))",
     "[9, 3] 2 [9, 3] 1 1\n"},
    {"sort",
     "a = [3, 1, 2]\na.sort()\nb = sorted(a, reverse=True)\na.reverse()\nprint(a, b, sorted(\"tar\"), sorted([\"pip\", "
     "\"cat\"]))",
     "[3, 2, 1] [3, 2, 1] ['a', 'r', 't'] ['cat', 'pip']\n"},
    {"indexing", "a = [1, 2, 3]\na[0] = 7\na[-1] += 4\nprint(a, a[1], \"rope\"[-2])", "[7, 2, 7] 2 p\n"},
    {"slices", "a = [0, 1, 2, 3, 4]\nprint(a[1:3], a[:2], a[3:], a[::2], a[::-1], \"lantern\"[2:5], a[-2:], a[9:])",
     "[1, 2] [0, 1] [3, 4] [0, 2, 4] [4, 3, 2, 1, 0] nte [3, 4] []\n"},
    {"shared lists", "a = [1]\nb = a\nb.append(2)\na += [3]\nprint(a, b, a + [4], [0] * 3)",
     "[1, 2, 3] [1, 2, 3] [1, 2, 3, 4] [0, 0, 0]\n"},
    {"dicts",
     "d = {\"ham\": 2}\nd[\"egg\"] = 3\nd[\"ham\"] += 1\nprint(d, d[\"egg\"], d.get(\"tea\", 0), \"ham\" in d, "
     "len(d))\nfor k in d:\n    print(k, d[k])",
     "{'ham': 3, 'egg': 3} 3 0 True 2\nham 3\negg 3\n"},
    {"items",
     "for name, n in {\"a\": 1, \"b\": 2}.items():\n    print(name, n)\nprint(list({\"a\": 1}.keys()), sum({\"a\": 1, "
     "\"b\": 5}.values()))",
     "a 1\nb 2\n['a'] 6\n"},
    {"swap", "a, b = 1, 2\na, b = b, a\nprint(a, b)\n(c, d) = [3, 4]\nprint(c + d)", "2 1\n7\n"},
    {"augmented", "n = 17\nn //= 3\nn *= 4\nn -= 1\nn %= 10\nn **= 2\nprint(n)", "81\n"},
    {"conditional", "n = 3\nprint(\"odd\" if n % 2 == 1 else \"even\")", "odd\n"},
    {"text methods",
     "print(\"Tarn\".upper(), \"BIG\".lower(), \"a b  c\".split(), \",\".join([\"x\", \"y\"]), "
     "\"banana\".count(\"an\"), \"jar\".replace(\"j\", \"t\"), \" x \".strip(), \"abc\".find(\"c\"))",
     "TARN big ['a', 'b', 'c'] x,y 2 tar x 2\n"},
    {"enumerate and zip",
     "for i, x in enumerate([\"a\", \"b\"]):\n    print(i, x)\nprint(list(zip([1, 2], \"xy\")), list(reversed([1, "
     "2])))",
     "0 a\n1 b\n[(1, 'x'), (2, 'y')] [2, 1]\n"},
    {"range is a value", "r = range(2, 9, 3)\nprint(list(r), len(r), r[1], 5 in r, 6 in r, sum(r), r)",
     "[2, 5, 8] 3 5 True False 15 range(2, 9, 3)\n"},
    {"lists compare", "print([1, 2] < [1, 3], [1] == [1], (1, 2) > (1,), \"ape\" < \"bee\", [1] != (1,))",
     "True True True True True\n"},
    {"nested loops",
     "for y in range(3):\n    line = \"\"\n    for x in range(4):\n        line = line + str(x * y) + \" \"\n    "
     "print(line)",
     "0 0 0 0 \n0 1 2 3 \n0 2 4 6 \n"},
    {"while with else if",
     "n, steps = 6, 0\nwhile n != 1:\n    if n % 2 == 0:\n        n = n // 2\n    else:\n        n = 3 * n + 1\n    "
     "steps += 1\nprint(steps)",
     "8\n"},
    {"comments and blank lines", "# a comment\n\nx = 1  # another\n   # odd place\nprint(x)  # \"quotes\" in it\n\n",
     "1\n"},
    {"brackets continue lines", "a = [1,\n     2,\n  3]\nprint(sum(a),\n      max(a))", "6 3\n"},
    {"one line suites", "if True: print(\"yes\"); print(\"again\")\nfor n in [1, 2]: print(n)", "yes\nagain\n1\n2\n"},
    {"bool is a number", "print(True + True, sum([True, False, True]), bool([]), bool(\"x\"), int(True))",
     "2 2 False True 1\n"},
    {"primes",
     "found = []\nfor n in range(2, 30):\n    prime = True\n    for d in found:\n        if n % d == 0:\n            "
     "prime = False\n            break\n    if prime:\n        found.append(n)\nprint(found)",
     "[2, 3, 5, 7, 11, 13, 17, 19, 23, 29]\n"},
    {"fibonacci", "def fib(n):\n    if n < 2:\n        return n\n    return fib(n - 1) + fib(n - 2)\nprint(fib(12))",
     "144\n"},
    {"chained assignment", "a = b = [1]\nb.append(2)\nprint(a)", "[1, 2]\n"},
    {"precedence", "print(not 1 == 2, 1 + 2 * 3 ** 2, -3 ** 2, 2 ** -(-2), 10 - 2 - 3, 100 // 7 // 2)",
     "True 19 -9 4 5 7\n"},
    {"greatest common divisor",
     "def gcd(a, b):\n    while b != 0:\n        a, b = b, a % b\n    return a\nprint(gcd(84, 36))", "12\n"},
};

struct Wrong {
    const char *name, *program, *error;
    int line;
};

const Wrong kErrors[] = {
    {"name", "jars = 1\nprint(jarz)", "NameError: name 'jarz' is not defined", 2},
    {"index", "a = [1]\nprint(\"x\")\nprint(a[3])", "IndexError: list index out of range", 3},
    {"text index", "print(\"abc\"[5])", "IndexError: string index out of range", 1},
    {"key", "d = {\"a\": 1}\nd[\"b\"]", "KeyError: 'b'", 2},
    {"zero", "print(1 // 0)", "ZeroDivisionError: integer division or modulo by zero", 1},
    {"modulo zero", "print(1 % 0)", "ZeroDivisionError: integer modulo by zero", 1},
    {"text plus number", "print(\"a\" + 1)", "TypeError: can only concatenate str (not \"int\") to str", 1},
    {"number plus text", "print(1 + \"a\")", "TypeError: unsupported operand type(s) for +: 'int' and 'str'", 1},
    {"call", "x = 3\nx()", "TypeError: 'int' object is not callable", 2},
    {"iterate", "for x in 5:\n    pass", "TypeError: 'int' object is not iterable", 1},
    {"method", "\"a\".push(1)", "AttributeError: 'str' object has no attribute 'push'", 1},
    {"order", "print(1 < \"a\")", "TypeError: '<' not supported between instances of 'int' and 'str'", 1},
    {"unpack", "a, b = [1, 2, 3]", "ValueError: too many values to unpack (expected 2)", 1},
    {"pop", "[].pop()", "IndexError: pop from empty list", 1},
    {"int", "int(\"jam\")", "ValueError: invalid literal for int() with base 10: 'jam'", 1},
    {"augmented", "x = 1\nx += \"a\"", "TypeError: unsupported operand type(s) for +=: 'int' and 'str'", 2},
    {"minimum", "min([])", "ValueError: min() arg is an empty sequence", 1},
    {"local", "x = 1\ndef f():\n    x = x + 1\nf()",
     "UnboundLocalError: cannot access local variable 'x' where it is not associated with a value", 3},
    {"len", "len(5)", "TypeError: object of type 'int' has no len()", 1},
    {"arguments", "def f(a):\n    pass\nf(1, 2)", "TypeError: f() takes 1 positional argument but 2 were given", 3},
    {"inside", "def f(n):\n    return n // 0\nx = 1\nf(2)", "ZeroDivisionError: integer division or modulo by zero", 2},
    {"immutable", "a = (1, 2)\na[0] = 3", "TypeError: 'tuple' object does not support item assignment", 2},
    {"remove", "[1].remove(2)", "ValueError: list.remove(x): x not in list", 1},
    {"list plus", "[1] + \"a\"", "TypeError: can only concatenate list (not \"str\") to list", 1},
    {"subscript", "x = 5\nx[0]", "TypeError: 'int' object is not subscriptable", 2},
    {"join", "\",\".join([1])", "TypeError: sequence item 0: expected str instance, int found", 1},
    {"index type", "[1][\"a\"]", "TypeError: list indices must be integers or slices, not str", 1},
    {"unhashable", "{[1]: 2}", "TypeError: unhashable type: 'list'", 1},
    {"not in", "print(\"a\" in 3)", "TypeError: argument of type 'int' is not iterable", 1},
};

const Wrong kNoPrograms[] = {
    {"indent", "if 1:\nprint(1)", "expected an indented block", 2},
    {"bad dedent", "if 1:\n        x = 1\n    y = 2", "unindent does not match", 3},
    {"stray indent", "x = 1\n  y = 2", "unexpected indent", 2},
    {"bracket", "print(1", "expected ')'", 1},
    {"closing", "print 1)", "unmatched ')'", 1},
    {"colon", "while True\n    pass", "expected ':'", 1},
    {"quote", "x = 1\nprint(\"a)", "unterminated string", 2},
    {"fraction", "x = 1.5", "whole numbers only", 1},
    {"leading zero", "x = 007", "leading zeros", 1},
    {"digit and letter", "x = 3jars", "invalid decimal literal", 1},
    {"huge", "x = 99999999999999999999", "too large", 1},
    {"break", "break", "outside loop", 1},
    {"return", "return 1", "outside function", 1},
    {"target", "1 = x", "cannot assign", 1},
    {"import", "import os", "invalid syntax", 1},
    {"class", "class A:\n    pass", "invalid syntax", 1},
    {"character", "x = 1 $ 2", "invalid character", 1},
    {"not ASCII", "x = \"\xc3\xa9\"", "plain ASCII", 1},
    {"two words", "the ferry leaves", "invalid syntax", 1},
    {"prose", "Once, there was a goat.", "invalid syntax", 1},
};

}  // namespace

class TestMiniPy : public QObject {
    Q_OBJECT

  private slots:
    void printsWhatPythonPrints_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("output");
        for (const Sample& sample : kPrograms) QTest::newRow(sample.name) << sample.program << sample.output;
    }
    void printsWhatPythonPrints() {
        QFETCH(QString, program);
        QFETCH(QString, output);
        const minipy::Result result = minipy::run(program.toStdString());
        QCOMPARE(QString::fromStdString(result.error), QString());
        QVERIFY(result.parsed && result.ran && result.line == 0);
        QCOMPARE(QString::fromStdString(result.output), output);
    }

    void errorsArePythons_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("error");
        QTest::addColumn<int>("line");
        for (const Wrong& wrong : kErrors) QTest::newRow(wrong.name) << wrong.program << wrong.error << wrong.line;
    }
    void errorsArePythons() {
        QFETCH(QString, program);
        QFETCH(QString, error);
        QFETCH(int, line);
        const minipy::Result result = minipy::run(program.toStdString());
        QVERIFY(result.parsed && !result.ran);
        QCOMPARE(QString::fromStdString(result.error), error);
        QCOMPARE(result.line, line);
    }

    void whatIsNoProgramIsToldSo_data() {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<QString>("error");
        QTest::addColumn<int>("line");
        for (const Wrong& wrong : kNoPrograms)
            QTest::newRow(wrong.name) << QByteArray(wrong.program) << wrong.error << wrong.line;
    }
    void whatIsNoProgramIsToldSo() {
        QFETCH(QByteArray, program);
        QFETCH(QString, error);
        QFETCH(int, line);
        const minipy::Result result = minipy::run(program.toStdString());
        QVERIFY(!result.parsed && !result.ran);
        const QString found = QString::fromStdString(result.error);
        QVERIFY2(found.startsWith("SyntaxError: ") && found.contains(error), qPrintable(found));
        QCOMPARE(result.line, line);
    }

    void outputBeforeAnErrorIsKept() {
        const minipy::Result result = minipy::run("print(1)\nprint(2)\nprint(x)\n");
        QCOMPARE(result.output, std::string("1\n2\n"));
        QCOMPARE(result.line, 3);
        QVERIFY(minipy::run("").ran && minipy::run("# nothing\n\n").ran);
    }

    void nothingRunsForever_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* name, const std::string& program, const char* error) {
            QTest::newRow(name) << QString::fromStdString(program) << error;
        };
        row("loop", "while True:\n    pass", "TimeoutError");
        row("long range", "for n in range(1000000000):\n    pass", "TimeoutError");
        row("sum of a range", "sum(range(1000000000))", "TimeoutError");
        row("list of a range", "list(range(100000))", "MemoryError");
        row("recursion", "def f(n):\n    return f(n + 1)\nf(0)", "RecursionError");
        row("doubling text", "s = \"ab\"\nwhile True:\n    s = s + s", "MemoryError");
        row("doubling list", "s = [1]\nwhile True:\n    s += s", "MemoryError");
        row("repeated text", "print(len(\"ab\" * 100000000000))", "MemoryError");
        row("nested repeats", "s = [0] * 30000\nprint(s * 30000)", "MemoryError");
        row("growing list", "a = []\nwhile True:\n    a.append(a)", "Error");
        row("list in itself", "a = []\na.append(a)\nprint(a)", "RecursionError");
        row("equal to itself", "a = []\na.append(a)\nb = []\nb.append(b)\nprint(a == b)", "RecursionError");
        row("wide and deep", "a = [0]\nfor n in range(30):\n    a = [a, a]\nprint(a)", "Error");
        row("dict", "d = {}\nn = 0\nwhile True:\n    d[n] = n\n    n += 1", "TimeoutError");
        row("growing while visited", "a = [1]\nfor x in a:\n    a.append(x)", "Error");
        row("printing", "while True:\n    print(\"ferry\")", "MemoryError");
        row("big number", "n = 3\nwhile True:\n    n = n * n", "OverflowError");
        row("power", "print(7 ** 100)", "OverflowError");
        row("smallest", "n = -9223372036854775807 - 1\nprint(n // -1)", "OverflowError");
        row("far range", "range(0, 2 ** 62)", "OverflowError");
        std::string sum = "1", deep, names;
        for (int i = 0; i < 5000; ++i) sum += "+1";
        for (int i = 0; i < 5000; ++i) deep += "(";
        for (int i = 0; i < 600; ++i) names.append("n").append(std::to_string(i)).append(" = 1\n");
        row("long sum", "print(" + sum + ")", "RecursionError");
        row("parentheses", deep, "SyntaxError");
        row("not", "print(" + std::string(5000, ' ') + "not not " + ")", "SyntaxError");
        row("names", names, "too many different names");
        row("long program", std::string(1 << 17, '#'), "too long");
    }
    void nothingRunsForever() {
        QFETCH(QString, program);
        QFETCH(QString, error);
        const minipy::Result result = minipy::run(program.toStdString());
        QVERIFY(!result.ran);
        QVERIFY2(result.error.find(error.toStdString()) != std::string::npos, result.error.c_str());
        QVERIFY(result.output.size() <= minipy::Limits().output);
    }

    void limitsAreKept() {
        minipy::Limits limits;
        limits.steps = 50;
        QVERIFY(!minipy::run("for n in range(100):\n    pass", limits).ran);
        limits.steps = 1000;
        QVERIFY(minipy::run("for n in range(100):\n    pass", limits).ran);
        limits.output = 5;
        QVERIFY(minipy::run("print(1234)", limits).ran);
        QVERIFY(!minipy::run("print(12345)", limits).ran);
        limits.depth = 5;
        QVERIFY(!minipy::run("print(1 + (2 + (3 + (4 + 5))))", limits).ran);
    }

    void randomBytesDoNoHarm() {
        Rng rng(1);
        for (int i = 0; i < 3000; ++i) {
            std::string program;
            for (uint64_t n = rng.below(200); n > 0; --n) program.push_back(static_cast<char>(rng.below(256)));
            const minipy::Result result = minipy::run(program);
            QVERIFY(result.ran == result.error.empty());
            minipy::checkPage(program);
        }
    }

    void tokenSoupDoesNoHarm() {
        const std::vector<std::string> tokens = {"if ",
                                                 "elif ",
                                                 "else",
                                                 "while ",
                                                 "for ",
                                                 "in ",
                                                 "def ",
                                                 "return ",
                                                 "break",
                                                 "continue",
                                                 "pass",
                                                 "and ",
                                                 "or ",
                                                 "not ",
                                                 "True ",
                                                 "None ",
                                                 "x",
                                                 "y",
                                                 "f",
                                                 "print",
                                                 "len",
                                                 "range",
                                                 "sum",
                                                 "(",
                                                 ")",
                                                 "[",
                                                 "]",
                                                 "{",
                                                 "}",
                                                 ":",
                                                 ",",
                                                 ".append",
                                                 ".pop",
                                                 "=",
                                                 "==",
                                                 "+=",
                                                 "+",
                                                 "-",
                                                 "*",
                                                 "**",
                                                 "//",
                                                 "%",
                                                 "<",
                                                 "\n",
                                                 "\n    ",
                                                 "\n  ",
                                                 "0",
                                                 "1",
                                                 "7",
                                                 "\"a\"",
                                                 "\"bc\"",
                                                 "[1, 2]",
                                                 "(1, 2)",
                                                 "x = 1\n",
                                                 "y = [3, 4]\n",
                                                 "def f(x):\n    return x\n",
                                                 "for x in y:\n    ",
                                                 "print(x)\n",
                                                 "range(9)",
                                                 "while x:\n  "};
        Rng rng(2);
        minipy::Limits limits;
        limits.steps = 5000;
        int parsed = 0;
        for (int i = 0; i < 30000; ++i) {
            std::string program = rng.below(2) == 0 ? "" : "x = 5\ny = [1, x]\n";
            for (uint64_t n = 1 + rng.below(12); n > 0; --n) program += tokens[rng.below(tokens.size())];
            const minipy::Result result = minipy::run(program, limits);
            QVERIFY(result.ran == result.error.empty() && (result.parsed || !result.ran));
            parsed += result.parsed ? 1 : 0;
        }
        QVERIFY2(parsed > 300, qPrintable(QString::number(parsed)));
    }

    void mutatedProgramsDoNoHarm() {
        Rng rng(3);
        minipy::Limits limits;
        limits.steps = 5000;
        for (int i = 0; i < 20000; ++i) {
            std::string program = kPrograms[rng.below(std::size(kPrograms))].program;
            const std::string other = kPrograms[rng.below(std::size(kPrograms))].program;
            for (uint64_t n = 1 + rng.below(3); n > 0; --n) {
                const size_t at = rng.below(program.size() + 1);
                const size_t from = rng.below(other.size());
                if (rng.below(2) == 0)
                    program.insert(at, other.substr(from, rng.below(12)));
                else
                    program.erase(at, rng.below(6));
            }
            const minipy::Result result = minipy::run(program, limits);
            QVERIFY(result.ran == result.error.empty());
        }
    }

    void sessionsEchoValues() {
        const minipy::Result result = minipy::runSession(
            ">>> jars = 3\n>>> jars + 2\n5\n>>> \"a\"\n>>> for n in range(2):\n...     print(n)\n>>> None\n");
        QVERIFY(result.ran);
        QCOMPARE(result.output, std::string("5\n'a'\n0\n1\n"));
    }

    void aSessionGoesOnAfterAnError() {
        const minipy::Result result = minipy::runSession(">>> x = 1\n>>> print(y)\n>>> x + 1\n>>> 1 +\n>>> x\n");
        QVERIFY(!result.ran && !result.parsed);
        QCOMPARE(result.line, 2);
        QCOMPARE(result.output.substr(0, 40), std::string("NameError: name 'y' is not defined\n2\nSyn"));
        QVERIFY(result.output.ends_with("\n1\n"));
    }

    void pagesAreTakenApart() {
        const auto claims = [](const char* page) { return minipy::readListing(page).claimed; };
        QCOMPARE(claims("x = 2\nprint(x)  # 2\nprint(x + 1)  # prints 3\n"), std::string("2, 3"));
        QCOMPARE(claims("# two lines\nprint(1)\nprint(2)\n# prints 1, 2\n"), std::string("1, 2"));
        QCOMPARE(claims("This counts.\nprint(1)\nOutput:\n1\n"), std::string("1"));
        QCOMPARE(claims("print(\"# no\")\nIt prints # no.\n"), std::string("# no"));
        QCOMPARE(claims(">>> 1 + 1\n2\n>>> x = 2\n>>> x\n2\n"), std::string("2, 2"));
        QVERIFY(!minipy::readListing("x = 1  # one jar\n").claims);
        QVERIFY(minipy::checkPage("This counts.\nprint(1)\nOutput:\n1\n").right);
        QVERIFY(minipy::checkPage(">>> x\nNameError: name 'x' is not defined\n>>> 2 * 3\n6\n").right);
        QVERIFY(!minipy::checkPage("print(1)  # 2\n").right);
        QVERIFY(!minipy::checkPage("print(1)\n").right);
        QVERIFY(!minipy::checkPage("print(1)  # 1\nprint(z)\n").right);
        QVERIFY(!minipy::checkPage("The goat sat down.").right);
    }

    void aShortProgramIsQuick() {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 2000; ++i) minipy::run(kPrograms[static_cast<size_t>(i) % std::size(kPrograms)].program);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestMiniPy)
#include "tst_minipy.moc"
