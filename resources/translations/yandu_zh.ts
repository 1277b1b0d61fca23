<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CaseView</name>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>First difference</source>
        <translation>第一处不同</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>程序的输出</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>CodeRunner</name>
    <message>
        <source>Running…</source>
        <translation>运行中…</translation>
    </message>
    <message>
        <source>(nothing was printed)</source>
        <translation>（没有输出）</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Keep this search, or no longer</source>
        <translation>保存或取消保存这个搜索</translation>
    </message>
    <message>
        <source>Quick switcher</source>
        <translation>快速打开</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>搜索笔记</translation>
    </message>
    <message>
        <source>Latest updates</source>
        <translation>最新更新</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Health of the library</source>
        <translation>笔记体检</translation>
    </message>
    <message>
        <source>Scan the notes again</source>
        <translation>重新扫描笔记</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Run the examples</source>
        <translation>运行样例</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Show or hide the library</source>
        <translation>显示或隐藏目录</translation>
    </message>
    <message>
        <source>Show or hide the outline</source>
        <translation>显示或隐藏大纲</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>原始大小</translation>
    </message>
</context>
<context>
    <name>ErrorReport</name>
    <message>
        <source>Something in Yandu failed</source>
        <translation>研读出错了</translation>
    </message>
    <message>
        <source>Something in Yandu failed. Your notes and drafts are safe.</source>
        <translation>研读出错了。你的笔记和草稿都还在。</translation>
    </message>
    <message>
        <source>The report below is also in {}</source>
        <translation>下面的报告也写在 {}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Find on this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Take the marks away</source>
        <translation>清除标记</translation>
    </message>
</context>
<context>
    <name>HealthPane</name>
    <message>
        <source>Health of the library</source>
        <translation>笔记体检</translation>
    </message>
    <message>
        <source>{} things to mend. Enter opens the file.</source>
        <translation>有 {} 处要修。按回车打开文件。</translation>
    </message>
    <message>
        <source>Nothing is wrong with any note.</source>
        <translation>所有笔记都没有问题。</translation>
    </message>
</context>
<context>
    <name>HomeFeed</name>
    <message>
        <source>Remove the filter {}</source>
        <translation>去掉筛选 {}</translation>
    </message>
    <message>
        <source>Resume “{}”</source>
        <translation>继续读《{}》</translation>
    </message>
    <message>
        <source>Latest updates</source>
        <translation>最新更新</translation>
    </message>
    <message>
        <source>No note fits these filters. Take one away above.</source>
        <translation>没有笔记同时符合这些筛选。在上面去掉一个试试。</translation>
    </message>
    <message>
        <source>Reading your notes…</source>
        <translation>正在读取笔记…</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <source>Reading notes: {}  {}</source>
        <translation>正在读取笔记：{}  {}</translation>
    </message>
    <message>
        <source>The index was not brought up to date: {}</source>
        <translation>索引没有更新：{}</translation>
    </message>
</context>
<context>
    <name>LibraryPages</name>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>This page cannot be shown</source>
        <translation>这一页无法显示</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} 分钟</translation>
    </message>
    <message>
        <source>Practise:</source>
        <translation>练习：</translation>
    </message>
    <message>
        <source>There is no note called {}</source>
        <translation>没有名为 {} 的笔记</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>约束</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Add a folder of notes</source>
        <translation>添加笔记文件夹</translation>
    </message>
</context>
<context>
    <name>PageArea</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>自动换行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Copy TeX</source>
        <translation>复制 TeX</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Missing picture</source>
        <translation>缺少图片</translation>
    </message>
</context>
<context>
    <name>PostCard</name>
    <message>
        <source>{} min</source>
        <translation>{} 分钟</translation>
    </message>
    <message>
        <source>[code]</source>
        <translation>[代码]</translation>
    </message>
    <message>
        <source>[formula]</source>
        <translation>[公式]</translation>
    </message>
</context>
<context>
    <name>PracticePane</name>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>这次运行没有留下记录。</translation>
    </message>
    <message>
        <source>Could not be run</source>
        <translation>无法运行</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Replace your draft by the starter code? The draft will be gone.</source>
        <translation>用初始代码替换你的草稿？草稿将无法找回。</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>题面</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run the examples  Ctrl+Enter</source>
        <translation>运行样例  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Judge on all cases  Ctrl+Shift+Enter</source>
        <translation>用全部用例评测  Ctrl+Shift+Enter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start over with the starter code</source>
        <translation>回到初始代码</translation>
    </message>
    <message>
        <source>Close the practice pane</source>
        <translation>关闭练习面板</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>{} of {} solved</source>
        <translation>已通过 {} / {}</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Filter by title or topic</source>
        <translation>按题名或主题筛选</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>tried</source>
        <translation>试过</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>简单</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中等</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>困难</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Latest updates</source>
        <translation>最新更新</translation>
    </message>
    <message>
        <source>Show or hide the library</source>
        <translation>显示或隐藏目录</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>Keep this search</source>
        <translation>保存这个搜索</translation>
    </message>
    <message>
        <source>Keep this search no longer</source>
        <translation>不再保存这个搜索</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 篇笔记</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>{} notes</source>
        <translation>{} 篇笔记</translation>
    </message>
    <message>
        <source>The index is being rebuilt; the notes were scanned instead.</source>
        <translation>索引正在重建，这次是逐篇扫描的结果。</translation>
    </message>
    <message>
        <source>{} ms</source>
        <translation>{} 毫秒</translation>
    </message>
    <message>
        <source>Did you mean “{}”?</source>
        <translation>您要找的是“{}”吗？</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear the search</source>
        <translation>清空搜索</translation>
    </message>
    <message>
        <source>Search notes  Ctrl+K</source>
        <translation>搜索笔记  Ctrl+K</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>搜索笔记</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黄</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Add a folder of notes…</source>
        <translation>添加笔记文件夹…</translation>
    </message>
    <message>
        <source>Scan the notes again</source>
        <translation>重新扫描笔记</translation>
    </message>
    <message>
        <source>Health of the library</source>
        <translation>笔记体检</translation>
    </message>
    <message>
        <source>Close a folder of notes</source>
        <translation>移除笔记文件夹</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>练习</translation>
    </message>
