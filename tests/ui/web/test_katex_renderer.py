import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from reader.core.errors import Fault
from reader.core.formula import Formula, RenderedFormula
from reader.services.resources import web_asset
from reader.ui.web.katex_renderer import KatexRenderer


@pytest.fixture
def renderer(qapp: QCoreApplication) -> Iterator[KatexRenderer]:
    made = KatexRenderer(web_asset("formula.js"))
    yield made
    made.close()


def render(renderer: KatexRenderer, *texts: str, display: bool = False) -> list[RenderedFormula]:
    return renderer.render([Formula(text, display) for text in texts], {})


def test_formula_becomes_html_with_mathml_for_copying_and_screen_readers(
    renderer: KatexRenderer,
) -> None:
    (done,) = render(renderer, r"\frac{a}{b}")

    assert 'class="katex-html" aria-hidden="true"' in done.html
    assert r'<annotation encoding="application/x-tex">\frac{a}{b}</annotation>' in done.html
    assert done.error == ""


def test_display_formula_is_a_block(renderer: KatexRenderer) -> None:
    (done,) = render(renderer, "x", display=True)

    assert done.html.startswith('<span class="katex-display">')


@pytest.mark.parametrize(
    "tex",
    [
        r"\ce{CO2 + H2O -> H2CO3}",
        r"\pu{1.2e3 kJ}",
        r"\text{损失} = 交叉熵",
        r"\begin{align}a&=b\\c&=d\end{align}",
        r"\begin{pmatrix}1&2\\3&4\end{pmatrix}",
        r"\operatorname*{arg\,max}_\theta \mathbb{E}_{x\sim q}\left[\log p\right]",
        r"\mbox{if } x \in \mathds{R}",
        r"\require{cancel}\cancel{x}",
    ],
)
def test_notation_of_notes_renders(renderer: KatexRenderer, tex: str) -> None:
    (done,) = render(renderer, tex, display=True)

    assert done.error == ""


def test_failing_formula_shows_its_tex_and_says_what_and_where(renderer: KatexRenderer) -> None:
    (done,) = render(renderer, r"a < 𝒳 \nosuch")

    assert done.error == r"the command \nosuch is not known (at character 7)"
    assert r"<code>a &lt; 𝒳 \nosuch</code>" in done.html
    assert f">{done.error}</small>" in done.html


def test_failing_formula_spoils_no_other(renderer: KatexRenderer) -> None:
    first, broken, last = render(renderer, "x", r"\frac{", "y")

    assert (first.error, bool(broken.error), last.error) == ("", True, "")


def test_note_shares_its_macros_with_its_own_formulas_alone(renderer: KatexRenderer) -> None:
    _, used = render(renderer, r"\gdef\loss{L}", r"\loss")
    (leaked,) = render(renderer, r"\loss")

    assert used.error == ""
    assert leaked.error.startswith("the command \\loss is not known")


@pytest.mark.parametrize(
    ("define", "use", "shown"),
    [
        (r"\newcommand{\loss}{q}", r"\loss", "<mi>q</mi>"),
        (r"\newcommand\loss[1]{q_{#1}}", r"\loss{p}", "<mi>p</mi>"),
        (r"\newcommand{\R}{q}", r"\R", "<mi>q</mi>"),
        (r"\def\loss{q}", r"\loss", "<mi>q</mi>"),
        (r"\renewcommand{\R}{q}", r"\R", "<mi>q</mi>"),
        (r"\DeclareMathOperator{\Var}{Var}", r"\Var x", ">Var</mi>"),
        (r"\DeclareMathOperator*{\best}{best}", r"\best_x", "<munder>"),
    ],
)
def test_formula_defines_for_those_below_it(
    renderer: KatexRenderer, define: str, use: str, shown: str
) -> None:
    defined, used = render(renderer, define, use, display=True)

    assert defined.error == ""
    assert shown in used.html


def test_command_without_a_name_is_told(renderer: KatexRenderer) -> None:
    (done,) = render(renderer, r"\newcommand{ab}{c}")

    assert done.error


@pytest.mark.parametrize(
    "define", [r"\gdef\R{%s}", r"\global\def\R{%s}", r"\xdef\R{%s}", r"\let\R=%s\global\let\R=\R"]
)
def test_equal_formulas_mean_what_was_defined_last(renderer: KatexRenderer, define: str) -> None:
    _, one, _, two = render(renderer, define % "p", r"\R", define % "q", r"\R")

    assert "<mi>p</mi>" in one.html
    assert "<mi>q</mi>" in two.html


