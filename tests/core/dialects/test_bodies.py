"""What each tool alone reads in a note's text, and the Markdown it becomes, row by row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.dialect import Dialect, LibraryKind
from reader.core.dialects.rewrite import rewrite_body, rewrite_lines
from reader.core.dialects.source import NoteSource

_FILES = {
    "source/downloads/code/a.py": "x = 1\n",
    "_includes/hello.md": "Hello {{ include.who }}\n",
    "_includes/liquid.md": "{% if a %}b{% endif %}",
    "_posts/near.md": "near",
}
_NOTES = {
    "Other": "---\ntitle: x\n---\nintro\n\n# One\n\nfirst ^a1\n\n## Deep\n\nmore\n\n"
    "# Two\n\nlast\nline\n\n^b2",
    "Sketch": "---\nexcalidraw-plugin: parsed\n---\n{}",
    "Short": "block\n^c3",
    "Nested": "![[Other]]\n%%gone%%",
}
_STATICS = {"hexo": ("source",), "hugo": ("static", "content")}


def _source(kind: str) -> NoteSource:
    dialect = Dialect(LibraryKind(kind), statics=_STATICS.get(kind, ("",)))
    return NoteSource("_posts/my note.md", dialect, _FILES.get, _NOTES.get)


def _rewrite(kind: str, body: str) -> str:
    return rewrite_body(body, _source(kind))


@pytest.mark.parametrize(
    ("tag", "markdown"),
    [
        ("{% post_link a-b %}", "[[a-b]]"),
        ("{% post_link a-b The title %}", "[[a-b|The title]]"),
        ("{% post_link a/b '[x] | y' true %}", "[[a/b|［x］ ｜ y]]"),
        ("[x]({% post_path a-b %})", "[x](/a-b/)"),
        ("{% asset_img a.png %}", "![](my%20note/a.png)"),
        ("{% asset_img left big 图 一.png %}", "![](my%20note/%E4%B8%80.png)"),
        (
            "{% asset_img a.png 20 30 'A title' 'its text' %}",
            '![its text](my%20note/a.png "A title"){: width=20 height=30 }',
        ),
        ("{% asset_img a.png 20 %}", "![](my%20note/a.png){: width=20 }"),
        (
            '{% asset_img a.png \'"A title" "its text"\' %}',
            '![its text](my%20note/a.png "A title")',
        ),
        ("{% img /a.png %}", "![](/a.png)"),
        ("{% img https://x.org/a%20b.png %}", "![](https://x.org/a%20b.png)"),
        ("![x]({% asset_path a b.png %})", "![x](my%20note/a%20b.png)"),
        ("{% asset_link a.pdf The file %}", "[The file](my%20note/a.pdf)"),
        ("{% asset_link a.pdf %}", "[a.pdf](my%20note/a.pdf)"),
        ("{% link A page https://x.org/?a=1 external %}", "[A page](https://x.org/?a=1)"),
        ("{% link https://x.org %}", "[https://x.org](https://x.org)"),
        ("{% gist ab12 %}", "[gist ab12](https://gist.github.com/ab12)"),
        ("{% youtube xy %}", "[YouTube xy](https://www.youtube.com/watch?v=xy)"),
        ("{% mermaid %}\ngraph TD\n{% endmermaid %}", "```mermaid\ngraph TD\n```"),
        ("{% mermaid graph TD %}\nA-->B\n{% endmermaid %}", "```mermaid\ngraph TD\nA-->B\n```"),
        ("{% include_code lang:python a.py %}", '```python title="a.py"\nx = 1\n```'),
        ("{%- post_link a -%}", "[[a]]"),
    ],
)
def test_tag_of_hexo_becomes_markdown(tag: str, markdown: str) -> None:
    assert _rewrite("hexo", tag) == markdown


@pytest.mark.parametrize(
    "tag",
    [
        "{% post_link %}",
        "{% post_path %}",
        "{% asset_img %}",
        "{% asset_img no-suffix %}",
        "{% asset_path %}",
        "{% asset_link %}",
        "{% link words only %}",
        "{% gist %}",
        "{% youtube %}",
        "{% include_code %}",
        "{% include_code gone.py %}",
        "{% include_code ../../../etc/passwd %}",
        "{% something a_b *c* %}",
        "{% endnote %}",
        "{% note info %}",
    ],
)
def test_tag_that_hexo_would_not_know_is_shown_as_its_source(tag: str) -> None:
    assert _rewrite("hexo", tag) == f"`{tag}`"


def test_source_with_a_backtick_is_shown_whole() -> None:
    assert _rewrite("hexo", "{% odd ` %}") == "`` {% odd ` %} ``"


@pytest.mark.parametrize(
    ("body", "markdown"),
    [
        ("{% note %}\na\n\nb\n{% endnote %}\nc", "> [!note]\n> a\n>\n> b\n\nc"),
        ("{% note success no-icon '好 了' %}\na\n{% endnote %}", "> [!tip] 好 了\n> a\n"),
        ("{% note danger %}a{% endnote %}", "> [!danger]\n> a\n\n"),
        ("{% note 注意! %}\na\n{% endnote %}", "> [!note] 注意!\n> a\n"),
        (
            "{% note %}\n{% note info %}\na\n{% endnote %}\n{% endnote %}",
            "> [!note]\n> > [!info]\n> > a\n>\n",
        ),
        ("{% quote %}\na\n{% endquote %}", "\n> a\n"),
        ("{% blockquote Who, Where %}\na\n{% endblockquote %}", "\n> a\n>\n> — Who, Where\n"),
        ("{% pullquote %}a{% endpullquote %}", "> a\n\n"),
        ("{% cq %}{% endcq %}", ">\n\n"),
        (
            "{% tabs x %}\n<!-- tab One@icon -->\na\n<!-- endtab -->\n"
            "<!-- tab -->\nb\n<!-- endtab -->\n{% endtabs %}",
            "\n> [!tab] One\n> a\n\n> [!tab] ·\n> b\n\n",
        ),
        ("{% codeblock %}\na_b\n{% endcodeblock %}", "```text\na_b\n```"),
        (
            "{% codeblock A title lang:c url:x %}\n```\n{% endcodeblock %}",
            '````c title="A title"\n```\n````',
        ),
        ("x {% code %}a{% endcode %} y", "x \n```text\na\n```\n y"),
        ("{% code %}a\nb{% endcode %}", "```text\na\nb\n```"),
        ("{% raw %}{{ a }}{% endraw %} {% raw %}*{% endraw %}", "{{ a }} *"),
        ("{% raw %}\n{% note %}\n{% endraw %}", "\n{% note %}\n"),
        ("{% raw %} left open", "`{% raw %}` left open"),
        ("{% raw %} endraw\nlast", "`{% raw %}` endraw\nlast"),
        ("{% note %}\n{% quote %}\na\n{% endnote %}", "> [!note]\n> `{% quote %}`\n> a\n"),
        (
            "{% note %}\n```\n{% post_link a %}\n```\n{% endnote %}",
            "> [!note]\n> ```\n> {% post_link a %}\n> ```\n",
        ),
        ("`{% post_link a %}` and ``{% b ` %}``", "`{% post_link a %}` and ``{% b ` %}``"),
        ("a <!-- more --> b", "a <!-- more --> b"),
    ],
)
def test_pair_of_hexo_becomes_markdown(body: str, markdown: str) -> None:
    assert _rewrite("hexo", body) == markdown


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"$a\_1 \* b\_2$", "$a_1 * b_2$"),
        (r"$\text{a\_b}\_c$", r"$\text{a\_b}_c$"),
        (r"$$\begin{cases} a \\\\ b \end{cases}$$", r"$$\begin{cases} a \\ b \end{cases}$$"),
        (r"$$a \\\\b \\, \\{c\\}$$", r"$$a \\b \, \{c\}$$"),
        (r"$\\{a, b\\}$", r"$\{a, b\}$"),
        (r"$$a \\ b$$", r"$$a \\ b$$"),
        (r"$\{a\} \frac{1}{2}$", r"$\{a\} \frac{1}{2}$"),
        (r"a\_b outside, `$c\_d$` in code", r"a\_b outside, `$c\_d$` in code"),
        (r"{% raw %}$a\_b$ \\\\{% endraw %}", r"$a\_b$ \\\\"),
        (r"a \_ b", r"a \_ b"),
    ],
)
def test_formula_escaped_for_hexo_is_read_as_it_is_meant(written: str, meant: str) -> None:
    assert _rewrite("hexo", written) == meant


@pytest.mark.parametrize(
    ("tag", "markdown"),
    [
        ('{{< figure src="a b.png" title="T" >}}', '![T](a%20b.png "T")'),
        (
            '{{< figure src="/a.png" alt="A" caption="C" width="30px" height="2em" >}}',
            '![A](/a.png "C"){: width=30 }',
        ),
        ('{{< figure src="a.png" link="/x" >}}', "[![](a.png)](/x)"),
        (
            '{{< figure src="a.png" title="T" caption="a *b* **c** `d`" >}}',
            '![T — a b c d](a.png "T — a b c d")',
        ),
        ("{{< img a.png />}}", "![](a.png)"),
        ("{{% figure src=`a.png` %}}", "![](a.png)"),
        ('{{< figure\n  src="a.png"\n>}}', "![](a.png)"),
        ('[x]({{< ref "posts/a.md#一" >}})', "[x](/posts/a#%E4%B8%80)"),
        ('[x]({{< relref "../a/index.zh.md" >}})', "[x](/a)"),
        ('[x]({{< relref path="#here" >}})', "[x](#here)"),
        ("{{< gist someone 12 >}}", "[gist someone/12](https://gist.github.com/someone/12)"),
        ('{{< youtube id="xy" >}}', "[YouTube xy](https://www.youtube.com/watch?v=xy)"),
        ("{{< vimeo 12 >}}", "[Vimeo 12](https://vimeo.com/12)"),
        ("{{< highlight go >}}\na\n{{< /highlight >}}", "```go\na\n```"),
        (
            '{{< highlight go "hl_lines=2 4-5,linenos=true" >}}\na\n{{< / highlight >}}',
            '`{{< highlight go "hl_lines=2 4-5,linenos=true" >}}`\na\n`{{< / highlight >}}`',
        ),
        (
            '{{< highlight go "linenos=true,hl_lines=2 4-5" >}}\na\n{{</ highlight >}}',
            '`{{< highlight go "linenos=true,hl_lines=2 4-5" >}}`\na\n`{{</ highlight >}}`',
        ),
        (
            '{{< highlight go "linenos=true,hl_lines=2 4-5" >}}\na\n{{< /highlight >}}',
            '```go hl_lines="2 4-5"\na\n```',
        ),
        ("{{< highlight >}}\na\n{{< /highlight >}}", "```text\na\n```"),
        ("{{< mermaid >}}\na-->b\n{{< /mermaid >}}", "```mermaid\na-->b\n```"),
        ("{{< raw >}}<b>{{< x >}}</b>{{< /raw >}}", "<b>{{< x >}}</b>"),
        ("{{< katex >}}$x$ {{< /katex >}}", "$x$ "),
        (
            '{{< details summary="S" >}}a{{< /details >}}',
            "<details><summary>S</summary>\na\n</details>\n",
        ),
        ("{{</* figure x */>}}", "`{{< figure x >}}`"),
        ("`{{< ref a >}}` $\\frac{{a}}{b}$", "`{{< ref a >}}` $\\frac{{a}}{b}$"),
        ("no tag", "no tag"),
    ],
)
def test_short_code_of_hugo_becomes_markdown(tag: str, markdown: str) -> None:
    assert _rewrite("hugo", tag) == markdown


@pytest.mark.parametrize(
    "tag",
    [
        "{{< figure >}}",
        "{{< ref >}}",
        "{{< gist >}}",
        "{{% notice tip %}}",
        "{{% /notice %}}",
        "{{< /details >}}",
        "{{< tweet 12 />}}",
    ],
)
def test_short_code_that_is_not_known_is_shown_as_its_source(tag: str) -> None:
    assert _rewrite("hugo", tag) == f"`{tag}`"


@pytest.mark.parametrize(
    ("tag", "markdown"),
    [
        ("{% highlight ruby linenos %}\na\n{% endhighlight %}", "```ruby\na\n```"),
        ("{% highlight %}\na\n{% endhighlight %}", "```text\na\n```"),
        ("{% raw %}{{ a }}{% endraw %}", "{{ a }}"),
        ("```liquid\n{% raw %}{{ a }}{% endraw %}\n```", "```liquid\n{{ a }}\n```"),
        ("a{% comment %}\nb\n{% endcomment %}c", "a\n\nc"),
        ("[x]({% post_url 2024-01-02-a %})", "[x](/2024-01-02-a)"),
        ("[x]({{ site.baseurl }}{% link _posts/a.md %})", "[x](/_posts/a.md)"),
        ('![x]({{ "/a b.png" | relative_url }})', "![x](/a%20b.png)"),
        ("![x]({{ '/a.png' | prepend: site.baseurl | prepend: site.url }})", "![x](/a.png)"),
        ("![x]({{site.url}}/a.png)", "![x](/a.png)"),
        ('{{ "" | absolute_url }}/a', "/a"),
        ("{{ page.title }} {{a}}", "{{ page.title }} {{a}}"),
        ('{% include hello.md who="you" %}', "Hello you"),
        ("{% include hello.md %}", "Hello "),
        ("{% include_relative near.md %}", "near"),
        ("{% gist a/1 %}", "[gist a/1](https://gist.github.com/a/1)"),
        ("{% if a %}b{% endif %}", "`{% if a %}`b`{% endif %}`"),
        ("{% include gone.md %}", "`{% include gone.md %}`"),
        ("{% include liquid.md %}", "`{% include liquid.md %}`"),
        ("{% include ../../x.md %}", "`{% include ../../x.md %}`"),
        ("{% include %}", "`{% include %}`"),
        ("{% post_url %} {% link %}", "`{% post_url %}` `{% link %}`"),
        ("* toc\n{:toc}\n\na", "\n\n\na"),
        ("{: .notice}\nA paragraph", "\nA paragraph"),
        ("a\n\n{: .b #c}\nd\n{: .e}", "a\n\n\nd\n{: .e}"),
        ("a\n{: .b}\n\nc", "a\n{: .b}\n\nc"),
        ("about toc", "about toc"),
        ("in $$x$$ and $$y$$ text", r"in \(x\) and \(y\) text"),
        ("$$x$$", "$$x$$"),
        ("> $$x$$", "> $$x$$"),
        ("costs $$ or", "costs $$ or"),
    ],
)
def test_liquid_of_jekyll_becomes_markdown(tag: str, markdown: str) -> None:
    assert _rewrite("jekyll", tag) == markdown


@pytest.mark.parametrize(
    ("body", "markdown"),
    [
        ("a %%b%% c", "a  c"),
        ("a\n%%\nb\n\nc\n%%\nd", "a\n\n\n\n\n\nd"),
        ("100%% sure", "100%% sure"),
        ("`%%a%%` $x %% y$ %%z%%", "`%%a%%` $x %% y$ "),
        ("text ^ab-1", 'text <span id="ab-1"></span>'),
        ("|a|\n\n^tab\n", '|a|\n\n<span id="tab"></span>\n'),
        ("$$\na\n ^b\n$$ and x^2", "$$\na\n ^b\n$$ and x^2"),
        ("![[Gone]]", "![[Gone]]"),
        ("```\n![[Other]]\n```", "```\n![[Other]]\n```"),
        ("![[#Here]]", "![[#Here]]"),
        ("![[a.png|20]] in text", "![[a.png|20]] in text"),
        ("![[Other#^a1]]", '> [!embed] [[Other#^a1]]\n> first <span id="a1"></span>\n'),
        ("![[Other#^b2]]", "> [!embed] [[Other#^b2]]\n> last\n> line\n"),
        ("![[Other#Deep|shown]]", "> [!embed] [[Other#Deep]]\n> ## Deep\n>\n> more\n"),
        ("![[Other#One#Deep]]", "> [!embed] [[Other#One#Deep]]\n> ## Deep\n>\n> more\n"),
        (
            "![[Other#Two]]",
            '> [!embed] [[Other#Two]]\n> # Two\n>\n> last\n> line\n>\n> <span id="b2"></span>\n',
        ),
        ("![[a/Map.excalidraw|500]] x", "[[a/Map.excalidraw|Excalidraw: Map]] x"),
        ("![[Map.excalidraw.md#^frame=1]]", "[[Map.excalidraw.md|Excalidraw: Map]]"),
        ("`![[Map.excalidraw]]`", "`![[Map.excalidraw]]`"),
        ("![[Sketch]]", "*Excalidraw: Sketch*"),
        ("![[Nested]]", "> [!embed] [[Nested]]\n> ![[Other]]\n"),
        ("plain", "plain"),
    ],
)
def test_marks_of_obsidian_become_markdown(body: str, markdown: str) -> None:
    assert _rewrite("obsidian", body) == markdown


@pytest.mark.parametrize("part", ["Gone", "^gone"])
def test_embedded_part_that_is_not_there_gives_the_whole_note(part: str) -> None:
    assert "> intro" in _rewrite("obsidian", f"![[Other#{part}]]")


def test_mark_on_the_first_line_below_its_block_is_found() -> None:
    assert _rewrite("obsidian", "![[Short#^c3]]") == "> [!embed] [[Short#^c3]]\n> block\n"


@pytest.mark.parametrize(
    ("body", "markdown"),
    [
        ("|a|\n|-|\n|b|\n{.wide}\n\nc", "|a|\n|-|\n|b|\n\n\nc"),
        ("> a | b\n> - | -\n> c | d\n> {.wide}", "> a | b\n> - | -\n> c | d\n>"),
        ("```\nx\n```\n{.wide}", "```\nx\n```\n"),
        ("a\n\n---\n{.wide}\nb", "a\n\n---\n\nb"),
        ("- a\n- b\n{style='x: 1' width=50, .c}\nd", "- a\n- b\n\nd"),
        ('a\n{data-a="b c"}', "a\n"),
        ("a\n{.lead #top}\n", "a\n{.lead #top}\n"),
        ("a\n\n{.wide}", "a\n\n{.wide}"),
        ("|a|\n{.not an attribute}", "|a|\n{.not an attribute}"),
        ("```\n|a|\n{.wide}\n```", "```\n|a|\n{.wide}\n```"),
        ("$$\n|a|\n{a=b}\n$$\n|c|\n{.wide}", "$$\n|a|\n{a=b}\n$$\n|c|\n"),
        ("{.wide}", "{.wide}"),
    ],
)
def test_attributes_below_a_block_of_hugo_are_no_text(body: str, markdown: str) -> None:
    assert _rewrite("hugo", body) == markdown


_TABLE = "|a|\n|-|\n|b|"
_CODE = "````\nx\n\n```py\n```\n````"


@pytest.mark.parametrize("attributes", ["{.wide #t}", "{#t}", "{width=50 id=t}"])
@pytest.mark.parametrize("block", [_TABLE, _CODE, "---", _CODE.replace("`", "~")])
@pytest.mark.parametrize("before", ["", "text\n\n"])
def test_id_below_a_block_of_hugo_is_a_place_before_it(
    before: str, block: str, attributes: str
) -> None:
    rewritten = _rewrite("hugo", f"{before}{block}\n{attributes}\nend")

    assert rewritten == f'{before}\n<div id="t"></div>\n\n{block}\n\nend'


@pytest.mark.parametrize(
    ("body", "markdown"),
    [
        ("> |a|\n> {#t}", '>\n> <span id="t"></span>\n>\n> |a|\n>'),
        ("> x\n>\n> > |a|\n> > {#t}", '> x\n>\n> >\n> > <span id="t"></span>\n> >\n> > |a|\n> >'),
        ("x\n> |a|\n> {#t}", 'x\n>\n> <span id="t"></span>\n>\n> |a|\n>'),
        ("> ```\n> x\n> ```\n> {#t}", '>\n> <span id="t"></span>\n>\n> ```\n> x\n> ```\n>'),
        ("- a\n  {w=1 id=t}\n- b", '- <div id="t"></div>\n\n  a\n\n- b'),
        ("- a\n\n  |b|\n  {#t}", '- a\n\n\n  <span id="t"></span>\n\n  |b|\n'),
        ("1. ~~~\n   x\n   ~~~\n   {#t}", '1. <div id="t"></div>\n\n   ~~~\n   x\n   ~~~\n'),
        ("- a\n  - b\n{#t}\nend", '\n<div id="t"></div>\n\n- a\n  - b\n\nend'),
        ("> - a\n> {#t}\n> b", '>\n> <span id="t"></span>\n>\n> - a\n>\n> b'),
    ],
)
def test_id_in_a_quotation_or_a_list_of_hugo_is_a_place_inside_it(body: str, markdown: str) -> None:
    assert _rewrite("hugo", body) == markdown


def test_what_stands_in_a_value_is_no_id() -> None:
    assert _rewrite("hugo", f"{_TABLE}\n{{title='a #t'}}") == f"{_TABLE}\n"


def test_line_of_a_place_counts_as_that_of_its_block() -> None:
    note = rewrite_lines(f"a\n\n{_TABLE}\n{{#t}}", _source("hugo"))

    assert note.lines == (0, 1, 2, 2, 2, 2, 3, 4, 5)


def test_plain_folder_is_left_alone() -> None:
    body = "{% post_link a %} {{< ref b >}} %%c%% ^d"

    assert _rewrite("plain", body) == body


_PIECES = st.sampled_from(
    [
        *("{% ", " %}", "{{< ", " >}}", "{{% ", "{{", "}}", "note", "endnote", "raw", "endraw"),
        *("codeblock", "endcodeblock", "highlight", "/highlight", "tabs", "<!-- tab a -->", "\n"),
        *(
            "```",
            "`",
            "$",
            "$$",
            "\\",
            "_",
            "%%",
            "^a",
            "![[Other]]",
            "[[",
            "]]",
            '"',
            " ",
            "x",
            ">",
        ),
        *("\ufdd1", "0", "\ufdd2", "figure src=", "post_link ", "asset_img a.png ", "include "),
    ]
)


@given(kind=st.sampled_from([*LibraryKind]), pieces=st.lists(_PIECES, max_size=30))
def test_no_text_however_odd_raises(kind: LibraryKind, pieces: list[str]) -> None:
    assert isinstance(_rewrite(kind, "".join(pieces)), str)


@pytest.mark.parametrize("kind", ["hexo", "hugo", "jekyll", "obsidian"])
@pytest.mark.parametrize(
    "piece",
    [
        "{% a ",
        "{% raw %}\n",
        "{{< a ",
        "{{< highlight x >}}\n",
        "{{</* ",
        "%%\n",
        "{% note %}",
        "`",
        "<!-- tab a -->",
        "{{<" + "a" * 50,
    ],
)
def test_tags_left_open_cost_linear_time(kind: str, piece: str) -> None:
    # Quadratic, this would take minutes.
    assert _rewrite(kind, piece * 8_000)
