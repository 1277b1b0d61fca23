from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import Finding
from reader.core.problem import CompareKind, Difficulty, EntryKind, Limits, Text
from reader.core.problem_format import parse_problem
from reader.core.type_syntax import format_type

COIN_CHANGE = """\
slug = "coin-change"
title = { zh = "零钱兑换", en = "Coin Change" }
difficulty = "medium"                       # easy | medium | hard
topics = ["dynamic-programming"]
leetcode = 322
notes = ["algorithm/knapsack"]
constraints = ["1 <= len(coins) <= 12"]
hints = { zh = ["先想一枚"], en = ["One coin first"] }
requires = ["numpy"]
[entry]
kind = "function"
class = "Solution"
name = "coinChange"
params = [{ name = "coins", type = "list<int>" }, { name = "amount", type = "int" }]
returns = "int"
[compare]
kind = "exact"
[limits]
cpu_ms = 2000                               # per case
memory_mb = 256
"""
REQUIRED = ("slug", "title", "difficulty", "topics")
TREE = '[{ name = "root", type = "TreeNode" }, { name = "p", type = "ref<root>" }]'


def changed(old: str, new: str) -> str:
    assert old in COIN_CHANGE
    return COIN_CHANGE.replace(old, new)


def findings_of(text: str) -> tuple[Finding, ...]:
    problem, findings = parse_problem(text, "p.toml")
    assert (problem is None) == bool(findings)
    return findings


def only_finding(text: str) -> str:
    (finding,) = findings_of(text)
    return str(finding)


def with_entry(entry: str, compare: str = 'kind = "exact"') -> str:
    head, _, _ = COIN_CHANGE.partition("[entry]")
    return f"{head}[entry]\n{entry}\n[compare]\n{compare}\n[limits]\ncpu_ms = 1\nmemory_mb = 1\n"


def test_the_complete_example_of_the_format_loads() -> None:
    problem, findings = parse_problem(COIN_CHANGE, "p.toml")

    assert findings == ()
    assert problem is not None
    assert problem.title == Text("零钱兑换", "Coin Change")
    assert problem.difficulty is Difficulty.MEDIUM
    assert problem.hints == {"zh": ("先想一枚",), "en": ("One coin first",)}
    assert problem.limits == Limits(2000, 256)
    assert [format_type(param.type) for param in problem.entry.params] == ["list<int>", "int"]


def test_the_optional_keys_may_be_left_out() -> None:
    lines = [line for line in COIN_CHANGE.splitlines() if not line.startswith(OPTIONAL)]

    problem, _ = parse_problem("\n".join(lines), "p.toml")

    assert problem is not None
    assert (problem.leetcode, problem.notes, problem.hints) == (None, (), {})


OPTIONAL = ("leetcode", "notes", "constraints", "hints", "requires", "class")


@pytest.mark.parametrize("key", REQUIRED)
def test_a_missing_key_is_named(key: str) -> None:
    text = "\n".join(line for line in COIN_CHANGE.splitlines() if not line.startswith(key))

    assert only_finding(text) == f"p.toml: {key}: this key is missing"


@pytest.mark.parametrize(
    ("table", "following"), [("entry", "[c"), ("compare", "[l"), ("limits", "")]
)
def test_a_missing_table_is_named(table: str, following: str) -> None:
    start = COIN_CHANGE.index(f"[{table}]")
    end = COIN_CHANGE.index(following, start) if following else len(COIN_CHANGE)

    text = COIN_CHANGE[:start] + COIN_CHANGE[end:]

    assert only_finding(text) == f"p.toml: {table}: this key is missing"


