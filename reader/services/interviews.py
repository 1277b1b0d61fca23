"""Mock interviews as they are kept, so that one survives the end of the program."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping

from reader.core.growth import GrowthModel, read_models, write_models
from reader.core.interview.course import Interview
from reader.core.interview.plan import InterviewPlan, dump_plan, load_plan
from reader.core.interview.report import Attempt, InterviewReport, make_report
from reader.core.languages import Language
from reader.core.problem import Difficulty
from reader.core.slug import Slug
from reader.services.user_database import UserDatabase

_COLUMNS = "started_at, plan, problems, paused_s, paused_at, ended_at"


class Interviews:
    """The interviews in the user's data. Any thread may call."""

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    @property
    def now(self) -> dt.datetime:
        """The wall time, by the clock of the user's data."""
        return self._database.now()

    def begin(self, plan: InterviewPlan, problems: tuple[Slug, ...]) -> Interview:
        """Begin an interview now; one that still ran, of another machine's data, ends."""
        while (left := self.current()) is not None:
            self.keep(left.finished(self.now))
        interview = Interview(self.now.replace(microsecond=0), plan, problems)
        self.keep(interview)
        return interview

    def keep(self, interview: Interview) -> None:
        """Keep an interview as it is now, in place of how it was before."""
        i = interview
        self._database.write(
            f"INSERT OR REPLACE INTO interviews ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",  # noqa: S608 - constants
            *(i.started.isoformat(), dump_plan(i.plan), json.dumps(i.problems), i.paused_s),
            i.paused_at.isoformat() if i.paused_at else None,
            i.ended.isoformat() if i.ended else None,
        )

    def current(self) -> Interview | None:
        """Return the interview that was not ended, or None; its time may be up all the same."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM interviews WHERE ended_at IS NULL"  # noqa: S608 - constants
            " ORDER BY started_at DESC LIMIT 1"
        )
        return _interview(rows[0]) if rows else None

    def history(self) -> list[Interview]:
        """Return the interviews that have ended, the latest first."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM interviews WHERE ended_at IS NOT NULL"  # noqa: S608 - constants
            " ORDER BY started_at DESC"
        )
        return [_interview(row) for row in rows]

    def add_seconds(self, interview: Interview, problem: Slug, seconds: float) -> None:
        """Count time spent on a problem of an interview."""
        self._database.write(
            "INSERT INTO interview_times VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds",
            *(interview.started.isoformat(), problem, seconds),
        )

    def is_begun(self, interview: Interview, problem: Slug) -> bool:
        """Return whether time was counted on a problem of an interview, be it none."""
        sql = "SELECT 1 FROM interview_times WHERE started_at = ? AND problem = ?"
        return bool(self._database.rows(sql, (interview.started.isoformat(), problem)))

    def set_growth(
        self, interview: Interview, problem: Slug, growth: tuple[GrowthModel, ...]
    ) -> None:
        """Keep what growth of time was found of a problem's solution."""
        sql = "INSERT OR REPLACE INTO interview_growth VALUES (?, ?, ?)"
        self._database.write(sql, interview.started.isoformat(), problem, write_models(growth))

    def report(
        self, interview: Interview, difficulties: Mapping[Slug, Difficulty]
    ) -> InterviewReport:
        """Return the report of an interview that has ended."""
        key = (interview.started.isoformat(),)
        times = self._database.rows(
            "SELECT problem, seconds FROM interview_times WHERE started_at = ?", key
        )
        growth = self._database.rows(
            "SELECT problem, growth FROM interview_growth WHERE started_at = ?", key
        )
        return make_report(
            interview,
            self._attempts(interview),
            seconds={Slug(str(problem)): float(str(seconds)) for problem, seconds in times},
            growth={Slug(str(problem)): read_models(str(models)) for problem, models in growth},
            difficulties=difficulties,
        )

    def accepted_programs(self, interview: Interview) -> dict[Slug, tuple[Language, str]]:
        """Return the last accepted program of each problem of an interview."""
        end = (interview.ended or self.now).isoformat()
        rows = self._database.rows(
            "SELECT problem, language, source FROM submissions"
            " WHERE submitted_at BETWEEN ? AND ? AND verdict = 'AC'"
            " AND problem IN (SELECT value FROM json_each(?)) ORDER BY id",
            (interview.started.isoformat(), end, json.dumps(interview.problems)),
        )
        return {
            Slug(str(problem)): (Language(str(language)), str(source))
            for problem, language, source in rows
        }

    def _attempts(self, interview: Interview) -> list[Attempt]:
        end = (interview.ended or self.now).isoformat()
        rows = self._database.rows(
            "SELECT problem, verdict, passed, total, submitted_at FROM submissions"
            " WHERE submitted_at BETWEEN ? AND ? AND problem IN (SELECT value FROM json_each(?))"
            " ORDER BY id",
            (interview.started.isoformat(), end, json.dumps(interview.problems)),
        )
        return [_attempt(row) for row in rows]


def _interview(row: tuple[object, ...]) -> Interview:
    started, plan, problems, paused_s, paused_at, ended = row
    return Interview(
        dt.datetime.fromisoformat(str(started)),
        load_plan(str(plan)),
        tuple(map(Slug, json.loads(str(problems)))),
        float(str(paused_s)),
        dt.datetime.fromisoformat(str(paused_at)) if paused_at else None,
        dt.datetime.fromisoformat(str(ended)) if ended else None,
    )


def _attempt(row: tuple[object, ...]) -> Attempt:
    problem, verdict, passed, total, at = map(str, row)
    when = dt.datetime.fromisoformat(at)
    return Attempt(Slug(problem), verdict, int(passed), int(total), when)