</context>
<context>
    <name>LibraryTreeView</name>
    <message>
        <source>Saved searches</source>
        <translation>保存的搜索</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>全部笔记</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Categories and tags</source>
        <translation>分类与标签</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Sandbox: limits only</source>
        <translation>沙箱：仅限额</translation>
    </message>
    <message>
        <source>Sandbox: partial</source>
        <translation>沙箱：部分</translation>
    </message>
    <message>
        <source>Sandbox: full</source>
        <translation>沙箱：完整</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Wrong answer</source>
        <translation>答案错误</translation>
    </message>
    <message>
        <source>Time limit exceeded</source>
        <translation>超出时间限制</translation>
    </message>
    <message>
        <source>Memory limit exceeded</source>
        <translation>超出内存限制</translation>
    </message>
    <message>
        <source>Output limit exceeded</source>
        <translation>输出过多</translation>
    </message>
    <message>
        <source>Runtime error</source>
        <translation>运行时错误</translation>
    </message>
    <message>
        <source>Does not compile</source>
        <translation>语法错误</translation>
    </message>
    <message>
        <source>Forbidden call</source>
        <translation>调用被禁止</translation>
    </message>
    <message>
        <source>Unusable return value</source>
        <translation>返回值无法使用</translation>
    </message>
    <message>
        <source>Left before answering</source>
        <translation>没有回答就退出</translation>
    </message>
    <message>
        <source>The judge failed</source>
        <translation>评测出错</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Running…</source>
        <translation>运行中…</translation>
    </message>
    <message>
        <source>All {} cases passed.</source>
        <translation>{} 个用例全部通过。</translation>
    </message>
    <message>
        <source>{} of {} cases passed.</source>
        <translation>通过 {} / {} 个用例。</translation>
    </message>
</context>
<context>
    <name>SwitcherSheet</name>
    <message>
        <source>Go to a note, heading, problem or command</source>
        <translation>打开笔记、小标题、题目或命令</translation>
    </message>
    <message>
        <source>Quick switcher</source>
        <translation>快速打开</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>符合的条目</translation>
    </message>
    <message>
        <source>Only:   &gt;  commands    #  headings    @  problems</source>
        <translation>只看：   &gt;  命令    #  小标题    @  题目</translation>
    </message>
    <message>
        <source>No title fits “{}”. Press Enter to search in the notes.</source>
        <translation>没有标题符合“{}”。按 Enter 在笔记里搜索。</translation>
    </message>
</context>
<context>
    <name>EmptyResults</name>
    <message>
        <source>Go on: “{}” wants a value.</source>
        <translation>请继续输入：“{}”后面要有一个值。</translation>
    </message>
    <message>
        <source>Nothing found for “{}”. Try fewer or shorter words.</source>
        <translation>没有找到“{}”。试试更少或更短的词。</translation>
    </message>
    <message>
        <source>Search without {}</source>
        <translation>去掉 {} 再搜索</translation>
    </message>
    <message>
        <source>Search notes with any of the words</source>
        <translation>搜索含其中任一词的笔记</translation>
    </message>
</context>
<context>
    <name>FilterRows</name>
    <message>
        <source>Remove the filter {}</source>
        <translation>去掉筛选 {}</translation>
    </message>
    <message>
        <source>Narrow to {}, {} notes</source>
        <translation>缩小到 {}，{} 篇</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
</context>
<context>
    <name>SuggestionController</name>
    <message>
        <source>Forget these searches</source>
        <translation>清除搜索记录</translation>
    </message>
    <message>
        <source>with this tag</source>
        <translation>有这个标签</translation>
    </message>
    <message>
        <source>in this category</source>
        <translation>属于这个分类</translation>
    </message>
    <message>
        <source>in the title</source>
        <translation>在标题里</translation>
    </message>
    <message>
        <source>in code</source>
        <translation>在代码里</translation>
    </message>
    <message>
        <source>in formulas</source>
        <translation>在公式里</translation>
    </message>
    <message>
        <source>with code, formulas, pictures</source>
        <translation>含代码、公式、图</translation>
    </message>
    <message>
        <source>in this language</source>
        <translation>这种语言</translation>
    </message>
    <message>
        <source>of this time</source>
        <translation>这段时间</translation>
    </message>
    <message>
        <source>in this folder or part</source>
        <translation>在文件夹或部位里</translation>
    </message>
</context>
<context>
    <name>SuggestionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>SavedSearchController</name>
    <message>
        <source>Deleted “{}”</source>
        <translation>已删除“{}”</translation>
    </message>
</context>
<context>
    <name>Neighbours</name>
    <message>
        <source>Linked from</source>
        <translation>链接到本文</translation>
    </message>
    <message>
        <source>Related notes</source>
        <translation>相关笔记</translation>
    </message>
    <message>
        <source>same series</source>
        <translation>同系列</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>有链接</translation>
    </message>
    <message>
        <source>1 tag in common</source>
        <translation>1 个共同标签</translation>
    </message>
    <message>
        <source>{} tags in common</source>
        <translation>{} 个共同标签</translation>
    </message>
    <message>
        <source>similar headings</source>
        <translation>标题相近</translation>
    </message>
</context>
</TS>