def test_every_fault_is_found_in_the_order_of_the_lines() -> None:
    text = changed("medium", "middling").replace("list<int>", "list<itn>").replace("2000", '"2"')

    assert [finding.line for finding in findings_of(text)] == [3, 14, 19]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"coin-change"', '"Coin Change"', 'p.toml:1: slug: "Coin Change" is not lower-case words'),
        ('"coin-change"', "5", "p.toml:1: slug: expected a string, got an integer"),
        ('"coin-change"', "1979-05-27", "slug: expected a string, got a date or time"),
        ('"coin-change"', '" "', "slug: the text is empty"),
        ('{ zh = "零钱兑换", en = "Coin Change" }', "{}", "p.toml:2: title: no title in any"),
        ('zh = "零钱兑换"', "zh = 1.5", "p.toml:2: title.zh: expected a string, got a float"),
        ("medium", "middling", '"middling" is not one of: easy, medium, hard'),
        ('["dynamic-programming"]', "[]", "p.toml:4: topics: there is no topic"),
        ('["dynamic-programming"]', '"dp"', "topics: expected an array, got a string"),
        ('["dynamic-programming"]', '["dp", true]', "topics[1]: expected a string, got a boolean"),
        ("322", "true", "p.toml:5: leetcode: expected an integer, got a boolean"),
        ("322", "0", "leetcode: expected 1 to 1000000, got 0"),
        (
            "requires = ",
            "requries = ",
            'p.toml:9: requries: there is no such key here. Did you mean "requires"?',
        ),
        ('["numpy"]', '["torch"]', 'requires: the sandbox has no "torch". It has: numpy'),
        (
            '{ zh = ["先想一枚"], en',
            '{ fr = ["un"], en',
            "hints.fr: there is no such key here. The keys here are: zh, en",
        ),
        (
            '"list<int>"',
            '"list<itn>"',
            'p.toml:14: entry.params[0].type: "itn" is not a type in "list<itn>"',
        ),
        ('name = "amount", ', "", "p.toml:14: entry.params[1].name: this key is missing"),
        ('"amount"', '"coins"', 'entry.params: "coins" is there more than once'),
        ('"amount"', '"class"', 'entry.params[1].name: "class" cannot be a name in Python'),
        ('"coinChange"', '"coin change"', 'entry.name: "coin change" cannot be a name'),
        (
            '{ name = "coins", type = "list<int>" }',
            "7",
            "entry.params[0]: expected a table, got an integer",
        ),
        (
            'type = "int" }',
            'type = "ref<coins>" }',
            "is not an argument that is made of nodes. Such arguments here: there is none",
        ),
        (
            'type = "int" }',
            'type = "tail<coins>" }',
            '"coins" is not an argument that is a ListNode. Such arguments here: there is none',
        ),
        (
            'type = "int" }',
            'type = "copy<TreeNode>" }',
            "params[1].type: copy<TreeNode> can only be returned",
        ),
        (
            'returns = "int"',
            'returns = "list<tail<coins>>"',
            "returns: tail<coins> can only be an argument by itself",
        ),
        (
            'returns = "int"',
            'returns = "ref<root>"',
            'p.toml:15: entry.returns: "root" is not an argument',
        ),
        ('returns = "int"', "", "p.toml:10: entry.returns: this key is missing"),
        (
            'returns = "int"',
            'returns = "int"\nargument = "coins"',
            "entry.argument: there is no such key here",
        ),
        ('"function"', '"functional"', '"functional" is not one of: function, design, inplace'),
        ('"exact"', '"exakt"', 'p.toml:17: compare.kind: "exakt" is not one of: exact, unordered,'),
        (
            '"exact"',
            '"exact"\nabs = 1e-3',
            'p.toml:18: compare.abs: the rule "exact" has no such tolerance. Leave it out',
        ),
        (
            '"exact"',
            '"unordered"',
            'the rule "unordered" compares the items of lists, but the answer is int',
        ),
        ('"exact"', '"float"', 'the rule "float" compares floats, but the answer is int'),
        ("2000", "0", "p.toml:19: limits.cpu_ms: expected 1 to 60000, got 0"),
        ("256", "256.0", "p.toml:20: limits.memory_mb: expected an integer, got a float"),
        (
            "memory_mb = 256",
            "memory_mb = 256\nstack = 1",
            "limits.stack: there is no such key here. The keys here are: cpu_ms, memory_mb",
        ),
    ],
)
def test_a_fault_names_its_line_its_key_and_what_to_do(old: str, new: str, said: str) -> None:
    text = changed(old, new)

    messages = [str(finding) for finding in findings_of(text)]

    assert any(said in message for message in messages), messages


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = \n", "p.toml:1: this is not TOML: this is no value; does a string lack its quotes?"),
        ("\na = [", "p.toml:2: this is not TOML: this is no value; does a string lack its quotes?"),
        ("a = " + "[" * 100_000, "p.toml: this is not TOML: nested too deeply"),
    ],
)
def test_what_is_no_toml_is_one_finding(text: str, said: str) -> None:
    assert only_finding(text) == said


