"""Mock interviews, joined to the window."""

from __future__ import annotations

import random
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QTimer

from reader.core.errors import UserError
from reader.core.interview.course import Interview
from reader.core.interview.plan import InterviewPlan, choose_problems
from reader.core.interview.report import InterviewReport
from reader.core.overriding import override
from reader.core.review.queue import ReviewKind
from reader.core.slug import Slug
from reader.core.starter import starter_code
from reader.services.interviews import Interviews
from reader.services.reviews import Reviews
from reader.ui.commands import Command
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.interview.confinement import Confinement
from reader.ui.interview.growth_run import GrowthRun
from reader.ui.interview.interview_bar import InterviewBar
from reader.ui.interview.interview_pane import InterviewPane
from reader.ui.interview.words import numbered_title
from reader.ui.navigation import INTERVIEW, Place

_TICK_MS = 1_000
_COUNT_S = 5.0  # as much is lost of a problem's time where the program is killed


class InterviewFeature(Feature):
    """The place of interviews, and the one that runs: kept at each change, so that it goes on."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self.interviews = Interviews(parts.services.progress.database)
        self.current: Interview | None = None
        self._problem: Slug | None = None
        self._confinement = Confinement(parts, INTERVIEW)
        self._confinement.strayed.connect(self._lead_back)
        self._counted_s = 0.0
        self._growth = GrowthRun(
            self.interviews, lambda: parts.services.practice, parts.lanes["judge"], self
        )
        self._growth.found.connect(self._show_growth)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.tick)
        parts.area.register(
            INTERVIEW,
            lambda: self.pane,
            title=lambda _: self.tr("Mock interview"),
            arrive=self._arrive,
        )
        if (left := self.interviews.current()) is not None:
            self._go_on(left)

    @cached_property
    def pane(self) -> InterviewPane:
        """The choices, at first those of the last interview; the pause, the reports."""
        pane = InterviewPane(self._title_of)
        pane.form.show_problems(
            [packed.problem for packed in self.parts.services.practice.problems]
        )
        if past := self.interviews.history():
            pane.form.show_plan(past[0].plan)
        pane.form.begun.connect(self.begin)
        pane.resumed.connect(self.resume)
        pane.report.problem_opened.connect(self.parts.practice.open_problem)
        pane.report.review_wanted.connect(self._review)
        return pane

    @cached_property
    def bar(self) -> InterviewBar:
        """What stands above the statement while an interview runs."""
        bar = InterviewBar()
        bar.problem_chosen.connect(self.open_problem)
        bar.pause_wanted.connect(self.pause)
        bar.end_wanted.connect(self.end)
        layout = self.parts.area.layout()
        layout.insertWidget(0, bar)  # type: ignore[union-attr]  # the area stacks its panes in one
        return bar

    def begin(self, plan: InterviewPlan) -> None:
        """Begin an interview; nothing happens where no problem fits ``plan``."""
        problems = [packed.problem for packed in self.parts.services.practice.problems]
        solved = self.parts.services.progress.solved()
        seed = random.SystemRandom().getrandbits(32)
        chosen = choose_problems(problems, plan, solved, seed)
        if chosen:
            self._go_on(self.interviews.begin(plan, chosen))

    def open_problem(self, slug: str) -> None:
        """Work on one problem of the interview."""
        self._count()
        self._problem = Slug(slug)
        self.parts.practice.open_problem(slug)
        self.bar.mark(slug)
        interview = self.current
        if interview is not None and not self.interviews.is_begun(interview, Slug(slug)):
            self.interviews.add_seconds(interview, Slug(slug), 0)
            self._start_over(slug)

    def pause(self) -> None:
        """Stop the clock, and cover the problems."""
        if self.current is not None:
            self._count()
            self._keep(self.current.paused(self.interviews.now))
            self._cover()

    def resume(self) -> None:
        """Let the clock run again, with the problem that was worked on."""
        if self.current is not None:
            self._keep(self.current.resumed(self.interviews.now))
            self.open_problem(self._problem or self.current.problems[0])
            self.tick()

    def end(self) -> None:
        """End the interview and show its report."""
        if self.current is None:
            return
        self._count()
        ended = self.current.finished(self.interviews.now)
        self._keep(ended)
        self.current, self._problem = None, None
        self._tick.stop()
        self.bar.hide()
        self._confinement.take_off()
        if self.parts.practice.is_open:
            self.parts.practice.put_away()
        self.parts.area.go(Place(INTERVIEW))
        self.pane.show_report(self._report(ended))
        self._growth.measure(ended)

    def tick(self) -> None:
        """Show the time that is left; where none is, end."""
        if self.current is None:
            return
        now = self.interviews.now
        if self.current.is_over(now):
            self.end()
        else:
            self._confinement.hold()
            if self.current.used_s(now) - self._counted_s >= _COUNT_S:
                self._count()
            self.bar.show_time(self.current.left_s(now), is_paused=bool(self.current.paused_at))

    @override
    def commands(self) -> tuple[Command, ...]:
        return (
            Command(
                "go.interview",
                QCoreApplication.translate("Commands", "Mock interview"),
                (),
                lambda: self.parts.area.go(Place(INTERVIEW)),
            ),
            Command(
                "interview.pause",
                QCoreApplication.translate("Commands", "Pause the interview"),
                (),
                self.pause,
            ),
        )

    @override
    def speak(self) -> None:
        if self.current is not None:
            self._confinement.rename(self._hidden_titles(self.current))
            self.bar.show_problems(self._titles(self.current))
            self.bar.mark(self._problem or "")

    @override
    def close(self) -> None:
        self._tick.stop()
        self._growth.stop()
        self._count()
        # The window keeps its layout as it is when it closes: not that of an interview.
        self._confinement.take_off(is_closing=True)

    def _go_on(self, interview: Interview) -> None:
        """Take up an interview: one that begins, or one that was left."""
        self.current = interview
        # What passed while the program did not run was spent on no problem.
        self._counted_s = interview.used_s(self.interviews.now)
        if interview.is_over(self.interviews.now):
            self.end()
            return
        hidden = self._hidden_titles(interview)
        self._confinement.put_on(interview.problems, hidden, interview.plan.detail)
        self.bar.show_problems(self._titles(interview))
        self.bar.show()
        self._tick.start()
        if interview.paused_at is not None:
            self._cover()
        else:
            self.open_problem(interview.problems[0])
        self.tick()

    def _cover(self) -> None:
        if self.parts.practice.is_open:
            self.parts.practice.put_away()
        self.pane.show_pause()
        self.parts.area.go(Place(INTERVIEW))
        self.tick()

    def _start_over(self, slug: str) -> None:
        # The draft may be the solution of another day; undo leads back to it.
        packed = self.parts.services.practice.problem(slug)
        self.parts.practice.pane.editing.take_over(starter_code(packed.problem))

    def _lead_back(self) -> None:
        if self.current is None:
            return
        if self.current.paused_at is not None:
            self._cover()
        else:
            self.open_problem(self._problem or self.current.problems[0])

    def _count(self) -> None:
        """Count what the clock has used up since the last time for the problem at hand."""
        if self.current is None:
            return
        used_s = self.current.used_s(self.interviews.now)
        seconds, self._counted_s = used_s - self._counted_s, used_s
        if self._problem is not None and seconds > 0:
            self.interviews.add_seconds(self.current, self._problem, seconds)

    def _keep(self, interview: Interview) -> None:
        self.current = interview
        self.interviews.keep(interview)

    def _arrive(self, _: Place) -> None:
        problems = [packed.problem for packed in self.parts.services.practice.problems]
        self.pane.form.show_problems(problems)
        reports = [self._report(one) for one in self.interviews.history()]
        self.pane.show_history(reports)
        if self.current is None:
            self.pane.show_choices()

    def _show_growth(self, interview: Interview) -> None:
        if self.pane.report.interview == interview:
            self.pane.report.show_report(self._report(interview))

    def _report(self, interview: Interview) -> InterviewReport:
        packs = self.parts.services.practice.problems
        difficulties = {packed.problem.slug: packed.problem.difficulty for packed in packs}
        return self.interviews.report(interview, difficulties)

    def _hidden_titles(self, interview: Interview) -> dict[str, str]:
        """Return what the problems are called where their titles are hidden; else none."""
        return dict(self._titles(interview)) if interview.plan.hides_titles else {}

    def _titles(self, interview: Interview) -> list[tuple[Slug, str]]:
        return [
            (slug, numbered_title(number) if interview.plan.hides_titles else self._title_of(slug))
            for number, slug in enumerate(interview.problems, 1)
        ]

    def _title_of(self, slug: str) -> str:
        try:
            packed = self.parts.services.practice.problem(slug)
        except UserError:
            return slug
        return packed.problem.title.best(self.parts.language())

    def _review(self, slugs: tuple[Slug, ...]) -> None:
        reviews = Reviews(self.parts.services.progress)
        for slug in slugs:
            reviews.add(ReviewKind.PROBLEM, slug, self._title_of(slug))
        words = self.tr("{} problems are in the review queue")
        self.parts.show_status(words.format(len(slugs)))