def test_macro_of_the_note_may_define_another(renderer: KatexRenderer) -> None:
    formulas = [Formula(tex, is_display=False) for tex in (r"\first", r"\R", r"\second", r"\R")]

    _, one, _, two = renderer.render(
        formulas, {r"\first": r"\gdef\R{p}", r"\second": r"\gdef\R{q}"}
    )

    assert "<mi>p</mi>" in one.html
    assert "<mi>q</mi>" in two.html


def test_equal_formulas_are_alike_but_for_style(renderer: KatexRenderer) -> None:
    formulas = [Formula("x^2", is_display=shown) for shown in (False, True, False)]

    inline, display, again = renderer.render(formulas, {})

    assert inline == again
    assert "katex-display" in display.html
    assert "katex-display" not in again.html


def test_equal_equations_have_numbers_of_their_own(renderer: KatexRenderer) -> None:
    done = render(renderer, *[r"\begin{equation}x\end{equation}"] * 2, display=True)

    assert [text_of(one) for one in done] == ["x(1)", "x(2)"]


def test_macros_of_the_library_are_known(renderer: KatexRenderer) -> None:
    (done,) = renderer.render([Formula(r"\E{x}", False)], {r"\E": r"\mathbb{E}[#1]"})

    assert done.error == ""


@pytest.mark.parametrize(
    ("tex", "must_not_hold"),
    [
        (r"\href{javascript:alert(1)}{x}", "<a "),
        (r"\url{https://example.org}", "<a "),
        (r"\includegraphics{https://example.org/a.png}", "<img"),
        (r"\htmlClass{evil}{x}", 'class="evil'),
        (r"\htmlStyle{position:fixed}{x}", "position:fixed"),
    ],
)
def test_formula_brings_no_link_image_or_attribute(
    renderer: KatexRenderer, tex: str, must_not_hold: str
) -> None:
    (done,) = render(renderer, tex)

    assert must_not_hold not in done.html.split('class="katex-html"')[-1]


@pytest.mark.parametrize(
    "tex",
    [r"\def\a{\a\a}\a", "{" * 20_000, r"\def\a#1{\a{#1#1}}\a{xx}"],
    ids=["endless macro", "deep nesting", "growing argument"],
)
def test_bomb_ends_as_an_error(renderer: KatexRenderer, tex: str) -> None:
    (done,) = render(renderer, tex)

    assert done.error


def test_size_is_bounded(renderer: KatexRenderer) -> None:
    (done,) = render(renderer, r"\rule{9999em}{9999em}")

    assert "9999em;" not in done.html


def test_worker_thread_renders_with_its_own_engine(renderer: KatexRenderer) -> None:
    render(renderer, "x")
    results: list[RenderedFormula] = []

    worker = threading.Thread(target=lambda: results.extend(render(renderer, r"\sqrt 2")))
    worker.start()
    worker.join()

    assert [result.error for result in results] == [""]


def test_other_threads_run_while_formulas_are_rendered(renderer: KatexRenderer) -> None:
    formulas = [Formula(rf"\frac{{{number}}}{{b}}", False) for number in range(200)]
    worker = threading.Thread(target=renderer.render, args=(formulas, {}))
    worker.start()

    turns = 0
    while worker.is_alive():
        worker.join(0.001)
        turns += 1

    # Held through, the lock lets this thread in a handful of times at most.
    assert turns > 40


def test_broken_program_is_a_fault(qapp: QCoreApplication, tmp_path: Path) -> None:
    script = tmp_path / "formula.js"
    script.write_text("var serve = function () { throw new Error('no'); };")

    with pytest.raises(Fault, match="no"):
        render(KatexRenderer(script), "x")


def text_of(done: RenderedFormula) -> str:
    """What a reader sees, column by column, numbers last."""
    shown = done.html.split('<span class="katex-html"')[1]
    shown = re.sub(r"<[^>]+>", "", shown.partition(">")[2])
    return re.sub(r"[\u200b\xa0\s]+", "", shown)


