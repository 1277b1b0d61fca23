from collections.abc import Callable

import pytest

ToHtml = Callable[[str], str]


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("text\n- a\n- b", "<p>text</p><ul><li>a</li><li>b</li></ul>"),
        ("text\n1. a\n2. b", "<p>text</p><ol><li>a</li><li>b</li></ol>"),
        ("in\n2024. no list", "<p>in2024. no list</p>"),
        ("text\n    - code-like", "<p>text    - code-like</p>"),
        ("> text\n> - a", "<blockquote><p>text</p><ul><li>a</li></ul></blockquote>"),
        ("text\n-no item", "<p>text-no item</p>"),
    ],
)
def test_list_may_follow_a_line_of_text(to_html: ToHtml, body: str, html: str) -> None:
    assert to_html(body) == html


@pytest.mark.parametrize("step", ["  ", "   ", "    ", "\t"])
def test_list_nests_by_any_indent(to_html: ToHtml, step: str) -> None:
    html = to_html(f"- a\n{step}- b\n{step}{step}- c\n- d")

    assert html == "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"


def test_bullets_nest_below_a_number(to_html: ToHtml) -> None:
    html = to_html("1. a\n   - b\n   - c\n2. d")

    assert html == "<ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol>"


def test_number_may_be_followed_by_a_bracket(to_html: ToHtml) -> None:
    assert to_html("1) a\n2) b") == "<ol><li>a</li><li>b</li></ol>"


def test_list_goes_on_after_a_paragraph_of_its_item(to_html: ToHtml) -> None:
    html = to_html("- a\n\n  para\n- b")

    assert html == "<ul><li><p>a</p><p>para</p></li><li><p>b</p></li></ul>"


def test_line_behind_an_item_belongs_to_it(to_html: ToHtml) -> None:
    assert to_html("- 甲\n乙\n- b") == "<ul><li>甲乙</li><li>b</li></ul>"


def test_paragraph_at_the_margin_ends_the_list(to_html: ToHtml) -> None:
    assert to_html("- a\n\npara") == "<ul><li>a</li></ul><p>para</p>"


def test_heading_right_below_a_list_is_a_heading(to_html: ToHtml) -> None:
    assert to_html("- a\n## H") == '<ul><li>a</li></ul><h2 id="h">H</h2>'


def test_indented_item_at_the_margin_is_code(to_html: ToHtml) -> None:
    assert to_html("    - a") == "<pre><code>- a</code></pre>"


def test_code_deep_inside_an_item_stays_code(to_html: ToHtml) -> None:
    assert to_html("- a\n\n      x = 1") == ("<ul><li>a<pre><code>x = 1</code></pre></li></ul>")


def test_text_far_behind_its_mark_is_an_item_all_the_same(to_html: ToHtml) -> None:
    assert to_html("-       a\n- b") == "<ul><li>a</li><li>b</li></ul>"


def test_list_begins_in_a_callout_below_its_title(to_html: ToHtml) -> None:
    html = to_html("> [!question]- 问\n> - a\n> - b")

    assert html == (
        '<details class="question"><summary>问</summary><ul><li>a</li><li>b</li></ul></details>'
    )


def test_list_begins_below_the_text_of_a_callout(to_html: ToHtml) -> None:
    html = to_html("> [!question]- 问\n> 答：\n> 1. a\n> 2. b")

    assert html.endswith("<p>答：</p><ol><li>a</li><li>b</li></ol></details>")


@pytest.mark.parametrize("body", ["> text\n- a", "> - text\n\n- a", "> text\n\n- a"])
def test_list_behind_a_quotation_is_none_of_it(to_html: ToHtml, body: str) -> None:
    assert to_html(body).endswith("</blockquote><ul><li>a</li></ul>")


def test_list_of_a_quotation_ends_with_it(to_html: ToHtml) -> None:
    html = to_html("> - a\n\n- b")

    assert html == "<blockquote><ul><li>a</li></ul></blockquote><ul><li>b</li></ul>"


def test_tasks_have_boxes(to_html: ToHtml) -> None:
    html = to_html("- [ ] a\n- [x] b")

    assert html.count('<input type="checkbox" disabled=""') == 2
    assert html.count('checked=""') == 1


def test_nesting_stops_at_a_depth_a_page_can_show(to_html: ToHtml) -> None:
    html = to_html("\n".join(f"{'  ' * depth}- x" for depth in range(100)))

    assert html.count("<ul>") == 17
    assert html.count("<li>") == 100