@pytest.mark.parametrize("key", ["entry", "compare", "limits", "title", "hints"])
def test_a_table_that_is_something_else_is_named(key: str) -> None:
    tables = {"entry": "", "compare": "", "limits": "", "title": "", "hints": ""}
    text = "\n".join(f"{name} = 1" for name in tables)

    messages = [str(finding) for finding in findings_of(text)]

    assert any(f"{key}: expected a table, got an integer" in message for message in messages)


def test_an_in_place_problem_names_the_argument_that_changes() -> None:
    text = with_entry(
        'kind = "inplace"\nname = "sort"\nargument = "nums"\n'
        'params = [{ name = "nums", type = "list<int>" }]'
    )

    problem, _ = parse_problem(text, "p.toml")

    assert problem is not None
    assert (problem.entry.kind, problem.entry.argument) == (EntryKind.INPLACE, "nums")
    assert problem.entry.class_name is None


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ('argument = "other"', 'entry.argument: "other" is no parameter. The parameters: nums, k'),
        ('argument = "k"', 'entry.argument: "k" is a int, which cannot change in place'),
        ("", "entry.argument: this key is missing"),
        ('argument = "nums"\nreturns = "int"', "entry.returns: there is no such key here"),
        ('argument = "nums"\nparams = []', "p.toml"),
    ],
)
def test_a_faulty_in_place_problem_is_explained(rest: str, said: str) -> None:
    params = 'params = [{ name = "nums", type = "list<int>" }, { name = "k", type = "int" }]\n'
    text = with_entry(f'kind = "inplace"\nname = "sort"\n{params}{rest}')

    assert said in str(findings_of(text)[0])


@pytest.mark.parametrize("kind", ["inplace", "function"])
def test_a_solution_without_name_or_arguments_is_explained(kind: str) -> None:
    messages = [
        str(finding) for finding in findings_of(with_entry(f'kind = "{kind}"\nparams = []'))
    ]

    assert any("entry.name: this key is missing" in message for message in messages)
    assert any("entry.params: a solution takes at least one argument" in one for one in messages)


def test_an_in_place_problem_without_arguments_lists_none() -> None:
    text = with_entry('kind = "inplace"\nname = "f"\nparams = []\nargument = "a"')

    messages = [str(finding) for finding in findings_of(text)]

    assert any("The parameters: none" in message for message in messages)


DESIGN = """\
kind = "design"
class = "Heap"
[[entry.methods]]
name = "push"
params = [{ name = "val", type = "int" }]
[[entry.methods]]
name = "pop"
returns = "int"
"""


def test_a_design_has_its_class_for_a_name_and_methods() -> None:
    problem, _ = parse_problem(with_entry(DESIGN), "p.toml")

    assert problem is not None
    assert (problem.entry.name, problem.entry.class_name) == ("Heap", "Heap")
    assert [(method.name, method.returns is None) for method in problem.entry.methods] == [
        ("push", True),
        ("pop", False),
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('class = "Heap"\n', "", "entry.class: this key is missing"),
        (
            'class = "Heap"',
            'class = "Heap"\nname = "Other"',
            "entry.name: a design has its class for a name",
        ),
        ('name = "pop"', 'name = "push"', 'entry.methods: "push" is there more than once'),
        ('name = "pop"\n', "", "entry.methods[1].name: this key is missing"),
        (
            'returns = "int"',
            'retruns = "int"',
            'entry.methods[1].retruns: there is no such key here. Did you mean "returns"?',
        ),
        (
            'class = "Heap"',
            'class = "Heap"\nreturns = "int"',
            "entry.returns: there is no such key here",
        ),
        (
            'returns = "int"',
            'returns = "ref<x>"',
            'entry.methods[1].returns: "x" is not an argument',
        ),
    ],
)
def test_a_faulty_design_is_explained(old: str, new: str, said: str) -> None:
    messages = [str(finding) for finding in findings_of(with_entry(DESIGN.replace(old, new)))]

    assert any(said in message for message in messages), messages


def test_a_design_may_repeat_its_class_as_its_name() -> None:
    text = with_entry(DESIGN.replace('class = "Heap"', 'class = "Heap"\nname = "Heap"'))

    assert findings_of(text) == ()


def test_a_design_without_methods_is_refused() -> None:
    text = with_entry('kind = "design"\nclass = "Heap"\nmethods = []')

    assert "entry.methods: a design has at least one method" in only_finding(text)