@pytest.mark.parametrize(
    "tex",
    [
        r"\begin{multline}a\\b\end{multline}",
        r"\begin{eqnarray}a&=&b\\c&=&d\end{eqnarray}",
        r"\begin{flalign*}a&=b\end{flalign*}",
        r"\begin{alignat}{2}a&=b&c&=d\\e&=f&g&=h\end{alignat}",
        r"\begin{equation}\begin{split}a&=b\\&=c\end{split}\end{equation}",
        r"\begin{align}a&=\begin{cases}1\\2\end{cases}\\b&={c \\ d}\end{align}",
        r"\begin{gather}a\\[4pt]b\notag\end{gather}",
        r"x\label{alone}",
        r"\begin{displaymath}a\end{displaymath}",
        r"\begin{split}a&=b\\&=c\end{split}",
        r"\begin{gathered}a\\b\end{gathered}",
        r"\begin{alignedat}{2}a&=b&c&=d\end{alignedat}",
        r"\begin{cases}1\\2\end{cases}",
        r"\begin{drcases}1\\2\end{drcases}",
        r"\begin{array}{cc}1&2\end{array}",
        r"\begin{smallmatrix}1&2\end{smallmatrix}",
        r"\begin{CD}A @>>> B\end{CD}",
    ],
)
def test_environments_of_mathjax_render(renderer: KatexRenderer, tex: str) -> None:
    (done,) = render(renderer, tex, display=True)

    assert done.error == ""


def test_equations_of_a_note_are_numbered_through(renderer: KatexRenderer) -> None:
    done = render(
        renderer,
        r"\begin{equation}a\end{equation}",
        r"\begin{align}b&=c\\d&=e\nonumber\\f&=g\end{align}",
        r"\begin{equation*}h\end{equation*}",
        r"\begin{equation}i\tag{A}\end{equation}",
        r"\begin{gather}j\end{gather}",
        display=True,
    )

    assert [text_of(one) for one in done] == ["a(1)", "bdf=c=e=g(2)(3)", "h", "i(A)", "j(4)"]


def test_reference_is_the_number_and_leads_to_it(renderer: KatexRenderer) -> None:
    before, labelled = renderer.render(
        [
            Formula(r"\eqref{eq:损失} = \ref{eq:损失}", False),
            Formula(r"\begin{equation}L\label{eq:损失}\end{equation}", True),
        ],
        {},
    )

    assert text_of(before) == "(1)=1"
    (anchor,) = set(re.findall(r'href="#([^"]+)"', before.html))
    assert f'id="{anchor}"' in labelled.html


def test_reference_to_nothing_says_so(renderer: KatexRenderer) -> None:
    (done,) = render(renderer, r"\eqref{nosuch}")

    assert done.error == "no equation is labelled nosuch"


def test_copied_equation_is_what_the_author_wrote(renderer: KatexRenderer) -> None:
    (done,) = render(renderer, r"\begin{equation}a<b\label{x}\end{equation}", display=True)

    assert r">\begin{equation}a&lt;b\label{x}\end{equation}</annotation>" in done.html


@pytest.mark.parametrize("tex", [r"\htmlId{evil}{x}", r"\href{#evil}{x}", r"\href{\#eq-a b}{x}"])
def test_only_anchors_of_equations_reach_the_page(renderer: KatexRenderer, tex: str) -> None:
    (done,) = render(renderer, tex)

    assert 'id="' not in done.html
    assert "<a " not in done.html


@pytest.mark.usefixtures("qapp")
def test_what_is_rendered_can_be_interrupted_from_another_thread() -> None:
    renderer = KatexRenderer(web_asset("formula.js"))
    formulas = [Formula(rf"\frac{{{number}}}{{x^2}}", is_display=False) for number in range(20_000)]
    begun, failures = threading.Event(), list[Fault]()

    def work() -> None:
        renderer.render(formulas[:1], {})
        begun.set()
        try:
            renderer.render(formulas, {})
        except Fault as fault:
            failures.append(fault)

    thread = threading.Thread(target=work)
    thread.start()
    begun.wait()
    renderer.interrupt()
    thread.join()

    assert len(failures) == 1


def test_nothing_is_rendered_once_it_is_interrupted(renderer: KatexRenderer) -> None:
    renderer.interrupt()

    with pytest.raises(Fault, match="stopped"):
        render(renderer, "x")
