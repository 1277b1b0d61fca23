from collections.abc import Callable

import pytest

ToHtml = Callable[[str], str]


@pytest.mark.parametrize(
    ("body", "html"),
    [
        (
            "用 <script> 标签\n\n**后文**",
            "<p>用 &lt;script&gt; 标签</p><p><strong>后文</strong></p>",
        ),
        ("<title> a\n\nb", "<p>&lt;title&gt; a</p><p>b</p>"),
        ('a <b title="x>c\n\nd', '<p>a &lt;b title="x&gt;c</p><p>d</p>'),
        ('<p title="x>\n\n**b**', '<p>&lt;p title="x&gt;</p><p><strong>b</strong></p>'),
        ("<!-- a\n\n**b**", "<p>&lt;!-- a</p><p><strong>b</strong></p>"),
        ("<pre>\n\n**b**", "<p>&lt;pre&gt;</p><p><strong>b</strong></p>"),
        ("<script>\n\n**b**", "<p>&lt;script&gt;</p><p><strong>b</strong></p>"),
        ("a </script> b", "<p>a &lt;/script&gt; b</p>"),
        ("句首 <s> 句\n\n后文", "<p>句首 &lt;s&gt; 句</p><p>后文</p>"),
        ("a </s> b", "<p>a &lt;/s&gt; b</p>"),
        ("a <b><i>c</b> d", "<p>a &lt;b&gt;&lt;i&gt;c&lt;/b&gt; d</p>"),
        ("- <b>a\n- b</b>", "<ul><li>&lt;b&gt;a</li><li>b&lt;/b&gt;</li></ul>"),
        ("<div>\n\n**b**", "<div><p><strong>b</strong></p></div>"),
    ],
)
def test_html_left_open_takes_nothing_with_it(to_html: ToHtml, body: str, html: str) -> None:
    assert to_html(body) == html


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("<script>\nalert(1)\n</script>\n\nb", "<p>b</p>"),
        ("<style>\np {}\n\nq {}\n</style>\n\nb", "<p>b</p>"),
        ("<!-- a\n\n-->\nb", "<p>b</p>"),
        ("<pre>\na\n\n*b*\n</pre>", "<pre>a*b*</pre>"),
        ("<p title=\"a > b\" class='c'>d</p>", '<p title="a &gt; b" class="c">d</p>'),
        ("a <B>b *c* <i>d</i></b>", "<p>a <b>b <em>c</em> <i>d</i></b></p>"),
        ("a <kbd>b</kbd> <!-- c -->d", "<p>a <kbd>b</kbd> d</p>"),
    ],
)
def test_whole_html_is_read_as_such(to_html: ToHtml, body: str, html: str) -> None:
    assert to_html(body) == html


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("以 <EOS> 结尾", "<p>以 &lt;EOS&gt; 结尾</p>"),
        ("List<String> 与 vector<int>", "<p>List&lt;String&gt; 与 vector&lt;int&gt;</p>"),
        ("<div>\n<bos>\n</div>", "<div>&lt;bos&gt;</div>"),
        ("<font color=red>a</font>", "<p>a</p>"),
        ("<svg><path d=x></path></svg>", ""),
    ],
)
def test_what_is_no_html_is_text(to_html: ToHtml, body: str, html: str) -> None:
    assert to_html(body) == html
