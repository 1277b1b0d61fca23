"""How programs in other languages fail: the verdict, and what is said of it."""

from __future__ import annotations

import pytest

from reader.core.cases import Case
from reader.core.languages import Language
from reader.core.problem import Problem
from reader.core.verdict import Verdict
from reader.services.judge.judge import Judge
from reader.services.judge.languages.toolchains import languages_here

CPP = "class Solution {{\npublic:\n    int add(int a, int b) {{ {} }}\n}};\n"
JAVA = "class Solution {{\n    int add(int a, int b) {{ {} }}\n}}\n"
JAVASCRIPT = "function add(a, b) {{\n  {}\n}}\n"
WRAPPED = {Language.CPP: CPP, Language.JAVA: JAVA, Language.JAVASCRIPT: JAVASCRIPT}

# The body of the function, its verdict, and words of the reason.
ROWS = [
    (Language.CPP, "return a + b + 1;", Verdict.WA, "4"),
    (Language.CPP, "return a +;", Verdict.CE, "solution.cpp:3"),
    (Language.CPP, "for (;;) a = a * 7 + b;", Verdict.TLE, "CPU time"),
    (Language.CPP, "vector<int> v; for (;;) v.resize(v.size() * 2 + 1024);", Verdict.MLE, "memory"),
    (Language.CPP, "volatile int* p = nullptr; return *p;", Verdict.RE, "SIGSEGV"),
    (Language.CPP, 'throw runtime_error("no sum");', Verdict.RE, "no sum"),
    (Language.CPP, "exit(3);", Verdict.EXITED, "exit code 3"),
    (Language.CPP, 'for (;;) puts("again and again and again");', Verdict.OLE, "output"),
    (Language.JAVA, "return a + b + 1;", Verdict.WA, "4"),
    (Language.JAVA, "return a +;", Verdict.CE, "Solution.java:2"),
    (Language.JAVA, "for (;;) a = a * 7 + b;", Verdict.TLE, "CPU time"),
    (Language.JAVA, "return new int[0][0].length / 0;", Verdict.RE, "ArithmeticException"),
    (Language.JAVA, "return add(a + 1, b);", Verdict.RE, "stack overflow"),
    (Language.JAVA, "System.exit(3); return 0;", Verdict.EXITED, "exit code 3"),
    (
        Language.JAVA,
        "List<int[]> l = new ArrayList<>(); for (;;) l.add(new int[1 << 20]);",
        Verdict.MLE,
        "needed more than",
    ),
    (Language.JAVASCRIPT, "return a + b + 1;", Verdict.WA, "4"),
    (Language.JAVASCRIPT, "return a +;", Verdict.CE, "line 2"),
    (Language.JAVASCRIPT, "for (;;) a = a * 7 + b;", Verdict.TLE, "CPU time"),
    (Language.JAVASCRIPT, "return a.b.c;", Verdict.RE, "line 2"),
    (Language.JAVASCRIPT, "return add(a + 1, b);", Verdict.RE, "stack overflow"),
    (Language.JAVASCRIPT, "", Verdict.BAD_RETURN, "undefined"),
    (Language.JAVASCRIPT, "return a / 3;", Verdict.BAD_RETURN, "int"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}-{row[2]}-{row[3]}")
def test_failure_has_its_verdict(
    judge: Judge,
    add_problem: Problem,
    add_cases: list[Case],
    row: tuple[Language, str, Verdict, str],
) -> None:
    language, body, verdict, words = row
    if language not in languages_here():
        pytest.skip(f"{language} is not here")
    source = WRAPPED[language].format(body)

    report = judge.submit(add_problem, source, add_cases, language=language)

    assert report.verdict is verdict, report.reason
    assert words in report.reason


@pytest.mark.parametrize("language", [Language.CPP, Language.JAVA, Language.JAVASCRIPT])
def test_what_is_printed_is_shown(
    judge: Judge, add_problem: Problem, add_cases: list[Case], language: Language
) -> None:
    prints = {
        Language.CPP: 'cout << "sum of " << a << endl; return a + b;',
        Language.JAVA: 'System.out.println("sum of " + a); return a + b;',
        Language.JAVASCRIPT: "console.log(`sum of ${{a}}`); return a + b;",
    }
    if language not in languages_here():
        pytest.skip(f"{language} is not here")
    source = WRAPPED[language].format(prints[language].replace("{{", "{").replace("}}", "}"))

    report = judge.submit(add_problem, source, add_cases, language=language)

    assert [case.stdout for case in report.cases] == ["sum of 1\n", "sum of 2\n", "sum of 3\n"]
