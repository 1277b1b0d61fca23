"""Solutions of problems of every kind, in each language that this machine has."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.languages import SUFFIXES, Language
from reader.core.verdict import Verdict
from reader.services.case_source import CaseSource
from reader.services.judge.judge import Judge
from reader.services.judge.languages.toolchains import why_missing
from reader.services.packs import PackedProblem, load_pack
from reader.services.resources import problems_folder

PROGRAMS = sorted((Path(__file__).parent / "programs").iterdir())


def needs(language: Language) -> pytest.MarkDecorator:
    missing = why_missing(language)
    return pytest.mark.skipif(bool(missing), reason=missing)


@pytest.fixture(scope="module")
def problems() -> dict[str, PackedProblem]:
    return {packed.problem.slug: packed for packed in load_pack(problems_folder()).problems}


@pytest.mark.parametrize(
    "program",
    [pytest.param(path, marks=needs(SUFFIXES[path.suffix]), id=path.name) for path in PROGRAMS],
)
def test_solution_is_accepted_on_every_case(
    program: Path,
    problems: dict[str, PackedProblem],
    judge: Judge,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    packed = problems[program.stem]
    cases = CaseSource(judge, tmp_path_factory.getbasetemp() / "cases").cases(packed)

    report = judge.submit(
        packed.problem,
        program.read_text(encoding="utf-8"),
        cases,
        check_source=packed.check_source(),
        language=SUFFIXES[program.suffix],
    )

    assert (report.verdict, report.reason) == (Verdict.AC, "")
    assert report.passed == report.total > 10


ANOTHER_NODE = {
    Language.CPP: """class Solution {
public:
    TreeNode* lowestCommonAncestor(TreeNode* root, TreeNode* p, TreeNode* q) {
        return new TreeNode(root->val);
    }
};
""",
    Language.JAVA: """class Solution {
    public TreeNode lowestCommonAncestor(TreeNode root, TreeNode p, TreeNode q) {
        return new TreeNode(root.val);
    }
}
""",
    Language.JAVASCRIPT: "const lowestCommonAncestor = (root) => new TreeNode(root.val);\n",
}


@pytest.mark.parametrize(
    "language", [pytest.param(each, marks=needs(each)) for each in ANOTHER_NODE]
)
def test_equal_node_that_is_none_of_the_tree_s_is_no_answer(
    problems: dict[str, PackedProblem], judge: Judge, language: Language
) -> None:
    packed = problems["lowest-common-ancestor-of-a-binary-tree"]
    example = packed.cases()[0]

    report = judge.submit(packed.problem, ANOTHER_NODE[language], [example], language=language)

    assert report.verdict is Verdict.BAD_RETURN
    assert "none of the argument's" in report.reason
