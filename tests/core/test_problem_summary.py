from __future__ import annotations

import json

from reader.core.problem import Problem
from reader.core.problem_summary import problem_summary


def test_a_summary_is_json_with_the_keys_of_the_format(design_problem: Problem) -> None:
    summary = json.loads(json.dumps(problem_summary(design_problem)))

    assert summary["title"] == {"zh": "", "en": "One"}
    assert summary["limits"] == {"cpu_ms": 1000, "memory_mb": 64}
    assert summary["compare"] == {"kind": "exact"}
    assert summary["entry"]["params"] == [{"name": "limit", "type": "int"}]
    assert summary["entry"]["methods"][0] == {
        "name": "push",
        "params": [{"name": "val", "type": "int"}],
        "returns": None,
    }
    assert summary["entry"]["methods"][2]["returns"] == "list<float>"