def test_a_design_that_answers_nothing_fits_no_rule_for_floats() -> None:
    text = with_entry(
        'kind = "design"\nclass = "A"\n[[entry.methods]]\nname = "m"', 'kind = "float"'
    )

    assert only_finding(text).endswith("compares floats, but the answer is nothing")


def test_a_reference_may_point_into_a_tree_or_a_list() -> None:
    text = with_entry(f'kind = "function"\nname = "f"\nparams = {TREE}\nreturns = "ref<root>"')

    assert findings_of(text) == ()


@pytest.mark.parametrize(
    ("compare", "returns", "kind", "tolerances"),
    [
        ('kind = "float"', "float", CompareKind.FLOAT, {"abs": 1e-6, "rel": 1e-6}),
        ('kind = "float"\nabs = 0', "any", CompareKind.FLOAT, {"abs": 0.0, "rel": 1e-6}),
        (
            'kind = "allclose"',
            "list<ndarray<float32>>",
            CompareKind.ALLCLOSE,
            {"rtol": 1e-5, "atol": 1e-8},
        ),
        ('kind = "unordered-deep"', "list<list<int>>", CompareKind.UNORDERED_DEEP, {}),
        ('kind = "unordered"', "any", CompareKind.UNORDERED, {}),
        ('kind = "any-of"', "int", CompareKind.ANY_OF, {}),
    ],
)
def test_a_rule_has_its_own_tolerances_with_defaults(
    compare: str, returns: str, kind: CompareKind, tolerances: dict[str, float]
) -> None:
    entry = f'kind = "function"\nname = "f"\nparams = {TREE}\nreturns = "{returns}"'

    problem, findings = parse_problem(with_entry(entry, compare), "p.toml")

    assert problem is not None, findings
    assert (problem.compare.kind, problem.compare.tolerances) == (kind, tolerances)


@pytest.mark.parametrize(
    ("compare", "said"),
    [
        (
            'kind = "float"\nrtol = 1',
            'compare.rtol: the rule "float" has no such tolerance. It has: abs, rel',
        ),
        ('kind = "float"\nabs = -1', "compare.abs: expected a finite number from 0, got -1"),
        ('kind = "float"\nabs = nan', "compare.abs: expected a finite number from 0, got nan"),
        ('kind = "float"\nabs = "x"', "compare.abs: expected a number, got a string"),
    ],
)
def test_a_faulty_tolerance_is_explained(compare: str, said: str) -> None:
    entry = f'kind = "function"\nname = "f"\nparams = {TREE}\nreturns = "float"'

    assert only_finding(with_entry(entry, compare)).endswith(said)


def test_the_rule_is_not_held_against_an_entry_that_is_faulty_itself() -> None:
    text = with_entry('kind = "functional"', 'kind = "float"')

    assert "entry.kind" in only_finding(text)


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("9" * 5000, "too many digits"),
        ("0x" + "f" * 5000, "leetcode: expected 1 to 1000000, got …"),
        ("9" * 400, "leetcode: expected 1 to 1000000, got 999"),
    ],
)
def test_number_that_no_file_needs_is_told(number: str, found: str) -> None:
    text = COIN_CHANGE.replace("leetcode = 322", f"leetcode = {number}")

    _, (finding,) = parse_problem(text, "problem.toml")

    assert found in str(finding)
    assert len(str(finding)) < 200


def test_tolerance_beyond_a_float_is_none() -> None:
    compare = f'kind = "float"\nabs = {"9" * 400}'

    _, findings = parse_problem(COIN_CHANGE.replace('kind = "exact"', compare), "problem.toml")

    assert [str(each) for each in findings if "compare.abs" in str(each)]


_VALUES = st.sampled_from("1 -1 1.5 '' 'a' [] [1] {} {x=1} true 1979-05-27".split())


@given(line=st.integers(0, 30), value=_VALUES)
def test_problem_whose_key_has_any_value_is_sound_or_has_a_finding(line: int, value: str) -> None:
    lines = COIN_CHANGE.splitlines()
    key = lines[line % len(lines)].partition("=")[0]
    lines[line % len(lines)] = f"{key}= {value}"

    problem, findings = parse_problem("\n".join(lines), "problem.toml")

    assert (problem is None) == bool(findings)
