<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AnswerList</name>
    <message>
        <source>What it may be</source>
        <translation>可能是</translation>
    </message>
</context>
<context>
    <name>AnswerModel</name>
    <message>
        <source>as typed</source>
        <translation>按输入</translation>
    </message>
</context>
<context>
    <name>AnswerPicker</name>
    <message>
        <source>What it should be</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Pinyin, initials or letters narrow the list; or type the right text</source>
        <translation>输入拼音、首字母或字母筛选；也可直接输入正确文字</translation>
    </message>
</context>
<context>
    <name>AskActs</name>
    <message>
        <source>No word at the caret</source>
        <translation>光标处没有词</translation>
    </message>
    <message>
        <source>That is what stands there already</source>
        <translation>这里已经是这个了</translation>
    </message>
</context>
<context>
    <name>AskPanel</name>
    <message numerus="yes">
        <source>all %n</source>
        <translation>
            <numerusform>全部 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>here</source>
        <translation>只改此处</translation>
    </message>
    <message>
        <source>take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>BandPage</name>
    <message>
        <source>Untick what is wrong. Enter takes what is ticked as one step; the rest stays suggested.</source>
        <translation>不对的取消勾选。回车把勾选的一步采纳；其余仍是建议。</translation>
    </message>
    <message>
        <source>tick or untick</source>
        <translation>勾选或取消</translation>
    </message>
    <message>
        <source>see it in the text</source>
        <translation>在文中查看</translation>
    </message>
    <message>
        <source>back to the text</source>
        <translation>回到正文</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Category stays</source>
        <translation>类别不变</translation>
    </message>
    <message>
        <source>On or off as it is</source>
        <translation>启停不变</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Layer stays</source>
        <translation>层不变</translation>
    </message>
    <message>
        <source>Minimum stays</source>
        <translation>下限不变</translation>
    </message>
    <message>
        <source>Source stays</source>
        <translation>来源不变</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>On or off</source>
        <translation>启用与否</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Copy to: {layer}</source>
        <translation>复制到：{layer}</translation>
    </message>
    <message>
        <source>Move to: {layer}</source>
        <translation>移到：{layer}</translation>
    </message>
    <message numerus="yes">
        <source>%n terms chosen</source>
        <translation>
            <numerusform>已选 %n 条术语</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BorderActs</name>
    <message>
        <source>No suspect at the caret whose borders can be moved</source>
        <translation>光标处没有可移动边界的疑点</translation>
    </message>
    <message>
        <source>The border cannot be moved further</source>
        <translation>边界不能再移动了</translation>
    </message>
</context>
<context>
    <name>CleanUpGroup</name>
    <message>
        <source>Clean-up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>As chosen below</source>
        <translation>按下面的选择</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐项选择</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Leave out stutters: 我我我</source>
        <translation>去掉口吃：我我我</translation>
    </message>
    <message>
        <source>Leave out repeats: 过去，过去</source>
        <translation>去掉重复：过去，过去</translation>
    </message>
    <message>
        <source>Leave out false starts</source>
        <translation>去掉说了又改口的部分</translation>
    </message>
    <message>
        <source>Leave out speakers&apos; tics</source>
        <translation>去掉各人的口头禅</translation>
    </message>
    <message>
        <source>No speaker has any; they are switched on where the clean-up is shown</source>
        <translation>没有人设了口头禅；可在清理预览中打开</translation>
    </message>
    <message>
        <source>Fillers</source>
        <translation>语气词</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>字形</translation>
    </message>
    <message>
        <source>Chinese and English</source>
        <translation>中英文之间</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>标点</translation>
    </message>
    <message>
        <source>Changes: {figures}</source>
        <translation>改动：{figures}</translation>
    </message>
    <message>
        <source>Nothing is left out</source>
        <translation>没有去掉内容</translation>
    </message>
</context>
<context>
    <name>CleanUpMenu</name>
    <message>
        <source>Stutters: 我我我 becomes 我</source>
        <translation>口吃：我我我 变为 我</translation>
    </message>
    <message>
        <source>What is said twice</source>
        <translation>说了两遍的</translation>
    </message>
    <message>
        <source>False starts</source>
        <translation>说了又改口的</translation>
    </message>
    <message>
        <source>Tics that are switched on for a speaker</source>
        <translation>说话人已选的口头禅</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>字形</translation>
    </message>
    <message>
        <source>Between Chinese and English</source>
        <translation>中英文之间</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>标点</translation>
    </message>
</context>
<context>
    <name>CleanedWalk</name>
    <message>
        <source>Nothing is left out yet; choose how much in the preview</source>
        <translation>还没有去掉任何内容；请在预览中选择程度</translation>
    </message>
    <message>
        <source>Nothing is left out anywhere</source>
        <translation>全文没有要去掉的内容</translation>
    </message>
    <message>
        <source>Went on from the start</source>
        <translation>已从头继续</translation>
    </message>
    <message>
        <source>Went on from the end</source>
        <translation>已从末尾继续</translation>
    </message>
</context>
<context>
    <name>ClusterModel</name>
    <message>
        <source>(nothing)</source>
        <translation>（删去）</translation>
    </message>
</context>
<context>
    <name>ClusterPanel</name>
    <message>
        <source>Clusters</source>
        <translation>同音簇</translation>
    </message>
    <message>
        <source>Enter or a click opens a cluster to be settled</source>
        <translation>按 Enter 或点击打开一簇来处理</translation>
    </message>
</context>
<context>
    <name>CompareDelegate</name>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>Line {number}: {before} → {after}</source>
        <translation>第 {number} 行：{before} → {after}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>An unexpected error</source>
        <translation>意外错误</translation>
    </message>
    <message>
        <source>Something went wrong that should not.</source>
        <translation>出现了不该出现的错误。</translation>
    </message>
    <message>
        <source>Every edit that was made is saved. Close the program and open it again to go on where you were. The report below holds no text of the transcript; please send it with a word on what you did.</source>
        <translation>已经做的修改都已保存。请关闭程序再重新打开，即可从原处继续。下面的报告不含转写稿的文字；请把它发给我们，并简单说明当时在做什么。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Another alias</source>
        <translation>添加别名</translation>
    </message>
    <message>
        <source>How it is said</source>
        <translation>读音</translation>
    </message>
    <message>
        <source>Heard for it in this transcript</source>
        <translation>本稿中听成</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>{category} · {layer}</source>
        <translation>{category} · {layer}</translation>
    </message>
    <message>
        <source>{category} · {layer} · off</source>
        <translation>{category} · {layer} · 已停用</translation>
    </message>
    <message>
        <source>Back to the built-in</source>
        <translation>恢复内置</translation>
    </message>
    <message>
        <source>Back to: {layer}</source>
        <translation>恢复到：{layer}</translation>
    </message>
    <message>
        <source>It has no sound of its own</source>
        <translation>没有可用的读音</translation>
    </message>
    <message>
        <source>{heard} × {count}</source>
        <translation>{heard} × {count}</translation>
    </message>
    <message>
        <source>No suspect points to it</source>
        <translation>没有疑点指向它</translation>
    </message>
    <message>
        <source>{alias}  ×</source>
        <translation>{alias}  ×</translation>
    </message>
    <message>
        <source>Remove the alias {alias}</source>
        <translation>删除别名 {alias}</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Line {number} was being typed when the program ended: {text}</source>
        <translation>程序上次结束时，第 {number} 行正在输入：{text}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>That line was joined to another; undo the join, then open the session again</source>
        <translation>该行已与另一行合并；请先撤销合并，再重新打开该工作</translation>
    </message>
</context>
<context>
    <name>EventActs</name>
    <message>
        <source>This session belongs to {event}</source>
        <translation>本稿属于{event}</translation>
    </message>
    <message>
        <source>This session belongs to no event</source>
        <translation>本稿不属于任何活动</translation>
    </message>
    <message>
        <source>Offered to the sessions of {event}: {names}</source>
        <translation>已供{event}的稿件选用：{names}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Sessions of {event} are exported so from now on</source>
        <translation>{event}的稿件今后都这样导出</translation>
    </message>
</context>
<context>
    <name>EventCheckDialog</name>
    <message>
        <source>Checked again: {event}</source>
        <translation>重新检查：{event}</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Open there</source>
        <translation>打开并跳到那里</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>The checker stopped; %n session(s) were not checked.</source>
        <translation>
            <numerusform>检查程序停止了；有 %n 篇稿件没有检查。</numerusform>
        </translation>
    </message>
    <message>
        <source>All are checked. Nothing was changed: open a session to settle what is new in it.</source>
        <translation>全部检查完毕，没有改动任何内容：打开稿件处理其中的新疑点。</translation>
    </message>
    <message>
        <source>Checking session {number} of {count} against what the event knows by now…</source>
        <translation>正在按活动目前所知检查第 {number} 篇，共 {count} 篇…</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>没有新疑点</translation>
    </message>
    <message numerus="yes">
        <source>%n new place(s): {terms}</source>
        <translation>
            <numerusform>%n 处新疑点：{terms}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventChoiceDialog</name>
    <message>
        <source>Event of this session</source>
        <translation>本稿的活动</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>EventRow</name>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Name of the new event</source>
        <translation>新活动的名称</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>New event…</source>
        <translation>新活动…</translation>
    </message>
    <message numerus="yes">
        <source>With %n earlier session(s) of like title</source>
        <translation>
            <numerusform>连同标题相近的 %n 篇早先稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions of an event share its terms, what was put right, its people and its house style.</source>
        <translation>同一活动的稿件共用术语、改过的错、人员和体例。</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Proposed, as the title names it.</source>
        <translation>推荐：标题中就有它的名称。</translation>
    </message>
    <message>
        <source>Proposed, as another title has “{shared}” as well.</source>
        <translation>推荐：它的另一篇标题里也有“{shared}”。</translation>
    </message>
    <message>
        <source>Proposed, as others of it lie in the folder {shared} too.</source>
        <translation>推荐：它的其他稿件也在文件夹 {shared} 里。</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n 篇稿件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n 条术语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 位人员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known fix(es)</source>
        <translation>
            <numerusform>%n 处已知更正</numerusform>
        </translation>
    </message>
    <message>
        <source>a house style</source>
        <translation>有体例</translation>
    </message>
</context>
<context>
    <name>EventsDialog</name>
    <message>
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Merge into ▾</source>
        <translation>合并到 ▾</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>不合并</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There is no event yet. Sessions of one talk series or conference share terms and people: choose an event on the page with title and people.</source>
        <translation>还没有活动。同一系列讲座或会议的稿件共用术语和人员：请在填写标题和人员的页面上选择活动。</translation>
    </message>
    <message>
        <source>People offered to its sessions</source>
        <translation>供其稿件选用的人员</translation>
    </message>
    <message>
        <source>Remove {event}? Its terms and people go; its sessions stay, without an event.</source>
        <translation>删除{event}？它的术语和人员会一并删除；稿件保留，不再属于任何活动。</translation>
    </message>
    <message>
        <source>Merge {gone} into {kept}? Its sessions, terms and people go over.</source>
        <translation>把{gone}合并到{kept}？它的稿件、术语和人员都会转过去。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export terms</source>
        <translation>导出术语</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Which terms</source>
        <translation>哪些术语</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message numerus="yes">
        <source>%n terms in the file.</source>
        <translation>
            <numerusform>文件中共 %n 条术语。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Before it goes out</source>
        <translation>交付前检查</translation>
    </message>
    <message>
        <source>Nothing is left to decide</source>
        <translation>没有待定事项</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Exported to {path}; a read-only session keeps no version</source>
        <translation>已导出到 {path}；只读的会话不保留版本</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>已导出到 {path}</translation>
    </message>
    <message>
        <source>Clean text copied</source>
        <translation>已复制净稿</translation>
    </message>
    <message>
        <source>Sent {time} · {format} · {level}</source>
        <translation>发出 {time} · {format} · {level}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Term, alias or pinyin</source>
        <translation>术语、别名或拼音</translation>
    </message>
    <message>
        <source>Find terms</source>
        <translation>查找术语</translation>
    </message>
    <message>
        <source>With rejections</source>
        <translation>有被否决的</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>On and off</source>
        <translation>启用和停用</translation>
    </message>
    <message>
        <source>On only</source>
        <translation>仅启用</translation>
    </message>
    <message>
        <source>Off only</source>
        <translation>仅停用</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>所有来源</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>On or off</source>
        <translation>启用与否</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} / {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n terms</source>
        <translation>
            <numerusform>共 %n 条术语</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in the transcript</source>
        <translation>在转写稿中查找</translation>
    </message>
    <message>
        <source>Sounds like</source>
        <translation>按读音</translation>
    </message>
    <message>
        <source>Sounds like ({key})</source>
        <translation>按读音 ({key})</translation>
    </message>
    <message>
        <source>Not found: {text}</source>
        <translation>未找到：{text}</translation>
    </message>
    <message>
        <source>Went on from the start</source>
        <translation>已从头继续</translation>
    </message>
    <message>
        <source>Went on from the end</source>
        <translation>已从末尾继续</translation>
    </message>
</context>
<context>
    <name>FixActs</name>
    <message>
        <source>This session has no event; one is chosen in the File menu</source>
        <translation>本稿没有活动；可在“文件”菜单中选择</translation>
    </message>
    <message>
        <source>Nothing is heard here that was put right in other sessions of the event</source>
        <translation>活动的其他稿件里改过的错，这里都没有出现</translation>
    </message>
    <message numerus="yes">
        <source>%n known fixes from {event}</source>
        <translation>
            <numerusform>来自{event}的已知更正：%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Known fixes wait in the Suspects menu</source>
        <translation>已知更正留在“疑点”菜单里</translation>
    </message>
    <message numerus="yes">
        <source>%n places put right</source>
        <translation>
            <numerusform>已改正 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixModel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>put right %n time(s) before</source>
        <translation>
            <numerusform>以前改过 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixPage</name>
    <message numerus="yes">
        <source>%n known fixes from {event}</source>
        <translation>
            <numerusform>来自{event}的已知更正：%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>What was always put right in other sessions of the event. Untick what is wrong here; Enter takes the rest as one step. What may be right as it stands is not ticked.</source>
        <translation>同一活动的其他稿件里总是这样改。此处不对的请取消勾选；回车把其余的一步改完。本来可能没错的没有勾选。</translation>
    </message>
    <message numerus="yes">
        <source>take all %n ticked</source>
        <translation>
            <numerusform>采纳勾选的 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>tick or untick</source>
        <translation>勾选或取消</translation>
    </message>
    <message>
        <source>is right here</source>
        <translation>这里没错</translation>
    </message>
    <message>
        <source>see it in the text</source>
        <translation>在文中查看</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>FontDialog</name>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>The usual fonts</source>
        <translation>默认字体</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Hanzi that a font lacks come from the usual fonts.</source>
        <translation>所选字体没有的汉字用默认字体显示。</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>What the terms do in the sentence</source>
        <translation>术语在这句话里的表现</translation>
    </message>
    <message>
        <source>{heard} → {term}, {share}: {reason}</source>
        <translation>{heard} → {term}，{share}：{reason}</translation>
    </message>
</context>
<context>
    <name>FrontGroup</name>
    <message>
        <source>Before the talk</source>
        <translation>正文之前</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>GlossaryActs</name>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>There is nothing to take back or to make again</source>
        <translation>没有可撤销或重做的操作</translation>
    </message>
    <message>
        <source>The next step changes the text; it can be taken back beside the lines</source>
        <translation>下一步改动的是正文，请回到正文再撤销或重做</translation>
    </message>
    <message>
        <source>Event: {name}</source>
        <translation>活动：{name}</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>本稿</translation>
    </message>
</context>
<context>
    <name>GlossaryEdits</name>
    <message numerus="yes">
        <source>%n terms changed</source>
        <translation>
            <numerusform>已修改 %n 条术语</numerusform>
        </translation>
    </message>
    <message>
        <source>New term</source>
        <translation>新术语</translation>
    </message>
    <message>
        <source>A built-in term stays; Space switches it off</source>
        <translation>内置术语不能删除；按空格可停用</translation>
    </message>
    <message numerus="yes">
        <source>%n terms removed</source>
        <translation>
            <numerusform>已删除 %n 条术语</numerusform>
        </translation>
    </message>
    <message>
        <source>{term} is as it was in the layer before</source>
        <translation>{term} 已恢复为上一层的样子</translation>
    </message>
    <message numerus="yes">
        <source>%n terms copied</source>
        <translation>
            <numerusform>已复制 %n 条术语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms pasted</source>
        <translation>
            <numerusform>已粘贴 %n 条术语</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlossaryFileActs</name>
    <message>
        <source>Import terms…</source>
        <translation>导入术语…</translation>
    </message>
    <message>
        <source>Export terms…</source>
        <translation>导出术语…</translation>
    </message>
    <message>
        <source>Glossaries ({suffixes})</source>
        <translation>术语表（{suffixes}）</translation>
    </message>
    <message>
        <source>Import terms</source>
        <translation>导入术语</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Event: {name}</source>
        <translation>活动：{name}</translation>
    </message>
    <message numerus="yes">
        <source>%n terms imported</source>
        <translation>
            <numerusform>已导入 %n 条术语</numerusform>
        </translation>
    </message>
    <message>
        <source>All that count</source>
        <translation>所有生效的</translation>
    </message>
    <message numerus="yes">
        <source>%n terms exported to {file}</source>
        <translation>
            <numerusform>已导出 %n 条术语到 {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlossaryPage</name>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Layer of new and changed terms</source>
        <translation>新增和修改的术语存入的层</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Changes go to</source>
        <translation>修改存入</translation>
    </message>
    <message>
        <source>Duplicate the term</source>
        <translation>复制该术语</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>HelpActs</name>
    <message>
        <source>annotator {version}: cleans automatic transcripts.</source>
        <translation>annotator {version}：整理自动转写稿。</translation>
    </message>
</context>
<context>
    <name>HistoryActs</name>
    <message numerus="yes">
        <source>%n steps undone</source>
        <translation>
            <numerusform>已撤销 %n 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps made again</source>
        <translation>
            <numerusform>已重做 %n 步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>{words} (undone)</source>
        <translation>{words}（已撤销）</translation>
    </message>
    <message>
        <source>{words} (as it is now)</source>
        <translation>{words}（现在）</translation>
    </message>
    <message>
        <source>Version {name}</source>
        <translation>版本：{name}</translation>
    </message>
    <message>
        <source>The transcript as it was read</source>
        <translation>读入时的原稿</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Enter goes to a step; those after it are undone, and can be made again</source>
        <translation>按回车回到该步；其后的步骤会撤销，之后仍可重做</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
</context>
<context>
    <name>HitDelegate</name>
    <message>
        <source>(nothing)</source>
        <translation>（删去）</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Places found</source>
        <translation>找到的位置</translation>
    </message>
</context>
<context>
    <name>HitWalk</name>
    <message>
        <source>Not found: {text}</source>
        <translation>未找到：{text}</translation>
    </message>
    <message>
        <source>Went on from the start</source>
        <translation>已从头继续</translation>
    </message>
    <message>
        <source>Went on from the end</source>
        <translation>已从末尾继续</translation>
    </message>
    <message>
        <source>The text there has changed; it is being searched again</source>
        <translation>那里的文字已经改变，正在重新查找</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import terms</source>
        <translation>导入术语</translation>
    </message>
    <message>
        <source>Terms from {file}</source>
        <translation>{file} 中的术语</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>导入到</translation>
    </message>
    <message>
        <source>Terms that are known</source>
        <translation>已有的术语</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Columns not read: {names}</source>
        <translation>未读取的列：{names}</translation>
    </message>
    <message numerus="yes">
        <source>Import %n terms</source>
        <translation>
            <numerusform>导入 %n 条术语</numerusform>
        </translation>
    </message>
    <message>
        <source>More than {most} at once come in by the command line: annotator glossary import {file}</source>
        <translation>一次超过 {most} 条时请用命令行导入：annotator glossary import {file}</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Nothing is left out at the caret; {key} goes to the next place</source>
        <translation>光标处没有去掉的内容；{key} 跳到下一处</translation>
    </message>
    <message>
        <source>The text there has changed; the preview will show it in a moment</source>
        <translation>那里的文字已改动；预览稍后更新</translation>
    </message>
    <message>
        <source>Kept: {words}</source>
        <translation>已保留：{words}</translation>
    </message>
    <message>
        <source>Left out again: {words}</source>
        <translation>仍去掉：{words}</translation>
    </message>
    <message numerus="yes">
        <source>Kept in %n places; undo takes that back</source>
        <translation>
            <numerusform>已在 %n 处保留；可撤销</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out again in %n places; undo takes that back</source>
        <translation>
            <numerusform>已在 %n 处仍去掉；可撤销</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyChooser</name>
    <message>
        <source>Press the new key here</source>
        <translation>在这里按下新的快捷键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Add as another</source>
        <translation>另加一个</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>不设快捷键</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>转到这里</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>使用此键</translation>
    </message>
    <message>
        <source>A key that does not show here never arrives: an input method or the desktop keeps it.</source>
        <translation>按了却不显示的键到不了本程序：被输入法或桌面系统占用了。</translation>
    </message>
    <message>
        <source>{key} arrived. It belongs to the text and cannot be bound.</source>
        <translation>收到 {key}。它用于编辑文字，不能作快捷键。</translation>
    </message>
    <message>
        <source>{key} arrived. It opens the menu “{menu}” and cannot be bound.</source>
        <translation>收到 {key}。它用来打开“{menu}”菜单，不能作快捷键。</translation>
    </message>
    <message>
        <source>{key} arrived. This action has it already.</source>
        <translation>收到 {key}。此操作已在用它。</translation>
    </message>
    <message>
        <source>{key} arrived. It belongs to “{action}”, which would lose it.</source>
        <translation>收到 {key}。它现属“{action}”，转过来后那边就没有了。</translation>
    </message>
    <message>
        <source>{key} arrived. It is free.</source>
        <translation>收到 {key}。无人占用。</translation>
    </message>
</context>
<context>
    <name>KeyModel</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>{keys}, your own</source>
        <translation>{keys}，自定义</translation>
    </message>
</context>
<context>
    <name>KeyPaper</name>
    <message>
        <source>Save the keys as PDF</source>
        <translation>将快捷键存为 PDF</translation>
    </message>
    <message>
        <source>annotator: keys</source>
        <translation>annotator 快捷键</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Change the keys</source>
        <translation>更改快捷键</translation>
    </message>
    <message>
        <source>Find by name, pinyin or key</source>
        <translation>按名称、拼音或按键查找</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>查找操作</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其快捷键</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Set of keys</source>
        <translation>键位方案</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Forget the keys you chose?</source>
        <translation>要放弃自定义的快捷键吗？</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>更改快捷键…</translation>
    </message>
</context>
<context>
    <name>KinActs</name>
    <message numerus="yes">
        <source>{about}: %n places</source>
        <translation>
            <numerusform>{about}：%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>They sound alike, and no term is known for them. What is ticked becomes what stands below.</source>
        <translation>它们读音相近，但没有对应的术语。勾选处将改为下面的文字。</translation>
    </message>
    <message numerus="yes">
        <source>%n more of this kind follow.</source>
        <translation>
            <numerusform>后面还有 %n 组。</numerusform>
        </translation>
    </message>
    <message>
        <source>should be</source>
        <translation>改为…</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>勾选</translation>
    </message>
    <message numerus="yes">
        <source>put %n right</source>
        <translation>
            <numerusform>改正 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>is right</source>
        <translation>原文无误</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>KindBar</name>
    <message>
        <source>{kind} {count}</source>
        <translation>{kind} {count}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>LearnedModel</name>
    <message numerus="yes">
        <source>%n pairs to remember</source>
        <translation>
            <numerusform>可记住的写法（%n 对）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms rejected more often than accepted: to be switched off</source>
        <translation>
            <numerusform>否决多于采纳的术语（%n 个）：可停用</numerusform>
        </translation>
    </message>
    <message>
        <source>put right here {caught}×, left {wrong}×</source>
        <translation>本稿改正 {caught} 处，保留 {wrong} 处</translation>
    </message>
    <message>
        <source>accepted {count}×</source>
        <translation>采纳 {count} 次</translation>
    </message>
    <message>
        <source>rejected {count}×</source>
        <translation>否决 {count} 次</translation>
    </message>
</context>
<context>
    <name>LearnedPage</name>
    <message>
        <source>Enter remembers the ticked pairs and switches the ticked terms off, as one step. Where a form was put right in this transcript, listening for it helps; where it is left as it was heard, it would be a false alarm.</source>
        <translation>按 Enter 一步完成：记住勾选的写法，停用勾选的术语。本稿改正过的地方，事先知道这一对会有帮助；原样保留的地方则会误标。</translation>
    </message>
    <message>
        <source>What was learned</source>
        <translation>学到的内容</translation>
    </message>
    <message>
        <source>remember what is ticked</source>
        <translation>记住勾选的内容</translation>
    </message>
    <message>
        <source>tick or untick</source>
        <translation>勾选或取消</translation>
    </message>
    <message>
        <source>back to the text</source>
        <translation>回到正文</translation>
    </message>
</context>
<context>
    <name>LearnedPages</name>
    <message>
        <source>Looking for what was learned…</source>
        <translation>正在整理学到的内容…</translation>
    </message>
    <message>
        <source>Nothing new was learned so far</source>
        <translation>目前没有学到新的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n lessons taken over; undo takes them back</source>
        <translation>
            <numerusform>已记住 %n 条；撤销即可收回</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineActs</name>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>Empty: not exported</source>
        <translation>空行：不导出</translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>to do</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Line {number}, {speaker}, {state}, {count} suspects</source>
        <translation>第 {number} 行，{speaker}，{state}，{count} 处疑点</translation>
    </message>
    <message>
        <source>a paragraph begins</source>
        <translation>另起一段</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>有旗标</translation>
    </message>
    <message>
        <source>comment: {words}</source>
        <translation>批注：{words}</translation>
    </message>
    <message numerus="yes">
        <source>%n places unclear</source>
        <translation>
            <numerusform>%n 处听不清</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineText</name>
    <message>
        <source>Text of the current line</source>
        <translation>当前行文字</translation>
    </message>
    <message>
        <source>Empty: not exported</source>
        <translation>空行：不导出</translation>
    </message>
</context>
<context>
    <name>LineView</name>
    <message>
        <source>Lines of the transcript</source>
        <translation>转写稿各行</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Title and people wait in the File menu</source>
        <translation>标题和人员可以在“文件”菜单里补充</translation>
    </message>
    <message>
        <source>Not everything can be saved.</source>
        <translation>有内容无法保存。</translation>
    </message>
    <message>
        <source>What was typed last cannot be saved. It was copied to the clipboard.</source>
        <translation>最后输入的文字无法保存，已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>仍然关闭</translation>
    </message>
</context>
<context>
    <name>MarkActs</name>
    <message numerus="yes">
        <source>No mark found yet, %n lines are still being looked at</source>
        <translation>
            <numerusform>还没有找到标点，%n 行仍在查看</numerusform>
        </translation>
    </message>
    <message>
        <source>No suggested marks are left</source>
        <translation>没有待定的标点了</translation>
    </message>
    <message>
        <source>No such mark is suggested here</source>
        <translation>这里没有这个标点建议</translation>
    </message>
    <message>
        <source>No mark is suggested at the caret</source>
        <translation>光标处没有标点建议</translation>
    </message>
</context>
<context>
    <name>MarkPage</name>
    <message>
        <source>Suggested punctuation</source>
        <translation>建议的标点</translation>
    </message>
</context>
<context>
    <name>MarkPages</name>
    <message numerus="yes">
        <source>%n marks settled</source>
        <translation>
            <numerusform>已确定 %n 处标点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkRowModel</name>
    <message numerus="yes">
        <source>{band}: %n places</source>
        <translation>
            <numerusform>{band}：%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Suspects are walked again</source>
        <translation>恢复逐个处理可疑处</translation>
    </message>
    <message>
        <source>Looking for the ends of sentences; {key} goes from mark to mark</source>
        <translation>正在寻找句末；{key} 逐个处理标点</translation>
    </message>
    <message>
        <source>Looking for the ends of sentences…</source>
        <translation>正在寻找句末…</translation>
    </message>
    <message>
        <source>No marks are suggested</source>
        <translation>没有标点建议</translation>
    </message>
    <message>
        <source>Marks: {sure} sure, {likely} likely; {key} shows them on one page</source>
        <translation>标点：确定 {sure} 处，很可能 {likely} 处；{key} 在一页上查看</translation>
    </message>
</context>
<context>
    <name>MeantBar</name>
    <message>
        <source>Should be</source>
        <translation>应为</translation>
    </message>
</context>
<context>
    <name>MergeModel</name>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>将会怎样</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>未勾选</translation>
    </message>
</context>
<context>
    <name>MergeTable</name>
    <message>
        <source>What becomes of the terms</source>
        <translation>各术语将会怎样</translation>
    </message>
</context>
<context>
    <name>MinedDetail</name>
    <message>
        <source>Category of what is selected</source>
        <translation>所选条目的类别</translation>
    </message>
</context>
<context>
    <name>MinedModel</name>
    <message>
        <source>Found</source>
        <translation>找到的</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>MinedTable</name>
    <message>
        <source>Found in the papers</source>
        <translation>资料中找到的</translation>
    </message>
    <message>
        <source>Space ticks what is selected</source>
        <translation>空格勾选所选条目</translation>
    </message>
</context>
<context>
    <name>MiningActs</name>
    <message>
        <source>the event {name}</source>
        <translation>活动“{name}”</translation>
    </message>
    <message>
        <source>this session</source>
        <translation>本次会话</translation>
    </message>
    <message>
        <source>my own glossary</source>
        <translation>我的词汇表</translation>
    </message>
    <message>
        <source>Papers ({suffixes})</source>
        <translation>资料 ({suffixes})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open papers</source>
        <translation>打开资料</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No papers yet.</source>
        <translation>还没有资料。</translation>
    </message>
    <message numerus="yes">
        <source>%n terms kept</source>
        <translation>
            <numerusform>已保存 %n 条术语</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MiningDialog</name>
    <message>
        <source>Find terms in papers</source>
        <translation>从资料中找术语</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>粘贴文字</translation>
    </message>
    <message>
        <source>Show known ones too</source>
        <translation>也显示已知的</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open or paste the agenda, abstracts, slides or notes, or drop files here. They are read locally.</source>
        <translation>打开或粘贴议程、摘要、幻灯片或笔记，也可以把文件拖到这里。只在本机读取。</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Where to keep them</source>
        <translation>保存到哪里</translation>
    </message>
    <message>
        <source>Look for…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Names and terms that stand out are offered. What is ticked will be listened for.</source>
        <translation>列出资料里突出的人名和术语；勾选的会在转写稿中留意。</translation>
    </message>
    <message>
        <source>Keep in</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Nothing in these papers stands out. Add an agenda, abstracts or notes.</source>
        <translation>这些资料里没有突出的词。请再加议程、摘要或笔记。</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>显示 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n terms</source>
        <translation>
            <numerusform>保存 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteActs</name>
    <message>
        <source>Flagged</source>
        <translation>已加旗标</translation>
    </message>
    <message>
        <source>No longer flagged</source>
        <translation>已去掉旗标</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>For yourself or for whoever works on; it is not exported</source>
        <translation>写给自己或接手的人看，不会导出</translation>
    </message>
    <message>
        <source>No line is flagged</source>
        <translation>没有加旗标的行</translation>
    </message>
    <message>
        <source>Went on from the start</source>
        <translation>已从头继续</translation>
    </message>
    <message>
        <source>Went on from the end</source>
        <translation>已从末尾继续</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <source>keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>leave as it was</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>A note may have {most} characters, this one would have {length}. Write less, or several notes.</source>
        <translation>批注和备注最多 {most} 字，这样会有 {length} 字。请写短些，或分成几条。</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>The file has changed</source>
        <translation>文件已有改动</translation>
    </message>
    <message>
        <source>Open the earlier session</source>
        <translation>打开原来的工作</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新开始</translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>The original is the same</source>
        <translation>与原文相同</translation>
    </message>
    <message>
        <source>Original text</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>OtherSessions</name>
    <message>
        <source>This session has no event; one is chosen in the File menu</source>
        <translation>本稿没有活动；可在“文件”菜单中选择</translation>
    </message>
    <message>
        <source>{event} has no other sessions</source>
        <translation>{event}没有其他稿件</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>开头</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Type what you want to do, in English, hanzi or pinyin</source>
        <translation>输入想做的事：汉字、拼音（首字母也行）或英文</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>查找操作</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>没有这样的操作</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>cannot be done now</source>
        <translation>现在不能用</translation>
    </message>
</context>
<context>
    <name>ParagraphActs</name>
    <message>
        <source>A paragraph begins here; {key} again takes that back</source>
        <translation>从这里另起一段；再按 {key} 取消</translation>
    </message>
    <message>
        <source>No paragraph begins here any longer</source>
        <translation>这里不再另起一段</translation>
    </message>
    <message>
        <source>With each turn a paragraph begins anyway</source>
        <translation>每次换人说话本来就另起一段</translation>
    </message>
    <message>
        <source>No words follow here that a paragraph could begin with</source>
        <translation>后面没有可以另起一段的话</translation>
    </message>
</context>
<context>
    <name>ParagraphPage</name>
    <message>
        <source>Untick what is wrong. Enter sets what is ticked as one step; the text stays as it is.</source>
        <translation>不对的去掉勾选。回车把勾选的一次设好，可一步撤销；文字不变。</translation>
    </message>
    <message>
        <source>Suggested paragraphs</source>
        <translation>建议的分段</translation>
    </message>
    <message numerus="yes">
        <source>set all %n ticked</source>
        <translation>
            <numerusform>设好勾选的 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>tick or untick</source>
        <translation>勾选或取消</translation>
    </message>
    <message>
        <source>tick all or none</source>
        <translation>全选或全不选</translation>
    </message>
    <message>
        <source>one by one in the text</source>
        <translation>到正文中逐个看</translation>
    </message>
    <message>
        <source>back to the text</source>
        <translation>回到正文</translation>
    </message>
</context>
<context>
    <name>ParagraphPages</name>
    <message>
        <source>Looking for paragraphs…</source>
        <translation>正在找分段的地方…</translation>
    </message>
    <message>
        <source>No paragraphs are suggested: what is said stands in paragraphs already</source>
        <translation>没有要建议的分段：现有的段落已经合适</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraphs are suggested</source>
        <translation>
            <numerusform>建议了 %n 处分段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraphs set; undo takes all of it back</source>
        <translation>
            <numerusform>已设 %n 处分段；撤销可全部收回</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParagraphRowModel</name>
    <message>
        <source>Nobody</source>
        <translation>未标说话人</translation>
    </message>
    <message numerus="yes">
        <source>{length} characters in %n paragraphs</source>
        <translation>
            <numerusform>{length} 字，分 %n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParagraphWalk</name>
    <message>
        <source>No suggested paragraphs are left</source>
        <translation>没有要建议的分段了</translation>
    </message>
    <message>
        <source>A paragraph here? ({why})  Enter: yes  I: no  Space: skip  A: all  Esc: end</source>
        <translation>这里另起一段吗？（{why}）  Enter：是  I：否  Space：跳过  A：全部  Esc：结束</translation>
    </message>
    <message>
        <source>Nothing was decided before this</source>
        <translation>在此之前没有做过决定</translation>
    </message>
</context>
<context>
    <name>PeopleFinder</name>
    <message>
        <source>Name, pinyin, initials or number</source>
        <translation>姓名、拼音、首字母或编号</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>谁在说话</translation>
    </message>
    <message>
        <source>From here on</source>
        <translation>从此处起</translation>
    </message>
    <message>
        <source>Whole turn</source>
        <translation>整段发言</translation>
    </message>
    <message>
        <source>This line</source>
        <translation>仅此行</translation>
    </message>
    <message>
        <source>Selected lines</source>
        <translation>选中的行</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Nobody was found. Names help to tell who speaks, and to hear them right.</source>
        <translation>没有找到人名。填上姓名有助于判断谁在说话，也有助于听对人名。</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Speaker {slot}: {name}</source>
        <translation>{slot} 号说话人：{name}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Wrong spellings of the name, with commas between them; they are listened for in the text.</source>
        <translation>姓名的误写，用逗号隔开；检查时会留意这些写法。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>Speaks in the selected lines</source>
        <translation>选中各行设为此人</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Role, affiliation, other names…</source>
        <translation>身份、单位、别名…</translation>
    </message>
    <message>
        <source>Keep for all sessions of {event}</source>
        <translation>供{event}的所有稿件选用</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Speaks from the caret on</source>
        <translation>从光标处起设为此人</translation>
    </message>
    <message>
        <source>Speaks in the whole turn</source>
        <translation>整段发言设为此人</translation>
    </message>
    <message>
        <source>Speaks in this line only</source>
        <translation>仅此行设为此人</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places that sound like it</source>
        <translation>读音相近处</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>查找中…</translation>
    </message>
    <message numerus="yes">
        <source>%n places, the nearest in sound first</source>
        <translation>
            <numerusform>%n 处，读音最近的在前</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing sounds like it</source>
        <translation>没有读音相近处</translation>
    </message>
    <message>
        <source>Type hanzi, pinyin or English; Enter goes from place to place</source>
        <translation>输入汉字、拼音或英文；Enter 逐处前往</translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <source>Leave it out again</source>
        <translation>仍去掉</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>在此处保留</translation>
    </message>
    <message>
        <source>Looking for more of {words}…</source>
        <translation>正在查找更多“{words}”…</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往该处</translation>
    </message>
    <message numerus="yes">
        <source>Keep all %n of {words}</source>
        <translation>
            <numerusform>保留全部 %n 处“{words}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave all %n of {words} out again</source>
        <translation>
            <numerusform>仍去掉全部 %n 处“{words}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>This file exists and will be replaced.</source>
        <translation>文件已存在，将被覆盖。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>No file can be called so.</source>
        <translation>文件不能这样命名。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>PlacesDialog</name>
    <message>
        <source>Take for all</source>
        <translation>全部采用</translation>
    </message>
    <message>
        <source>{heard} → {meant}: untick what is to stay</source>
        <translation>{heard} → {meant}：不改的请取消勾选</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Show what is left out</source>
        <translation>显示去掉的内容</translation>
    </message>
    <message>
        <source>Making the preview…</source>
        <translation>正在生成预览…</translation>
    </message>
    <message>
        <source>The beginning; the rest follows…</source>
        <translation>开头部分，其余随后显示…</translation>
    </message>
    <message>
        <source>Underlined: added; struck through: left out; grey: by the clean-up</source>
        <translation>下划线为增加，删除线为去掉；灰色为清理所做</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Client text</source>
        <translation>交付稿</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Tics</source>
        <translation>口头禅</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Nothing is left out yet. Choose how much above.</source>
        <translation>还没有去掉任何内容。请在上面选择程度。</translation>
    </message>
    <message>
        <source>There is nothing to leave out around here.</source>
        <translation>这一带没有要去掉的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n places around here; a click keeps one</source>
        <translation>
            <numerusform>这一带有 %n 处；点按即可保留</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadActs</name>
    <message>
        <source>This line is not marked as read</source>
        <translation>这一行没有标为已读</translation>
    </message>
    <message>
        <source>Every line after this one is read</source>
        <translation>之后的行都已读</translation>
    </message>
    <message numerus="yes">
        <source>%n sure suspects are left here; {key} again goes on all the same</source>
        <translation>
            <numerusform>这里还有 %n 处必改；再按 {key} 照样继续</numerusform>
        </translation>
    </message>
    <message>
        <source>Every line is read</source>
        <translation>所有行都已读</translation>
    </message>
</context>
<context>
    <name>ReadinessActs</name>
    <message>
        <source>The text there has changed; it is looked for again</source>
        <translation>那里的文字已改动，正在重新查找</translation>
    </message>
    <message>
        <source>Nothing is left to decide</source>
        <translation>没有待定事项</translation>
    </message>
    <message>
        <source>{kind}: {number} of {count}</source>
        <translation>{kind}：第 {number} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>{kind}: {number} of {count}, from the other end</source>
        <translation>{kind}：第 {number} 处，共 {count} 处（从另一端继续）</translation>
    </message>
    <message>
        <source>{wanted} is written everywhere; undo takes that back</source>
        <translation>已全部写成 {wanted}；可撤销</translation>
    </message>
</context>
<context>
    <name>ReadinessKinds</name>
    <message>
        <source>What is undecided</source>
        <translation>待定事项</translation>
    </message>
</context>
<context>
    <name>ReadinessModel</name>
    <message numerus="yes">
        <source>→ {wanted}, %n places</source>
        <translation>
            <numerusform>→ {wanted}，%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadinessPanel</name>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Before it goes out</source>
        <translation>交付前检查</translation>
    </message>
    <message>
        <source>Enter goes there. None of it keeps you from exporting</source>
        <translation>回车跳到该处。都不妨碍导出</translation>
    </message>
    <message>
        <source>Nothing is left to decide</source>
        <translation>没有待定事项</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Write {wanted} everywhere (A)</source>
        <translation>全部写成 {wanted}（A）</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent transcripts</source>
        <translation>最近的转写稿</translation>
    </message>
</context>
<context>
    <name>RecentModel</name>
    <message>
        <source>{read} of {lines} read</source>
        <translation>已读 {read}/{lines} 行</translation>
    </message>
    <message>
        <source>The session file is gone. Delete takes it off the list</source>
        <translation>会话文件已不在。按 Delete 从列表中去掉</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>粘贴而来</translation>
    </message>
</context>
<context>
    <name>RememberDialog</name>
    <message>
        <source>Correct and remember</source>
        <translation>改并记住</translation>
    </message>
    <message>
        <source>What it should be</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>“{heard}” should be, here and wherever it is heard again:</source>
        <translation>“{heard}”应为（此处及以后再次听到时）：</translation>
    </message>
    <message>
        <source>&amp;Remember it:</source>
        <translation>记住范围(&amp;R)：</translation>
    </message>
</context>
<context>
    <name>Remembering</name>
    <message>
        <source>It is heard nowhere else so far.</source>
        <translation>目前别处没有听到。</translation>
    </message>
    <message numerus="yes">
        <source>%n other places will be marked as sure.</source>
        <translation>
            <numerusform>其余 %n 处将标为必改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is a word of its own: %n other places will be marked as likely at most.</source>
        <translation>
            <numerusform>它本身是个词：其余 %n 处最多标为可能。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is a term of its own: %n other places stay unmarked.</source>
        <translation>
            <numerusform>它本身是个术语：其余 %n 处不作标记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has less than two syllables: %n other places stay unmarked.</source>
        <translation>
            <numerusform>它不足两个音节：其余 %n 处不作标记。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remember that “{heard}” stands for {meant}?</source>
        <translation>记住“{heard}”就是 {meant}？</translation>
    </message>
    <message>
        <source>Remember that “{heard}” stand for {meant}?</source>
        <translation>记住“{heard}”都是 {meant}？</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>”、“</translation>
    </message>
    <message>
        <source>Remember ({key})</source>
        <translation>记住 ({key})</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>记住</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Remembered: {heard} → {meant}</source>
        <translation>已记住：{heard} → {meant}</translation>
    </message>
</context>
<context>
    <name>ReplaceActs</name>
    <message>
        <source>Nothing is ticked</source>
        <translation>没有勾选任何一处</translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n places; undo takes all of it back</source>
        <translation>
            <numerusform>已替换 %n 处；撤销一次即可全部还原</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message numerus="yes">
        <source>These are the first %n; replace them, then the rest is found</source>
        <translation>
            <numerusform>这是前 %n 处；替换之后再查找其余的</numerusform>
        </translation>
    </message>
    <message>
        <source>The same stands there already</source>
        <translation>原文已经是这样</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
</context>
<context>
    <name>ReplacePanel</name>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation>整词</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Find in the transcript</source>
        <translation>在转写稿中查找</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Nothing: what is found is removed</source>
        <translation>空：找到的内容会被删除</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>查找范围</translation>
    </message>
    <message>
        <source>Where to look; the selection is what is selected in the text when it is chosen</source>
        <translation>查找范围；“所选文字”指选用它时在正文中选中的内容</translation>
    </message>
    <message>
        <source>Tick all or none (Ctrl+A in the list)</source>
        <translation>全选或全不选（在列表中按 Ctrl+A）</translation>
    </message>
    <message>
        <source>Enter in the replacement does this too; one undo takes all of it back</source>
        <translation>在“替换为”一栏按回车也可以；撤销一次即可全部还原</translation>
    </message>
    <message>
        <source>Not within a longer Latin word or number; beside hanzi it is found always</source>
        <translation>不在更长的英文单词或数字里面；紧挨汉字时总能找到</translation>
    </message>
    <message>
        <source>In the replacement $1 or \1 is what the first ( ) of the pattern holds, $0 all that was found, ${name} or \g&lt;name&gt; what (?P&lt;name&gt; ) holds; write \$ and \\ for the characters themselves</source>
        <translation>在“替换为”里，$1 或 \1 是正则中第一个 ( ) 的内容，$0 是找到的全部，${name} 或 \g&lt;name&gt; 是 (?P&lt;name&gt; ) 的内容；要写 $ 和 \ 本身，请写成 \$ 和 \\</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message numerus="yes">
        <source>{ticked} of %n ticked</source>
        <translation>
            <numerusform>已勾选 {ticked} / %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n</source>
        <translation>
            <numerusform>删除 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>替换 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterActs</name>
    <message>
        <source>{name} is on the roster already</source>
        <translation>“{name}”已在名单上</translation>
    </message>
    <message numerus="yes">
        <source>Merge {gone} into {kept}? %n line(s) change hands.</source>
        <translation>
            <numerusform>把“{gone}”并入“{kept}”？共 %n 行归后者。</numerusform>
        </translation>
    </message>
    <message>
        <source>{gone} is {kept} now</source>
        <translation>“{gone}”已并入“{kept}”</translation>
    </message>
</context>
<context>
    <name>RosterDelegate</name>
    <message>
        <source>Name of the speaker</source>
        <translation>说话人姓名</translation>
    </message>
</context>
<context>
    <name>RosterList</name>
    <message>
        <source>Speakers</source>
        <translation>说话人</translation>
    </message>
    <message>
        <source>Click: this speaker from the caret on. Double click or F2: rename</source>
        <translation>单击：从光标处起设为此人；双击或 F2：改名</translation>
    </message>
    <message>
        <source>Rename, edit, merge, remove</source>
        <translation>改名、编辑、合并、移除</translation>
    </message>
</context>
<context>
    <name>RosterModel</name>
    <message>
        <source>Add {name}</source>
        <translation>添加“{name}”</translation>
    </message>
    <message>
        <source>{slot} {name}, {percent} % of the talk</source>
        <translation>{slot} {name}，占发言 {percent} %</translation>
    </message>
</context>
<context>
    <name>RosterPanel</name>
    <message>
        <source>Add a person…</source>
        <translation>添加人员…</translation>
    </message>
    <message>
        <source>Name of a new person</source>
        <translation>新人员的姓名</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>不合并</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>说话人</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) elsewhere</source>
        <translation>
            <numerusform>其余 %n 人不在本节</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Remove {name}? The lines stay, without a speaker.</source>
        <translation>移除“{name}”？各行保留，但不再标说话人。</translation>
    </message>
</context>
<context>
    <name>SampleButton</name>
    <message>
        <source>Line {number}: {text}</source>
        <translation>第 {number} 行：{text}</translation>
    </message>
</context>
<context>
    <name>SampleLines</name>
    <message>
        <source>{name} says</source>
        <translation>{name}的发言</translation>
    </message>
</context>
<context>
    <name>SampleTable</name>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>第一行是列名</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>What column {number} holds</source>
        <translation>第 {number} 列的内容</translation>
    </message>
    <message>
        <source>(not read)</source>
        <translation>（不读取）</translation>
    </message>
</context>
<context>
    <name>SearchPlace</name>
    <message>
        <source>All lines</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>所选文字</translation>
    </message>
    <message>
        <source>Unread lines</source>
        <translation>未读的行</translation>
    </message>
    <message>
        <source>Lines of nobody</source>
        <translation>没有说话人的行</translation>
    </message>
</context>
<context>
    <name>SectionActs</name>
    <message>
        <source>There are no sections; they begin at headings</source>
        <translation>没有章节；章节从标题开始</translation>
    </message>
    <message>
        <source>No more sections that way</source>
        <translation>这个方向没有章节了</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Find terms in papers…</source>
        <translation>从资料中找术语…</translation>
    </message>
    <message>
        <source>What was learned…</source>
        <translation>学到了什么…</translation>
    </message>
    <message>
        <source>Triage: plain keys settle suspects, Escape ends it</source>
        <translation>逐条处理：单键处理疑点，Esc 结束</translation>
    </message>
    <message>
        <source>Triage ended</source>
        <translation>已结束逐条处理</translation>
    </message>
</context>
<context>
    <name>SoundSearch</name>
    <message>
        <source>Nothing sounds like it</source>
        <translation>没有读音相近处</translation>
    </message>
    <message>
        <source>Went on from the nearest</source>
        <translation>从最近的一处继续</translation>
    </message>
    <message>
        <source>Went on from the farthest</source>
        <translation>从最远的一处继续</translation>
    </message>
</context>
<context>
    <name>SpeakerActs</name>
    <message>
        <source>Nobody has number {slot}. Add a speaker on the right.</source>
        <translation>还没有 {slot} 号说话人，请在右侧添加。</translation>
    </message>
    <message>
        <source>{name} speaks here already</source>
        <translation>此处已经是{name}</translation>
    </message>
    <message>
        <source>No other speaker so far</source>
        <translation>还没有别的说话人</translation>
    </message>
    <message>
        <source>From here: {name}</source>
        <translation>从此处起：{name}</translation>
    </message>
    <message>
        <source>New on the roster: {name}</source>
        <translation>名单新增：{name}</translation>
    </message>
    <message>
        <source>Audience {number}</source>
        <translation>观众{number}</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>StartSheet</name>
    <message>
        <source>From the event ▾</source>
        <translation>从活动中选 ▾</translation>
    </message>
    <message>
        <source>Start correcting</source>
        <translation>开始校订</translation>
    </message>
    <message>
        <source>Terms from agenda or papers…</source>
        <translation>从议程或资料取术语…</translation>
    </message>
    <message>
        <source>Title of the recording</source>
        <translation>录音标题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Insert adds a person, Delete removes, Alt+Up and Alt+Down move</source>
        <translation>Insert 添加，Delete 移除，Alt+↑ 和 Alt+↓ 移动</translation>
    </message>
    <message>
        <source>This is what the file seems to hold. Put right what is wrong.</source>
        <translation>以下是从文件中看出的内容，有误请改正。</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Add somebody who takes part in the event</source>
        <translation>添加参加该活动的人</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a person (Insert)</source>
        <translation>添加人员（Insert）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the person (Delete)</source>
        <translation>移除此人（Delete）</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move the person up (Alt+Up)</source>
        <translation>上移此人（Alt+↑）</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move the person down (Alt+Down)</source>
        <translation>下移此人（Alt+↓）</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>{cuts} are cuts by length; sentences run on across them</source>
        <translation>{cuts} 处是按长度断行，句子跨行相连</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>行末</translation>
    </message>
    <message>
        <source>as they were spoken</source>
        <translation>按语句断开</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>every line has its time</source>
        <translation>每行都有时间</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Transcripts and sessions (*.md *.txt *.srt *.vtt *.db);;All files (*)</source>
        <translation>转写稿和会话 (*.md *.txt *.srt *.vtt *.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a transcript</source>
        <translation>打开转写稿</translation>
    </message>
    <message>
        <source>Pasted {when}</source>
        <translation>粘贴 {when}</translation>
    </message>
</context>
<context>
    <name>StatisticsActs</name>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
</context>
<context>
    <name>StatisticsDialog</name>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Names</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>必改</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>Maybe</source>
        <translation>或许</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>听不清</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Names accepted</source>
        <translation>名单已确认</translation>
    </message>
    <message>
        <source>Names to be accepted</source>
        <translation>名单待确认</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Checking {checked}/{lines}</source>
        <translation>正在检查 {checked}/{lines}</translation>
    </message>
</context>
<context>
    <name>StripActs</name>
    <message>
        <source>Every edit is on disk at once, in {path}</source>
        <translation>每次修改立即保存到 {path}</translation>
    </message>
</context>
<context>
    <name>StyleRow</name>
    <message>
        <source>Use for all sessions of {event}</source>
        <translation>用于{event}的所有稿件</translation>
    </message>
    <message>
        <source>Kept for {event}</source>
        <translation>已用于{event}</translation>
    </message>
</context>
<context>
    <name>SuspectActs</name>
    <message numerus="yes">
        <source>Nothing found yet, %n lines are still being checked</source>
        <translation>
            <numerusform>还没有发现疑点，还有 %n 行正在检查</numerusform>
        </translation>
    </message>
    <message>
        <source>No suspects are left</source>
        <translation>疑点已全部处理</translation>
    </message>
    <message>
        <source>Went on from the start</source>
        <translation>已从头继续</translation>
    </message>
    <message>
        <source>Went on from the end</source>
        <translation>已从末尾继续</translation>
    </message>
    <message>
        <source>No such suggestion here</source>
        <translation>此处没有这条建议</translation>
    </message>
    <message>
        <source>No suspect at the caret</source>
        <translation>光标处没有疑点</translation>
    </message>
</context>
<context>
    <name>SuspectCard</name>
    <message>
        <source>Suspect {text}: {options}</source>
        <translation>疑点 {text}：{options}</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>标点</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（删去）</translation>
    </message>
    <message>
        <source>{term}: {note}</source>
        <translation>{term}：{note}</translation>
    </message>
    <message>
        <source>take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>leave as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>all on one page</source>
        <translation>全部一页查看</translation>
    </message>
    <message>
        <source>back to suspects</source>
        <translation>回到可疑处</translation>
    </message>
    <message>
        <source>all of this term</source>
        <translation>此词全部</translation>
    </message>
    <message numerus="yes">
        <source>all %n</source>
        <translation>
            <numerusform>全部 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>ignore in session</source>
        <translation>全稿忽略</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>听不清</translation>
    </message>
    <message>
        <source>correct and remember</source>
        <translation>改并记住</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>borders</source>
        <translation>边界</translation>
    </message>
</context>
<context>
    <name>SuspectListActs</name>
    <message>
        <source>The text there has changed; the list is up to date again</source>
        <translation>那里的文字已改动；列表已更新</translation>
    </message>
</context>
<context>
    <name>SuspectPanel</name>
    <message>
        <source>Undecided only</source>
        <translation>只看未处理</translation>
    </message>
    <message>
        <source>Suspects</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>All bands</source>
        <translation>全部级别</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>All speakers</source>
        <translation>全部说话人</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>说话人</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} / {all}</translation>
    </message>
</context>
<context>
    <name>SuspectTableModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>听到</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>说话人</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>处理</translation>
    </message>
</context>
<context>
    <name>TalkGroup</name>
    <message>
        <source>Talk</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Speaker names</source>
        <translation>说话人姓名</translation>
    </message>
    <message>
        <source>Your comments and notes</source>
        <translation>批注和备注</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>Interjections</source>
        <translation>插话</translation>
    </message>
    <message>
        <source>Unclear places</source>
        <translation>听不清处</translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>The checker stopped; marks are no longer kept up to date. Restart to check again.</source>
        <translation>检查程序已停止，标记不再更新。重新启动后可再次检查。</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Keep under this name</source>
        <translation>以此名保存</translation>
    </message>
    <message>
        <source>Use here</source>
        <translation>在此使用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Above the talk: {front}. Of a person: {person}. A row with nothing to say is left out.</source>
        <translation>正文之前可用：{front}。人员可用：{person}。没有内容的行会省去。</translation>
    </message>
    <message>
        <source>Above the talk</source>
        <translation>正文之前</translation>
    </message>
    <message>
        <source>A participant</source>
        <translation>与会者</translation>
    </message>
    <message>
        <source>Where first named</source>
        <translation>初次出现</translation>
    </message>
    <message>
        <source>Named later</source>
        <translation>再次出现</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>TermModel</name>
    <message>
        <source>on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>{term}, {column}: {value}</source>
        <translation>{term}，{column}：{value}</translation>
    </message>
</context>
<context>
    <name>TermTable</name>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
</context>
<context>
    <name>Tester</name>
    <message>
        <source>Type or paste a sentence</source>
        <translation>输入或粘贴一句话</translation>
    </message>
    <message>
        <source>Sentence to try the terms on</source>
        <translation>用来试术语的句子</translation>
    </message>
    <message>
        <source>Current line</source>
        <translation>当前行</translation>
    </message>
    <message>
        <source>Try the terms</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>No term is suggested</source>
        <translation>没有建议任何术语</translation>
    </message>
</context>
<context>
    <name>TextActs</name>
    <message numerus="yes">
        <source>%n characters are too many for one line; nothing was pasted</source>
        <translation>
            <numerusform>一行放不下 %n 个字，没有粘贴</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n characters into one line? It will be slow to edit and stay unchecked.</source>
        <translation>
            <numerusform>要把 %n 个字粘贴成一行吗？这一行编辑起来会变慢，也不会被检查。</numerusform>
        </translation>
    </message>
    <message>
        <source>This line is too long to be checked now and stays unmarked</source>
        <translation>这一行现在太长，不会被检查，也没有标记</translation>
    </message>
    <message>
        <source>Line {number} is a heading or a figure: select what is before or after it</source>
        <translation>第 {number} 行是标题或图片：请只选它前面或后面的文字</translation>
    </message>
    <message>
        <source>The filter hides lines in the selection: show all lines first</source>
        <translation>所选内容里有被筛选隐藏的行：请先显示所有行</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select the line, then all</source>
        <translation>选中本行，再按选中全文</translation>
    </message>
</context>
<context>
    <name>TicActs</name>
    <message>
        <source>{word} is left out where {name} says it as a filler</source>
        <translation>{name}当语气词用的“{word}”将去掉</translation>
    </message>
    <message>
        <source>{word} stays</source>
        <translation>“{word}”不再去掉</translation>
    </message>
</context>
<context>
    <name>TickDelegate</name>
    <message>
        <source>(nothing)</source>
        <translation>（删去）</translation>
    </message>
</context>
<context>
    <name>TickModel</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicsMenu</name>
    <message>
        <source>Looking for words said over and over…</source>
        <translation>正在查找反复出现的词…</translation>
    </message>
    <message>
        <source>Nobody is said to speak here yet</source>
        <translation>此处还没有指定说话人</translation>
    </message>
    <message>
        <source>No tics of {name} were found; a word that is selected can be added</source>
        <translation>没有发现{name}的口头禅；可以加上选中的词</translation>
    </message>
    <message>
        <source>Left out where {name} says it as a filler</source>
        <translation>{name}当语气词用时去掉</translation>
    </message>
    <message numerus="yes">
        <source>{word}: said %n times</source>
        <translation>
            <numerusform>{word}：说了 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message>
        <source>No suspect with a suggestion at the caret</source>
        <translation>光标处没有带建议的疑点</translation>
    </message>
    <message>
        <source>Nothing was decided before this</source>
        <translation>在此之前还没有处理过</translation>
    </message>
</context>
<context>
    <name>TriagePages</name>
    <message numerus="yes">
        <source>%n places put right</source>
        <translation>
            <numerusform>已改正 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left to be looked at by themselves</source>
        <translation>
            <numerusform>%n 处留待逐条处理</numerusform>
        </translation>
    </message>
    <message>
        <source>{done}; {left}</source>
        <translation>{done}；{left}</translation>
    </message>
    <message numerus="yes">
        <source>{about}: %n places</source>
        <translation>
            <numerusform>{about}：%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>必改</translation>
    </message>
    <message>
        <source>Untick what is wrong. Enter takes the rest as one step; what is unticked stays undecided.</source>
        <translation>不对的取消勾选。Enter 一步采用其余各处；未勾选的仍待处理。</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>同音簇</translation>
    </message>
    <message>
        <source>All that was heard for one term. What is doubtful is unticked, and then stays undecided.</source>
        <translation>同一个词的各种误听。拿不准的未勾选，仍待处理。</translation>
    </message>
    <message numerus="yes">
        <source>%n lines are still being checked.</source>
        <translation>
            <numerusform>还有 %n 行在检查。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take all %n ticked</source>
        <translation>
            <numerusform>采用勾选的 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>take this term</source>
        <translation>采用此词</translation>
    </message>
    <message>
        <source>tick or untick</source>
        <translation>勾选／取消</translation>
    </message>
    <message>
        <source>pass this page</source>
        <translation>跳过此页</translation>
    </message>
    <message>
        <source>back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>end triage</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>TurnActs</name>
    <message>
        <source>Select the words that are said while another speaks on</source>
        <translation>请选中别人发言时插入的话</translation>
    </message>
</context>
<context>
    <name>TurnCard</name>
    <message>
        <source>speaks from here</source>
        <translation>从这里开始发言</translation>
    </message>
    <message>
        <source>it is an interjection</source>
        <translation>是插话</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>another speaks</source>
        <translation>换成别人</translation>
    </message>
    <message>
        <source>no turn here</source>
        <translation>此处没有换人</translation>
    </message>
    <message>
        <source>all on one page</source>
        <translation>全部列在一页</translation>
    </message>
    <message>
        <source>back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>interjection</source>
        <translation>插话</translation>
    </message>
    <message>
        <source>new turn</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>it is a turn</source>
        <translation>是换人</translation>
    </message>
</context>
<context>
    <name>TurnPage</name>
    <message>
        <source>Suggested turns</source>
        <translation>建议的换人处</translation>
    </message>
</context>
<context>
    <name>TurnPages</name>
    <message>
        <source>No turns are suggested</source>
        <translation>没有建议的换人处</translation>
    </message>
    <message numerus="yes">
        <source>%n turns set</source>
        <translation>
            <numerusform>已设定 %n 处换人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TurnRowModel</name>
    <message numerus="yes">
        <source>{band}: %n turns</source>
        <translation>
            <numerusform>{band}：%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TurnWalk</name>
    <message>
        <source>No suggested turns are left</source>
        <translation>没有待确认的换人处了</translation>
    </message>
    <message>
        <source>Looking for turns…</source>
        <translation>正在查找换人处…</translation>
    </message>
    <message>
        <source>Went on from the start</source>
        <translation>已从头继续</translation>
    </message>
    <message>
        <source>Went on from the end</source>
        <translation>已从末尾继续</translation>
    </message>
    <message>
        <source>{name}? {why}, {share}</source>
        <translation>{name}？{why}，{share}</translation>
    </message>
    <message>
        <source>Nothing was decided before this</source>
        <translation>在此之前没有做过决定</translation>
    </message>
</context>
<context>
    <name>TypedOffers</name>
    <message numerus="yes">
        <source>Put the other %n right…</source>
        <translation>
            <numerusform>改正其余 %n 处…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnclearActs</name>
    <message>
        <source>No word at the caret</source>
        <translation>光标处没有词</translation>
    </message>
    <message>
        <source>Marked as unclear; {key} again notes what it may have been</source>
        <translation>已标为听不清；再按 {key} 可写下可能是什么</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>可能是</translation>
    </message>
    <message>
        <source>What it may have been, apart by semicolons</source>
        <translation>可能说的是什么，几种猜测用分号隔开</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What makes it unclear, or where to look</source>
        <translation>为什么听不清，或者去哪里查</translation>
    </message>
    <message>
        <source>no longer unclear</source>
        <translation>取消标记</translation>
    </message>
    <message>
        <source>No unclear place at the caret</source>
        <translation>光标处没有听不清的标记</translation>
    </message>
    <message>
        <source>No longer marked as unclear</source>
        <translation>已取消听不清标记</translation>
    </message>
    <message>
        <source>No place is marked as unclear</source>
        <translation>没有标为听不清的地方</translation>
    </message>
    <message>
        <source>Went on from the start</source>
        <translation>已从头继续</translation>
    </message>
</context>
<context>
    <name>VersionActs</name>
    <message>
        <source>The text there has changed; it is compared again</source>
        <translation>该处文字已变，正在重新比较</translation>
    </message>
    <message>
        <source>Nothing differs from it</source>
        <translation>与该版本没有差异</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原稿</translation>
    </message>
    <message>
        <source>{name} is back; undo takes that back</source>
        <translation>已恢复到“{name}”；可以撤销</translation>
    </message>
    <message>
        <source>Delete the version {name}? It cannot be brought back. The text as it stands stays.</source>
        <translation>删除版本“{name}”？删除后无法找回；现在的文稿不受影响。</translation>
    </message>
    <message>
        <source>Delete the version</source>
        <translation>删除版本</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>VersionNameDialog</name>
    <message>
        <source>Name of the version</source>
        <translation>版本名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>VersionNames</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原稿</translation>
    </message>
    <message>
        <source>{name}
Kept by an export as {format}; later exports can tell what has changed since</source>
        <translation>{name}
导出为{format}时保留；以后的导出可以列出此后的改动</translation>
    </message>
</context>
<context>
    <name>VersionNaming</name>
    <message>
        <source>Everything is saved already. A version is a name for the text as it stands now, to compare with and to go back to.</source>
        <translation>所有内容都已自动保存。给现在的文稿起个名字，存成一个版本，以后可以与它比较，也可以恢复到它。</translation>
    </message>
    <message>
        <source>Name a version</source>
        <translation>新建版本</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Version {name} is kept</source>
        <translation>已存为版本“{name}”</translation>
    </message>
    <message>
        <source>The version keeps its text; only its name changes.</source>
        <translation>只改名称，版本的内容不变。</translation>
    </message>
    <message>
        <source>Rename the version</source>
        <translation>重命名版本</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
</context>
<context>
    <name>VersionPanel</name>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Line ends and speakers too</source>
        <translation>包括断行和说话人</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>新建版本…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Name the text as it stands</source>
        <translation>把现在的文稿存成一个版本</translation>
    </message>
    <message>
        <source>Make the text what it was then; one step, which undo takes back</source>
        <translation>把文稿恢复成当时的样子；算作一步，可以撤销</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>This version cannot be read</source>
        <translation>无法读取该版本</translation>
    </message>
    <message numerus="yes">
        <source>%n places differ from the text as it stands</source>
        <translation>
            <numerusform>与现在的文稿有 %n 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs from the text as it stands</source>
        <translation>与现在的文稿没有差异</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Paste a transcript</source>
        <translation>粘贴转写稿</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>试用样例</translation>
    </message>
    <message>
        <source>Recent transcripts</source>
        <translation>最近的转写稿</translation>
    </message>
    <message>
        <source>Cleans automatic transcripts: what was misheard, who speaks, a text to hand on.</source>
        <translation>整理自动转写稿：改正听错的词，标出谁在说话，导出干净的文字稿。</translation>
    </message>
    <message>
        <source>Or drop a file anywhere in this window: Markdown, text, SRT, WebVTT.</source>
        <translation>也可以把文件拖到窗口任意处：Markdown、文本、SRT、WebVTT。</translation>
    </message>
    <message>
        <source>Or drop a file anywhere in this window: Markdown, text, SRT, WebVTT. The sample is a short made-up panel.</source>
        <translation>也可以把文件拖到窗口任意处：Markdown、文本、SRT、WebVTT。样例是一段虚构的圆桌讨论。</translation>
    </message>
</context>
<context>
    <name>WhatGroup</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>改动起点</translation>
    </message>
    <message>
        <source>Headings in</source>
        <translation>标题语言</translation>
    </message>
</context>
<context>
    <name>_FoundDelegate</name>
    <message>
        <source>{band} {share}</source>
        <translation>{band} {share}</translation>
    </message>
    <message>
        <source>{heard} → {term}</source>
        <translation>{heard} → {term}</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Speaker {slot} from the caret on</source>
        <translation>从光标处起为 {slot} 号说话人</translation>
    </message>
    <message>
        <source>Take suggestion {slot}</source>
        <translation>采用第 {slot} 条建议</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Suspec&amp;ts</source>
        <translation>疑点(&amp;T)</translation>
    </message>
    <message>
        <source>Speake&amp;rs</source>
        <translation>说话人(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Paste a transcript</source>
        <translation>粘贴转写稿</translation>
    </message>
    <message>
        <source>Close the transcript</source>
        <translation>关闭转写稿</translation>
    </message>
    <message>
        <source>Before it goes out</source>
        <translation>交付前检查</translation>
    </message>
    <message>
        <source>Next undecided place</source>
        <translation>下一处待定</translation>
    </message>
    <message>
        <source>Undecided place before</source>
        <translation>上一处待定</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Copy as clean text</source>
        <translation>复制为净稿</translation>
    </message>
    <message>
        <source>Name a version…</source>
        <translation>新建版本…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Title and people…</source>
        <translation>标题和人员…</translation>
    </message>
    <message>
        <source>Event of this session…</source>
        <translation>本稿的活动…</translation>
    </message>
    <message>
        <source>All events…</source>
        <translation>所有活动…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>查找和替换…</translation>
    </message>
    <message>
        <source>Find what sounds alike…</source>
        <translation>按读音查找…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>Line above</source>
        <translation>上一行</translation>
    </message>
    <message>
        <source>Line below</source>
        <translation>下一行</translation>
    </message>
    <message>
        <source>Start of the text</source>
        <translation>全文开头</translation>
    </message>
    <message>
        <source>End of the text</source>
        <translation>全文末尾</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一节</translation>
    </message>
    <message>
        <source>Start of the section</source>
        <translation>本节开头</translation>
    </message>
    <message>
        <source>Turn is read, go on</source>
        <translation>本轮已读，继续</translation>
    </message>
    <message>
        <source>Line is read, go on</source>
        <translation>本行已读，继续</translation>
    </message>
    <message>
        <source>Line is not read yet</source>
        <translation>本行还没读</translation>
    </message>
    <message>
        <source>Comment on the line</source>
        <translation>给这一行写批注</translation>
    </message>
    <message>
        <source>Flag the line, or take its flag away</source>
        <translation>给这一行加旗标或去掉</translation>
    </message>
    <message>
        <source>Next flagged line</source>
        <translation>下一个有旗标的行</translation>
    </message>
    <message>
        <source>Previous flagged line</source>
        <translation>上一个有旗标的行</translation>
    </message>
    <message>
        <source>A paragraph begins at the caret, or no longer</source>
        <translation>在光标处另起一段，或取消分段</translation>
    </message>
    <message>
        <source>Suggest paragraphs…</source>
        <translation>建议分段…</translation>
    </message>
    <message>
        <source>Show the original of the line</source>
        <translation>显示本行原文</translation>
    </message>
    <message>
        <source>Revert the line to its original</source>
        <translation>将本行还原为原文</translation>
    </message>
    <message>
        <source>Triage: settle one after another</source>
        <translation>逐条处理疑点</translation>
    </message>
    <message>
        <source>List of suspects</source>
        <translation>疑点列表</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Import terms…</source>
        <translation>导入术语…</translation>
    </message>
    <message>
        <source>Export terms…</source>
        <translation>导出术语…</translation>
    </message>
    <message>
        <source>Next suspect</source>
        <translation>下一处疑点</translation>
    </message>
    <message>
        <source>Previous suspect</source>
        <translation>上一处疑点</translation>
    </message>
    <message>
        <source>Mark and walk “maybe” suspects too</source>
        <translation>“或许”的疑点也标出并逐条处理</translation>
    </message>
    <message>
        <source>Find terms in papers…</source>
        <translation>从资料中找术语…</translation>
    </message>
    <message>
        <source>Walk punctuation or suspects</source>
        <translation>逐个处理标点或可疑处</translation>
    </message>
    <message>
        <source>Punctuation on one page…</source>
        <translation>在一页上处理标点…</translation>
    </message>
    <message>
        <source>Known fixes from the event…</source>
        <translation>来自活动的已知更正…</translation>
    </message>
    <message>
        <source>Check the other sessions of this event again…</source>
        <translation>重新检查本活动的其他稿件…</translation>
    </message>
    <message>
        <source>What should this be?</source>
        <translation>这应该是什么？</translation>
    </message>
    <message>
        <source>Take for all of this…</source>
        <translation>全部如此改…</translation>
    </message>
    <message>
        <source>Correct to… and remember</source>
        <translation>改为…并记住</translation>
    </message>
    <message>
        <source>What was learned…</source>
        <translation>学到了什么…</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>忽略此处</translation>
    </message>
    <message>
        <source>Ignore in this session</source>
        <translation>全稿忽略</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>听不清</translation>
    </message>
    <message>
        <source>No longer unclear</source>
        <translation>取消听不清标记</translation>
    </message>
    <message>
        <source>Next unclear place</source>
        <translation>下一处听不清</translation>
    </message>
    <message>
        <source>The other of the last two speakers from here</source>
        <translation>从此处起换成最近两位中的另一位</translation>
    </message>
    <message>
        <source>Speaker by name, from here…</source>
        <translation>按姓名选说话人，从此处起…</translation>
    </message>
    <message>
        <source>Speaker of the whole turn…</source>
        <translation>整段发言的说话人…</translation>
    </message>
    <message>
        <source>Speaker of this line only…</source>
        <translation>仅此行的说话人…</translation>
    </message>
    <message>
        <source>New member of the audience</source>
        <translation>新的一位观众</translation>
    </message>
    <message>
        <source>Unknown speaker</source>
        <translation>未知说话人</translation>
    </message>
    <message>
        <source>Next suggested turn</source>
        <translation>下一处换人建议</translation>
    </message>
    <message>
        <source>Previous suggested turn</source>
        <translation>上一处换人建议</translation>
    </message>
    <message>
        <source>Suggested turns on one page…</source>
        <translation>建议的换人处一览…</translation>
    </message>
    <message>
        <source>What is selected is an interjection</source>
        <translation>所选内容是插话</translation>
    </message>
    <message>
        <source>Client text beside the lines</source>
        <translation>在旁边显示交付稿</translation>
    </message>
    <message>
        <source>Next place that is left out</source>
        <translation>下一处要去掉的</translation>
    </message>
    <message>
        <source>Previous place that is left out</source>
        <translation>上一处要去掉的</translation>
    </message>
    <message>
        <source>Keep what is left out here, or no longer</source>
        <translation>保留此处要去掉的，或取消保留</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>统计…</translation>
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
        <source>Usual text size</source>
        <translation>默认字号</translation>
    </message>
    <message>
        <source>Font…</source>
        <translation>字体…</translation>
    </message>
    <message>
        <source>All actions…</source>
        <translation>所有操作…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>更改快捷键…</translation>
    </message>
    <message>
        <source>About annotator</source>
        <translation>关于 annotator</translation>
    </message>
</context>
<context>
    <name>bands</name>
    <message>
        <source>Sure</source>
        <translation>必改</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>Maybe</source>
        <translation>或许</translation>
    </message>
</context>
<context>
    <name>categories</name>
    <message>
        <source>Person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>English term</source>
        <translation>英文术语</translation>
    </message>
    <message>
        <source>Chinese term</source>
        <translation>中文术语</translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation>缩写</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <source>As it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>No clean-up</source>
        <translation>不清理</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>轻度</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中度</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Without 呃, um</source>
        <translation>去掉呃、嗯、um</translation>
    </message>
    <message>
        <source>Without hedges, too</source>
        <translation>连同空话一起去掉</translation>
    </message>
    <message>
        <source>In digits: 20, 50%</source>
        <translation>写成数字：20、50%</translation>
    </message>
    <message>
        <source>Small ones in words</source>
        <translation>小数目写成汉字</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Simplified, words of the mainland</source>
        <translation>简体，大陆用词</translation>
    </message>
    <message>
        <source>Traditional Chinese</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Traditional, words of Taiwan</source>
        <translation>繁体，台湾用词</translation>
    </message>
    <message>
        <source>Traditional, words of Hong Kong</source>
        <translation>繁体，香港用词</translation>
    </message>
    <message>
        <source>A space between</source>
        <translation>加空格</translation>
    </message>
    <message>
        <source>No space between</source>
        <translation>不加空格</translation>
    </message>
    <message>
        <source>As wide as the script beside it</source>
        <translation>随前后文字</translation>
    </message>
    <message>
        <source>Turns of their own</source>
        <translation>单独成段</translation>
    </message>
    <message>
        <source>In brackets</source>
        <translation>放进括号</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>As heard</source>
        <translation>照听到的写</translation>
    </message>
    <message>
        <source>As 〔？〕</source>
        <translation>写成〔？〕</translation>
    </message>
    <message>
        <source>Marked, with a note</source>
        <translation>标出并附说明</translation>
    </message>
    <message>
        <source>At your marks alone</source>
        <translation>只在标记处</translation>
    </message>
    <message>
        <source>Also where it reads well</source>
        <translation>标记处和建议处</translation>
    </message>
    <message>
        <source>As the talk</source>
        <translation>与正文相同</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>fillers</source>
        <translation>语气词</translation>
    </message>
    <message>
        <source>stutters</source>
        <translation>口吃</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>false starts</source>
        <translation>改口</translation>
    </message>
    <message>
        <source>tics</source>
        <translation>口头禅</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>not cleaned up</source>
        <translation>未清理</translation>
    </message>
    <message>
        <source>cleaned up lightly</source>
        <translation>轻度清理</translation>
    </message>
    <message>
        <source>cleaned up</source>
        <translation>中度清理</translation>
    </message>
    <message>
        <source>cleaned up by choice</source>
        <translation>自选清理</translation>
    </message>
</context>
<context>
    <name>clean-up</name>
    <message>
        <source>A filler</source>
        <translation>语气词</translation>
    </message>
    <message>
        <source>A stutter</source>
        <translation>口吃</translation>
    </message>
    <message>
        <source>Said twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>A false start</source>
        <translation>改口</translation>
    </message>
    <message>
        <source>A tic of the speaker</source>
        <translation>说话人的口头禅</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Kept; a click gives it to the clean-up again</source>
        <translation>已保留；点按则仍去掉</translation>
    </message>
    <message>
        <source>{reason}, left out; a click keeps it</source>
        <translation>{reason}，去掉；点按则保留</translation>
    </message>
    <message>
        <source>{reason}, written anew; a click keeps it</source>
        <translation>{reason}，改写；点按则保留原样</translation>
    </message>
</context>
<context>
    <name>decisions</name>
    <message>
        <source>taken</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已改正</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>听不清</translation>
    </message>
    <message>
        <source>no turn</source>
        <translation>非换人</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>details</name>
    <message>
        <source>there are no cues</source>
        <translation>其中没有字幕条</translation>
    </message>
    <message>
        <source>the arrow --&gt; between start and end time is missing</source>
        <translation>开始与结束时间之间缺少箭头 --&gt;</translation>
    </message>
    <message>
        <source>a time is not of the form 00:00:00.000</source>
        <translation>时间不是 00:00:00.000 的形式</translation>
    </message>
    <message>
        <source>the cue ends before it starts</source>
        <translation>字幕条的结束早于开始</translation>
    </message>
    <message>
        <source>NUL bytes</source>
        <translation>含有空字节</translation>
    </message>
    <message>
        <source>zip, as in docx or xlsx</source>
        <translation>ZIP 压缩包，如 docx、xlsx</translation>
    </message>
    <message>
        <source>old Word or Excel</source>
        <translation>旧版 Word 或 Excel</translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>sound or video</source>
        <translation>音频或视频</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>not a session</source>
        <translation>不是工作文件</translation>
    </message>
    <message>
        <source>not a glossary</source>
        <translation>不是术语表</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>文件系统只读</translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation>数据库或磁盘已满</translation>
    </message>
    <message>
        <source>it is the file that is exported</source>
        <translation>它正是要导出的文件</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The window needs system libraries that are missing: {names}. Install them: {command}</source>
        <translation>打开窗口所需的系统库缺失：{names}。请安装：{command}</translation>
    </message>
    <message>
        <source>There is no display to open a window on. Start it on a desktop or over ssh -X; annotator check, turns and export work without one.</source>
        <translation>没有可以打开窗口的显示器。请在桌面环境或通过 ssh -X 启动；annotator 的 check、turns、export 命令无需显示器。</translation>
    </message>
    <message>
        <source>Version {name} is damaged ({reason}), so it can neither be compared nor brought back. The session itself is whole; delete the version.</source>
        <translation>版本“{name}”已损坏（{reason}），无法比较，也无法恢复。会话本身完好；请删除这个版本。</translation>
    </message>
    <message>
        <source>{address}: no Dask scheduler can be reached there ({reason}). Check the address, as tcp://host:8786, and that the scheduler runs.</source>
        <translation>{address}：连接不到 Dask 调度器（{reason}）。请检查地址（形如 tcp://host:8786），并确认调度器正在运行。</translation>
    </message>
    <message>
        <source>{address}: the cluster did not do its work ({reason}). Look at the logs of its workers, then try again; results written by -o are kept, go on with them by --resume.</source>
        <translation>{address}：集群没有完成工作（{reason}）。请查看工作进程的日志后再试；用 -o 写出的结果都还在，可用 --resume 继续。</translation>
    </message>
    <message>
        <source>{address}: the scheduler has had no worker for {seconds} seconds. Start some where annotator is installed: dask worker {address} --nthreads 1</source>
        <translation>{address}：调度器 {seconds} 秒内没有任何工作进程。请在装有 annotator 的机器上启动：dask worker {address} --nthreads 1</translation>
    </message>
    <message>
        <source>{address}: worker {worker} has another version of annotator ({theirs}; here it is {ours}). Install the same there.</source>
        <translation>{address}：工作进程 {worker} 的 annotator 版本不同（那边 {theirs}，这里 {ours}）。请在那边安装相同的版本。</translation>
    </message>
    <message>
        <source>{name}: there is an event of that name already. Choose another name.</source>
        <translation>{name}：已有同名活动。请换一个名称。</translation>
    </message>
    <message>
        <source>{name}: there is no event of that name. Events that there are: {names}.</source>
        <translation>{name}：没有这个活动。现有活动：{names}。</translation>
    </message>
    <message>
        <source>{path}, row {row}: no column is headed as terms are; there stands: {columns}. Head the column &apos;term&apos;, or say which it is by name or number: --map 1=term.</source>
        <translation>{path}，第 {row} 行：没有哪一列是术语列；该行为：{columns}。请把那一列命名为 term，或在上方选择（命令行用 --map 1=term）。</translation>
    </message>
    <message>
        <source>{path}, row {row}: {encoding}, in which the file is written, has no character {char} ({code}). Nothing was written; put another character there, or export to another format.</source>
        <translation>{path} 第 {row} 行：文件的编码 {encoding} 中没有字符 {char}（{code}）。没有写入任何内容；请换用别的字符，或导出为其他格式。</translation>
    </message>
    <message>
        <source>{path}, row {row}: {what}. Mend that cue and open the file again.</source>
        <translation>{path} 第 {row} 行：{what}。请改正该字幕条后重新打开文件。</translation>
    </message>
    <message>
        <source>{path}, row {row}: {what}. Mend that row and evaluate again.</source>
        <translation>{path} 第 {row} 行：{what}。请改正该行后重新评测。</translation>
    </message>
    <message>
        <source>{path}, row {row}: {what}. Mend that row and load the glossary again.</source>
        <translation>{path} 第 {row} 行：{what}。请改正该行后重新载入术语表。</translation>
    </message>
    <message>
        <source>{path}: byte {offset} (row {row}) fits no known encoding. Save the file as UTF-8 and open it again.</source>
        <translation>{path}：第 {offset} 字节（第 {row} 行）不符合任何已知编码。请将文件另存为 UTF-8 后重新打开。</translation>
    </message>
    <message>
        <source>{path}: cannot be read ({reason}). Check its permissions.</source>
        <translation>{path}：无法读取（{reason}）。请检查文件权限。</translation>
    </message>
    <message>
        <source>{path}: cannot be written ({reason}). Nothing was changed; choose another place or make room.</source>
        <translation>{path}：无法写入（{reason}）。没有改动任何内容；请换个位置或腾出空间。</translation>
    </message>
    <message>
        <source>{path}: cannot be written ({reason}). The results so far are in it: make room and go on by --resume.</source>
        <translation>{path}：无法写入（{reason}）。已有的结果都在其中：请腾出空间，再用 --resume 继续。</translation>
    </message>
    <message>
        <source>{path}: it expands to {megabytes} MB, over the limit of {limit} MB, so it was not unpacked. Copy the text that is wanted into a file of its own.</source>
        <translation>{path}：解压后有 {megabytes} MB，超过 {limit} MB 的上限，没有解压。请把需要的文字另存为一个文件。</translation>
    </message>
    <message>
        <source>{path}: no labels there for any transcript in {folder}. Those of talk.md are looked for as talk.tsv.</source>
        <translation>{path}：其中没有 {folder} 里任何文字稿的标注。talk.md 的标注应名为 talk.tsv。</translation>
    </message>
    <message>
        <source>{path}: no text can be had from this kind of file ({what}). Save it as text, Markdown, docx, pptx, PDF or a web page.</source>
        <translation>{path}：这种文件（{what}）里取不出文字。请另存为文本、Markdown、docx、pptx、PDF 或网页。</translation>
    </message>
    <message>
        <source>{path}: the edit could not be saved ({reason}). It was taken back; make room and try again.</source>
        <translation>{path}：这次修改无法保存（{reason}），已撤回。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>{path}: the file is empty. Choose one with text in it.</source>
        <translation>{path}：文件是空的。请选择有文字的文件。</translation>
    </message>
    <message>
        <source>{path}: the process that checked it died. Check it by itself; it may need more memory than there is.</source>
        <translation>{path}：检查它的进程异常结束。请单独检查这个文件；可能是内存不够。</translation>
    </message>
    <message>
        <source>{path}: there is no field {field} in {part}. The fields there are: {known}.</source>
        <translation>{path}：{part} 里没有 {field} 这个字段。可用的字段是：{known}。</translation>
    </message>
    <message>
        <source>{path}: there is no transcript in it. In folders these are looked for: {suffixes}.</source>
        <translation>{path}：其中没有文字稿。文件夹中只查找这些后缀：{suffixes}。</translation>
    </message>
    <message>
        <source>{path}: there is no version {name}. Versions of a session that there are: {names}.</source>
        <translation>{path}：没有版本“{name}”。会话中已有的版本：{names}。</translation>
    </message>
    <message>
        <source>{path}: there is something in it already. Go on with its results by --resume, or name another file.</source>
        <translation>{path}：其中已有内容。请用 --resume 接着其中的结果继续，或另指定一个文件。</translation>
    </message>
    <message>
        <source>{path}: this PDF holds no text, only pictures of it. Have its text recognised, or copy it by hand.</source>
        <translation>{path}：这个 PDF 里只有图片，没有文字。请先做文字识别，或手工抄录。</translation>
    </message>
    <message>
        <source>{path}: this file is damaged ({reason}). Open it in its own program and save it anew.</source>
        <translation>{path}：文件已损坏（{reason}）。请用原来的程序打开并重新保存。</translation>
    </message>
    <message>
        <source>{path}: this file is encrypted. Save it without a password and open it again.</source>
        <translation>{path}：文件已加密。请去掉密码保存后再打开。</translation>
    </message>
    <message>
        <source>{path}: this glossary file is damaged ({reason}), so your own terms are left out. Restore a backup from {backups}, or move the file away to begin with an empty one.</source>
        <translation>{path}：术语表文件已损坏（{reason}），您自己的术语暂不参与检查。请从 {backups} 恢复备份，或移走该文件重新开始。</translation>
    </message>
    <message>
        <source>{path}: this glossary was written by a newer annotator (unknown: {migration}). Until the program is updated, your own terms are left out.</source>
        <translation>{path}：该术语表由更新版本的 annotator 写成（无法识别：{migration}）。更新程序之前，您自己的术语不参与检查。</translation>
    </message>
    <message>
        <source>{path}: this is not a text file ({what}). Save a transcript as text, Markdown, SRT or WebVTT, a glossary as CSV.</source>
        <translation>{path}：这不是文本文件（{what}）。请将转写稿另存为纯文本、Markdown、SRT 或 WebVTT，将术语表另存为 CSV。</translation>
    </message>
    <message>
        <source>{path}: {count} of its rows cannot be read, as row {row}: {what}. Nothing was imported; mend them, or leave them out with --keep-good.</source>
        <translation>{path}：有 {count} 行无法读取，如第 {row} 行：{what}。什么也没有导入；请改正，或用 --keep-good 略过这些行。</translation>
    </message>
    <message>
        <source>{terms}: changed elsewhere meanwhile, and left as it stands there. All else was done.</source>
        <translation>{terms}：已在别处被修改，保持别处的内容不变；其余均已完成。</translation>
    </message>
    <message>
        <source>{term}: this term was changed elsewhere meanwhile, so nothing was done. Look at it again and repeat.</source>
        <translation>{term}：该术语刚刚在别处被修改，本次操作未执行。请查看后重试。</translation>
    </message>
    <message>
        <source>{term}: “{what}” cannot be kept, as another term has it or it cannot be read. Mend that row and paste again; nothing was pasted.</source>
        <translation>{term}：“{what}”不能保存，因为已属于别的术语，或者无法读出。请改正该行后重新粘贴；这次什么也没有粘贴。</translation>
    </message>
    <message>
        <source>{path}: there is no such file. Check the name.</source>
        <translation>{path}：没有这个文件。请检查文件名。</translation>
    </message>
    <message>
        <source>--scheduler needs packages that are not installed: pip install &apos;annotator[cluster]&apos;</source>
        <translation>--scheduler 所需的软件包没有安装：pip install &apos;annotator[cluster]&apos;</translation>
    </message>
    <message>
        <source>A process that was to check files ended by itself ({status}). Try again with --jobs 1.</source>
        <translation>用于检查文件的进程自行结束了（{status}）。请用 --jobs 1 再试。</translation>
    </message>
    <message>
        <source>The clipboard holds no terms. Copy rows of a spreadsheet, a term in the first column, and paste again.</source>
        <translation>剪贴板里没有术语。请在电子表格中复制若干行（第一列为术语），再粘贴。</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy the text of a transcript, or a transcript file, and paste again.</source>
        <translation>剪贴板里没有文字。请先复制转写稿的文字，或复制转写稿文件，再粘贴。</translation>
    </message>
    <message>
        <source>{path}, row {row}: this is no result of a check. Name a file that annotator check -o wrote.</source>
        <translation>{path} 第 {row} 行不是检查结果。请指定由 annotator check -o 写出的文件。</translation>
    </message>
    <message>
        <source>{path}: this file has changed since session {session} was made. Open that session or start a new one.</source>
        <translation>{path}：自工作文件 {session} 建立以来，该文件已有改动。请打开原来的工作，或重新开始。</translation>
    </message>
    <message>
        <source>{path}: this is a folder. Name a transcript file in it.</source>
        <translation>{path}：这是文件夹。请指定其中的转写稿文件。</translation>
    </message>
    <message>
        <source>{path}: this session file is damaged ({reason}). Restore a backup from {backups}.</source>
        <translation>{path}：工作文件已损坏（{reason}）。请从 {backups} 恢复备份。</translation>
    </message>
    <message>
        <source>{path}: this session is open in process {pid} on {host}, so it can only be read here. Close it there and open it again.</source>
        <translation>{path}：该工作已在 {host} 的进程 {pid} 中打开，此处只能查看。请先在那里关闭，再重新打开。</translation>
    </message>
    <message>
        <source>{path}: this session is open read-only, so nothing can be changed. Close it elsewhere and reopen it.</source>
        <translation>{path}：该工作以只读方式打开，无法修改。请在别处关闭后重新打开。</translation>
    </message>
    <message>
        <source>{path}: this session was written by a newer annotator (unknown: {migration}). Update the program.</source>
        <translation>{path}：该工作由更新版本的 annotator 写成（无法识别：{migration}）。请更新程序。</translation>
    </message>
    <message>
        <source>{path}: version {name} could not be written ({reason}). Nothing was changed; make room and try again.</source>
        <translation>{path}：版本“{name}”未能写入（{reason}）。没有改动任何内容；请腾出空间后再试。</translation>
    </message>
    <message>
        <source>{path}: {megabytes} MB is over the limit of {limit} MB. Split the file and open the parts.</source>
        <translation>{path}：{megabytes} MB 超过 {limit} MB 的上限。请拆分文件后分别打开。</translation>
    </message>
    <message>
        <source>{path}: {what}. Choose one of: {formats}.</source>
        <translation>{path}：{what}。请从以下格式中选择：{formats}。</translation>
    </message>
    <message>
        <source>{path}: {what}. Mend the template, or choose another, and export again.</source>
        <translation>{path}：{what}。请修改这个模板或换一个，然后重新导出。</translation>
    </message>
    <message>
        <source>{path}: {what}. The defaults are used instead; mend the file or delete it.</source>
        <translation>{path}：{what}。已改用默认设置；请改正或删除该文件。</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>To hand over</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>To check and ask</source>
        <translation>核对与询问</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>For programs</source>
        <translation>供程序使用</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>faults</name>
    <message>
        <source>Character {at}: a ) is missing that closes what a ( opened.</source>
        <translation>第 {at} 个字符：缺少与 ( 配对的 )。</translation>
    </message>
    <message>
        <source>Character {at}: a ] is missing that closes what a [ opened.</source>
        <translation>第 {at} 个字符：缺少与 [ 配对的 ]。</translation>
    </message>
    <message>
        <source>Character {at}: nothing was opened that this ) could close.</source>
        <translation>第 {at} 个字符：这个 ) 前面没有与之配对的 (。</translation>
    </message>
    <message>
        <source>Character {at}: there is nothing before this to repeat.</source>
        <translation>第 {at} 个字符：它前面没有可以重复的内容。</translation>
    </message>
    <message>
        <source>Character {at}: the numbers in {{ }} do not go together.</source>
        <translation>第 {at} 个字符：{{ }} 里的数字不合适。</translation>
    </message>
    <message>
        <source>Character {at}: this means nothing after a \. Write \\ for the \ itself.</source>
        <translation>第 {at} 个字符：\ 后面跟这个没有意义。要写 \ 本身，请写成 \\。</translation>
    </message>
    <message>
        <source>Character {at}: there is no such group.</source>
        <translation>第 {at} 个字符：没有这个分组。</translation>
    </message>
    <message>
        <source>Character {at}: the range in [ ] runs backwards.</source>
        <translation>第 {at} 个字符：[ ] 里的范围前后颠倒了。</translation>
    </message>
    <message>
        <source>Character {at}: no characters are known by that name.</source>
        <translation>第 {at} 个字符：没有叫这个名字的字符。</translation>
    </message>
    <message>
        <source>Character {at}: this is not understood as a regular expression.</source>
        <translation>第 {at} 个字符：这里不是正确的正则表达式。</translation>
    </message>
    <message>
        <source>“{wanted}” asks for too much memory. Make it smaller or repeat less.</source>
        <translation>“{wanted}”需要的内存太多。请写短一些，或减少重复次数。</translation>
    </message>
    <message>
        <source>“{wanted}” was stopped after 2 seconds. Avoid repeats within repeats, as (a+)+ in the place of a+.</source>
        <translation>“{wanted}”查找超过 2 秒，已停止。请避免在重复里再套重复，例如把 (a+)+ 写成 a+。</translation>
    </message>
    <message>
        <source>Replacement, character {at}: this means nothing after a \. Write \\ for the \ itself.</source>
        <translation>“替换为”第 {at} 个字符：\ 后面跟这个没有意义。要写 \ 本身，请写成 \\。</translation>
    </message>
    <message>
        <source>Replacement, character {at}: the pattern has no such group. Put what it is to hold in ( ).</source>
        <translation>“替换为”第 {at} 个字符：正则中没有这个分组。请把它要取的内容放进 ( ) 里。</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>Word document with tracked changes</source>
        <translation>带修订的 Word 文档</translation>
    </message>
    <message>
        <source>SRT subtitles</source>
        <translation>SRT 字幕</translation>
    </message>
    <message>
        <source>WebVTT subtitles</source>
        <translation>WebVTT 字幕</translation>
    </message>
    <message>
        <source>The original, corrected in place</source>
        <translation>原文件（仅更正处改动）</translation>
    </message>
    <message>
        <source>Correction pairs, JSON Lines</source>
        <translation>纠错对照（JSON Lines）</translation>
    </message>
    <message>
        <source>Correction pairs, CSV</source>
        <translation>纠错对照（CSV）</translation>
    </message>
    <message>
        <source>Change report, web page</source>
        <translation>修改报告（网页）</translation>
    </message>
    <message>
        <source>Change report, CSV</source>
        <translation>修改报告（CSV）</translation>
    </message>
    <message>
        <source>Query sheet, web page</source>
        <translation>待确认清单（网页）</translation>
    </message>
    <message>
        <source>Query sheet, CSV</source>
        <translation>待确认清单（CSV）</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
</context>
<context>
    <name>glossary</name>
    <message>
        <source>Built-in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>本稿</translation>
    </message>
    <message>
        <source>On</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Pronunciations</source>
        <translation>发音</translation>
    </message>
    <message>
        <source>Not near</source>
        <translation>避开</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Whether the term is listened for</source>
        <translation>是否监听这条术语</translation>
    </message>
    <message>
        <source>Wrong forms known to stand for the term, with | between them</source>
        <translation>已知会被写成的错误形式，用 | 隔开</translation>
    </message>
    <message>
        <source>How it is said where the spelling hides it: pinyin with tone numbers (la1 ma3) or English words</source>
        <translation>拼写看不出读音时的读法：带声调数字的拼音（la1 ma3）或英文单词</translation>
    </message>
    <message>
        <source>Words beside which the term is never suggested</source>
        <translation>旁边有这些词时不建议该术语</translation>
    </message>
    <message>
        <source>Suspects less probable than this are not shown</source>
        <translation>概率低于此值的疑点不显示</translation>
    </message>
    <message>
        <source>Right as it stands: never suggested, never changed</source>
        <translation>写法本来就对：不建议，也不改动</translation>
    </message>
    <message>
        <source>How often the term was taken for what was said</source>
        <translation>被采纳的次数</translation>
    </message>
    <message>
        <source>How often the term was suggested and not meant</source>
        <translation>被建议但不是这个意思的次数</translation>
    </message>
    <message>
        <source>A term needs a text</source>
        <translation>术语不能为空</translation>
    </message>
    <message>
        <source>{other} is in the glossary already</source>
        <translation>术语表里已有 {other}</translation>
    </message>
    <message>
        <source>{what} is an alias of {other}</source>
        <translation>{what} 是 {other} 的别名</translation>
    </message>
    <message>
        <source>{what} is a term itself: {other}</source>
        <translation>{what} 本身就是术语：{other}</translation>
    </message>
    <message>
        <source>{what} is an alias of {other} already</source>
        <translation>{what} 已是 {other} 的别名</translation>
    </message>
    <message>
        <source>“{what}” cannot be read: pinyin with a tone number, as la1, or an English word</source>
        <translation>“{what}”读不出来：请用带声调数字的拼音（如 la1）或英文单词</translation>
    </message>
    <message>
        <source>A minimum is a number from 0 to 100</source>
        <translation>下限是 0 到 100 之间的数</translation>
    </message>
    <message>
        <source>{term} is suggested for {heard}: {figure}</source>
        <translation>{heard} 处建议改为 {term}：{figure}</translation>
    </message>
    <message>
        <source>{term} stands there as it should</source>
        <translation>{term} 已正确写在句中</translation>
    </message>
    <message>
        <source>{term} is switched off: nothing is suggested for it</source>
        <translation>{term} 已停用，不会提出建议</translation>
    </message>
    <message>
        <source>{term} is protected: it is never suggested</source>
        <translation>{term} 受保护，从不建议</translation>
    </message>
    <message>
        <source>{term} is too short or too long to be found by its sound</source>
        <translation>{term} 太短或太长，无法按读音查找</translation>
    </message>
    <message>
        <source>{term} sounds too far from {heard}, the nearest: {figure} off, {limit} at most</source>
        <translation>与 {term} 读音最近的是 {heard}，但差了 {figure}，最多只能差 {limit}</translation>
    </message>
    <message>
        <source>{heard} sounds like {term}, but {other} stands beside it</source>
        <translation>{heard} 读音像 {term}，但旁边有 {other}</translation>
    </message>
    <message>
        <source>{heard} sounds like {term}, but {other} stands there as it should</source>
        <translation>{heard} 读音像 {term}，但那里正确地写着 {other}</translation>
    </message>
    <message>
        <source>{heard} sounds like {term}, but {other} is the better reading</source>
        <translation>{heard} 读音像 {term}，但更可能是 {other}</translation>
    </message>
    <message>
        <source>{heard} sounds like {term}, but that is improbable: {figure}, it takes {limit}</source>
        <translation>{heard} 读音像 {term}，但概率只有 {figure}，至少要 {limit}</translation>
    </message>
    <message>
        <source>{heard} sounds like {term} ({figure}), but its minimum is {limit}</source>
        <translation>{heard} 读音像 {term}（{figure}），但它的下限是 {limit}</translation>
    </message>
    <message>
        <source>{layer}, over {earlier}</source>
        <translation>{layer}，覆盖{earlier}</translation>
    </message>
    <message>
        <source>{term} sounds like nothing in the sentence</source>
        <translation>句中没有读音像 {term} 的地方</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>{count} lines from {number} on</source>
        <translation>第 {number} 行起共 {count} 行</translation>
    </message>
    <message>
        <source>Typed {new}</source>
        <translation>输入 {new}</translation>
    </message>
    <message>
        <source>Deleted {old}</source>
        <translation>删去 {old}</translation>
    </message>
    <message>
        <source>Changed {old} → {new}</source>
        <translation>修改 {old} → {new}</translation>
    </message>
    <message>
        <source>Corrected {heard} → {meant}</source>
        <translation>改正 {heard} → {meant}</translation>
    </message>
    <message>
        <source>Corrected {heard} → {meant} in {count} places</source>
        <translation>改正 {heard} → {meant}，共 {count} 处</translation>
    </message>
    <message>
        <source>Corrected {count} places to {meant}</source>
        <translation>把 {count} 处改正为 {meant}</translation>
    </message>
    <message>
        <source>Corrected {count} places</source>
        <translation>改正 {count} 处</translation>
    </message>
    <message>
        <source>Let {heard} stand everywhere</source>
        <translation>本次全部忽略 {heard}</translation>
    </message>
    <message>
        <source>Let {heard} stand</source>
        <translation>忽略 {heard}</translation>
    </message>
    <message>
        <source>Kept {heard}</source>
        <translation>保留了 {heard}</translation>
    </message>
    <message>
        <source>Kept {heard} in {count} places</source>
        <translation>在 {count} 处保留了 {heard}</translation>
    </message>
    <message>
        <source>Left {heard} out again</source>
        <translation>仍去掉 {heard}</translation>
    </message>
    <message>
        <source>Left {heard} out again in {count} places</source>
        <translation>在 {count} 处仍去掉 {heard}</translation>
    </message>
    <message>
        <source>No tics of {name}</source>
        <translation>{name}没有口头禅</translation>
    </message>
    <message>
        <source>Tics of {name}: {words}</source>
        <translation>{name}的口头禅：{words}</translation>
    </message>
    <message>
        <source>Remembered {heard} → {meant}</source>
        <translation>记住 {heard} → {meant}</translation>
    </message>
    <message>
        <source>Nobody speaks</source>
        <translation>不标说话人</translation>
    </message>
    <message>
        <source>{name} speaks</source>
        <translation>{name} 说话</translation>
    </message>
    <message>
        <source>Details of {name}</source>
        <translation>{name} 的资料</translation>
    </message>
    <message>
        <source>Renamed {old} to {new}</source>
        <translation>{old} 改名为 {new}</translation>
    </message>
    <message>
        <source>Added {name} to the speakers</source>
        <translation>添加说话人 {name}</translation>
    </message>
    <message>
        <source>Removed {name} from the speakers</source>
        <translation>移除说话人 {name}</translation>
    </message>
    <message>
        <source>Marked as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>加旗标</translation>
    </message>
    <message>
        <source>No longer flagged</source>
        <translation>去掉旗标</translation>
    </message>
    <message>
        <source>Comment: {text}</source>
        <translation>批注：{text}</translation>
    </message>
    <message>
        <source>Changed {count} terms of the glossary</source>
        <translation>更改了术语表中的 {count} 条术语</translation>
    </message>
    <message>
        <source>Changed {term} in the glossary</source>
        <translation>更改术语：{term}</translation>
    </message>
    <message>
        <source>Removed {term} from the glossary</source>
        <translation>从术语表删除：{term}</translation>
    </message>
    <message>
        <source>Switched {term} off</source>
        <translation>停用术语：{term}</translation>
    </message>
    <message>
        <source>Added {term} to the glossary</source>
        <translation>加入术语表：{term}</translation>
    </message>
    <message>
        <source>Took {heard} → {meant}</source>
        <translation>采纳 {heard} → {meant}</translation>
    </message>
    <message>
        <source>Corrected {heard} → {meant} and remembered it</source>
        <translation>改正并记住 {heard} → {meant}</translation>
    </message>
    <message>
        <source>Marked {heard} as unclear</source>
        <translation>标为听不清：{heard}</translation>
    </message>
</context>
<context>
    <name>interchange</name>
    <message>
        <source>{field} ({count})</source>
        <translation>{field}（{count}）</translation>
    </message>
    <message>
        <source>Not in this format: {fields}</source>
        <translation>该格式无法保存：{fields}</translation>
    </message>
    <message>
        <source>Left out {count}, {why}</source>
        <translation>略去 {count} 条，{why}</translation>
    </message>
    <message>
        <source>Table, CSV</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Table, tabs</source>
        <translation>表格（制表符）</translation>
    </message>
    <message>
        <source>FunASR hot words</source>
        <translation>FunASR 热词</translation>
    </message>
    <message>
        <source>FunASR corrections</source>
        <translation>FunASR 纠正表</translation>
    </message>
    <message>
        <source>CapsWriter hot words</source>
        <translation>CapsWriter 热词</translation>
    </message>
    <message>
        <source>OmegaT glossary</source>
        <translation>OmegaT 术语表</translation>
    </message>
    <message>
        <source>Whisper prompt</source>
        <translation>Whisper 提示词</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Add what the file knows more</source>
        <translation>补充文件中多出的内容</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Make them as the file says</source>
        <translation>以文件为准</translation>
    </message>
    <message>
        <source>There is no term in this row</source>
        <translation>这一行没有术语</translation>
    </message>
    <message>
        <source>There are more cells than columns</source>
        <translation>单元格比列多</translation>
    </message>
    <message>
        <source>There is no category “{found}”</source>
        <translation>没有“{found}”这个类别</translation>
    </message>
    <message>
        <source>“{found}” is neither yes nor no</source>
        <translation>“{found}”既不是“是”也不是“否”</translation>
    </message>
    <message>
        <source>“{found}” is no number from 0 to 1</source>
        <translation>“{found}”不是 0 到 1 之间的数</translation>
    </message>
    <message>
        <source>The row is of another encoding than the rest</source>
        <translation>这一行与其余各行编码不同</translation>
    </message>
    <message>
        <source>A cell of {found} characters: is the separator right?</source>
        <translation>单元格长达 {found} 个字符：分隔符对吗？</translation>
    </message>
    <message>
        <source>A quotation mark here is not closed rightly</source>
        <translation>这里的引号没有正确闭合</translation>
    </message>
    <message>
        <source>“{found}” cannot be said: pinyin with a tone number, as la1, or an English word</source>
        <translation>“{found}”读不出来：请用带声调数字的拼音（如 la1）或英文单词</translation>
    </message>
    <message>
        <source>“{found}” has a part too many or too few</source>
        <translation>“{found}”多了或少了一部分</translation>
    </message>
    <message>
        <source>{what}: “{theirs}” in the file, “{ours}” in the glossary</source>
        <translation>{what}：文件为“{theirs}”，术语表为“{ours}”</translation>
    </message>
    <message>
        <source>{what}: “{ours}” in one row, “{theirs}” in another</source>
        <translation>{what}：一行为“{ours}”，另一行为“{theirs}”</translation>
    </message>
    <message>
        <source>The alias “{what}” is one of “{ours}” as well</source>
        <translation>别名“{what}”也属于“{ours}”</translation>
    </message>
    <message>
        <source>The alias “{what}” is a term of its own</source>
        <translation>别名“{what}”本身就是术语</translation>
    </message>
    <message>
        <source>It is an alias of “{ours}”</source>
        <translation>它是“{ours}”的别名</translation>
    </message>
    <message>
        <source>In the glossary it is written “{ours}”</source>
        <translation>术语表中写作“{ours}”</translation>
    </message>
    <message>
        <source>switched off: {terms}</source>
        <translation>已停用：{terms}</translation>
    </message>
    <message>
        <source>with signs that the format uses itself: {terms}</source>
        <translation>含该格式自用的符号：{terms}</translation>
    </message>
    <message>
        <source>alias of another term before: {terms}</source>
        <translation>别名已属于前面的术语：{terms}</translation>
    </message>
    <message>
        <source>no more room: {terms}</source>
        <translation>放不下：{terms}</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>{field}: {values}</source>
        <translation>{field}：{values}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the things of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>key profiles</name>
    <message>
        <source>annotator</source>
        <translation>annotator</translation>
    </message>
    <message>
        <source>Subtitle Edit</source>
        <translation>Subtitle Edit</translation>
    </message>
</context>
<context>
    <name>key warnings</name>
    <message>
        <source>Chinese input methods often take {key} for themselves.</source>
        <translation>中文输入法常占用 {key}。</translation>
    </message>
    <message>
        <source>Alt+Shift changes the keyboard layout on many desktops.</source>
        <translation>许多桌面用 Alt+Shift 切换键盘布局。</translation>
    </message>
    <message>
        <source>Desktops often take {key} for themselves.</source>
        <translation>桌面系统常占用 {key}。</translation>
    </message>
</context>
<context>
    <name>keymap</name>
    <message>
        <source>keys.{name}: there is no such action</source>
        <translation>keys.{name}：没有这个操作</translation>
    </message>
    <message>
        <source>keys.{name}: these are no keys for an action</source>
        <translation>keys.{name}：这些键不能用于操作</translation>
    </message>
    <message>
        <source>keys.{name}: {key} belongs to {other}</source>
        <translation>keys.{name}：{key} 已属于 {other}</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Split the line at the caret</source>
        <translation>在光标处拆分行</translation>
    </message>
    <message>
        <source>At the start of a line: join it with the one above</source>
        <translation>在行首：与上一行合并</translation>
    </message>
    <message>
        <source>At the end of a line: join it with the one below</source>
        <translation>在行末：与下一行合并</translation>
    </message>
    <message>
        <source>In the first row of a line: into the line above</source>
        <translation>在一行的首排：到上一行</translation>
    </message>
    <message>
        <source>In the last row of a line: into the line below</source>
        <translation>在一行的末排：到下一行</translation>
    </message>
    <message>
        <source>Go by words, both ways</source>
        <translation>逐词移动（左右均可）</translation>
    </message>
    <message>
        <source>Go by clauses, both ways</source>
        <translation>逐句移动（左右均可）</translation>
    </message>
    <message>
        <source>With Shift every move selects, over lines as well</source>
        <translation>按住 Shift 移动即为选择，可以跨行</translation>
    </message>
    <message>
        <source>Select the line; again: the whole transcript</source>
        <translation>选中本行；再按一次选中全文</translation>
    </message>
    <message>
        <source>Take the first suggestion; on a page: take what is ticked</source>
        <translation>采用第一个建议；在勾选页：采用勾选的</translation>
    </message>
    <message>
        <source>Take that suggestion</source>
        <translation>采用该建议</translation>
    </message>
    <message>
        <source>Edit by hand</source>
        <translation>手动改写</translation>
    </message>
    <message>
        <source>Skip it; on a page: tick or untick</source>
        <translation>跳过；在勾选页：勾选或取消</translation>
    </message>
    <message>
        <source>Mark it as unclear</source>
        <translation>标为听不清</translation>
    </message>
    <message>
        <source>Ignore it here</source>
        <translation>在此处忽略</translation>
    </message>
    <message>
        <source>Ignore it in this session</source>
        <translation>全稿忽略</translation>
    </message>
    <message>
        <source>Correct it and remember that</source>
        <translation>改正并记住</translation>
    </message>
    <message>
        <source>All of this term; on a page: all that is ticked</source>
        <translation>此词全部；在勾选页：勾选的全部</translation>
    </message>
    <message>
        <source>Pass the page</source>
        <translation>跳过此页</translation>
    </message>
    <message>
        <source>Move where it ends and ask again</source>
        <translation>移动末尾并重新查询</translation>
    </message>
    <message>
        <source>Move where it starts and ask again</source>
        <translation>移动开头并重新查询</translation>
    </message>
    <message>
        <source>Go back and undo that decision</source>
        <translation>退回并撤销该处理</translation>
    </message>
    <message>
        <source>End triage</source>
        <translation>结束逐条处理</translation>
    </message>
    <message>
        <source>In what to find: go to the next place; in the replacement: replace what is ticked</source>
        <translation>在“查找”栏：到下一处；在“替换为”栏：替换已勾选的</translation>
    </message>
    <message>
        <source>From a field into the list</source>
        <translation>从输入栏进入列表</translation>
    </message>
    <message>
        <source>In the list: tick or untick</source>
        <translation>在列表里：勾选或取消</translation>
    </message>
    <message>
        <source>In the list: tick all or none</source>
        <translation>在列表里：全选或全不选</translation>
    </message>
    <message>
        <source>In the list: go to the place; Ctrl+H comes back</source>
        <translation>在列表里：前往该处；按 Ctrl+H 回到列表</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>关闭面板</translation>
    </message>
    <message>
        <source>Let the suggested turn begin; on the page: all that is ticked</source>
        <translation>采纳建议的换人；在一览页上：采纳所有勾选的</translation>
    </message>
    <message>
        <source>That speaker begins here</source>
        <translation>从这里起由该说话人发言</translation>
    </message>
    <message>
        <source>The other of the last two speakers begins here</source>
        <translation>从这里起换成最近两人中的另一位</translation>
    </message>
    <message>
        <source>Skip it; on the page: tick or untick</source>
        <translation>跳过；在一览页上：勾选或取消</translation>
    </message>
    <message>
        <source>No turn begins here</source>
        <translation>此处没有换人</translation>
    </message>
    <message>
        <source>What is suggested as an interjection is a turn</source>
        <translation>建议为插话的其实是换人</translation>
    </message>
    <message>
        <source>All on one page</source>
        <translation>全部列在一页</translation>
    </message>
    <message>
        <source>Go back and undo that</source>
        <translation>后退并撤销</translation>
    </message>
    <message>
        <source>End the walk</source>
        <translation>结束逐处确认</translation>
    </message>
    <message>
        <source>Have the suggested paragraph begin; on the page: all that are ticked</source>
        <translation>采纳建议的分段；在一览页：采纳全部勾选的</translation>
    </message>
    <message>
        <source>No paragraph begins here</source>
        <translation>这里不另起一段</translation>
    </message>
    <message>
        <source>All on one page; on the page: tick all or none</source>
        <translation>全部列在一页；在一览页：全选或全不选</translation>
    </message>
    <message>
        <source>On the page: walk them in the text</source>
        <translation>在一览页：到正文中逐个看</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>文字中</translation>
    </message>
    <message>
        <source>In triage</source>
        <translation>逐条处理中</translation>
    </message>
    <message>
        <source>On a walk of turns</source>
        <translation>逐处确认换人时</translation>
    </message>
    <message>
        <source>On a walk of paragraphs</source>
        <translation>逐个看分段时</translation>
    </message>
    <message>
        <source>In find and replace</source>
        <translation>查找和替换</translation>
    </message>
</context>
<context>
    <name>mining</name>
    <message>
        <source>after “{detail}”</source>
        <translation>在“{detail}”之后</translation>
    </message>
    <message>
        <source>before “{detail}”</source>
        <translation>在“{detail}”之前</translation>
    </message>
    <message>
        <source>in a list of people</source>
        <translation>在人名列表中</translation>
    </message>
    <message>
        <source>a place of work</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>in a list of keywords</source>
        <translation>在关键词列表中</translation>
    </message>
    <message>
        <source>in a title</source>
        <translation>在标题中</translation>
    </message>
    <message>
        <source>beside “{detail}”</source>
        <translation>与“{detail}”并列</translation>
    </message>
    <message>
        <source>in quotation marks</source>
        <translation>在引号中</translation>
    </message>
    <message>
        <source>spelt as a name</source>
        <translation>拼写像专名</translation>
    </message>
    <message>
        <source>a rare word</source>
        <translation>少见的词</translation>
    </message>
    <message>
        <source>words that keep together</source>
        <translation>常连在一起的词</translation>
    </message>
    <message>
        <source>{detail} times</source>
        <translation>出现 {detail} 次</translation>
    </message>
    <message>
        <source>{paper}, row {number}</source>
        <translation>{paper}，第 {number} 行</translation>
    </message>
    <message>
        <source>{paper}, paragraph {number}</source>
        <translation>{paper}，第 {number} 段</translation>
    </message>
    <message>
        <source>{paper}, page {number}</source>
        <translation>{paper}，第 {number} 页</translation>
    </message>
    <message>
        <source>{paper}, slide {number}</source>
        <translation>{paper}，第 {number} 张</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>Unclear: perhaps {guesses} · {note}</source>
        <translation>听不清：可能是 {guesses} · {note}</translation>
    </message>
    <message>
        <source>Unclear: perhaps {guesses}</source>
        <translation>听不清：可能是 {guesses}</translation>
    </message>
    <message>
        <source>Unclear: {note}</source>
        <translation>听不清：{note}</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>听不清</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Line {line} is too long to be checked and stays unmarked.</source>
        <translation>第 {line} 行过长，不作检查，也不加标记。</translation>
    </message>
</context>
<context>
    <name>paragraphs</name>
    <message>
        <source>opens a point</source>
        <translation>另起话头</translation>
    </message>
    <message>
        <source>another topic</source>
        <translation>换了话题</translation>
    </message>
    <message>
        <source>else too long</source>
        <translation>否则太长</translation>
    </message>
</context>
<context>
    <name>punctuation</name>
    <message>
        <source>no mark: it runs on</source>
        <translation>无标点：连着读</translation>
    </message>
    <message>
        <source>，  comma</source>
        <translation>，  逗号</translation>
    </message>
    <message>
        <source>、  between things of a list</source>
        <translation>、  顿号</translation>
    </message>
    <message>
        <source>。  full stop</source>
        <translation>。  句号</translation>
    </message>
    <message>
        <source>？  question mark</source>
        <translation>？  问号</translation>
    </message>
    <message>
        <source>！  exclamation mark</source>
        <translation>！  叹号</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>Maybe</source>
        <translation>也许</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Replace in {places} places, on {lines} lines?</source>
        <translation>要替换 {lines} 行中的 {places} 处吗？</translation>
    </message>
    <message>
        <source>It is one step: one undo takes all of it back.</source>
        <translation>这算一步：撤销一次即可全部还原。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>readiness</name>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Suspects, sure</source>
        <translation>疑点（必改）</translation>
    </message>
    <message>
        <source>Suspects, likely</source>
        <translation>疑点（可能）</translation>
    </message>
    <message>
        <source>Marks at cuts</source>
        <translation>切断处的标点</translation>
    </message>
    <message>
        <source>Unclear places</source>
        <translation>听不清处</translation>
    </message>
    <message>
        <source>Without a speaker</source>
        <translation>没有说话人</translation>
    </message>
    <message>
        <source>Names still unknown</source>
        <translation>姓名待定</translation>
    </message>
    <message>
        <source>Written in two ways</source>
        <translation>写法不一</translation>
    </message>
    <message>
        <source>Turns not read</source>
        <translation>未读的轮次</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>known wrong form</source>
        <translation>已知误写</translation>
    </message>
    <message>
        <source>same pinyin</source>
        <translation>拼音相同</translation>
    </message>
    <message>
        <source>similar pinyin</source>
        <translation>拼音相近</translation>
    </message>
    <message>
        <source>sounds like</source>
        <translation>读音相近</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>canonical spelling</source>
        <translation>规范写法</translation>
    </message>
    <message>
        <source>doubled ending</source>
        <translation>词尾重复</translation>
    </message>
    <message>
        <source>accepted before</source>
        <translation>以前采纳过</translation>
    </message>
    <message>
        <source>a question word</source>
        <translation>有疑问词</translation>
    </message>
    <message>
        <source>a question particle</source>
        <translation>有疑问语气词</translation>
    </message>
    <message>
        <source>a new sentence begins so</source>
        <translation>后面像新句子的开头</translation>
    </message>
    <message>
        <source>a sentence ends so</source>
        <translation>像句子的结尾</translation>
    </message>
    <message>
        <source>things in a row</source>
        <translation>并列的事物</translation>
    </message>
    <message>
        <source>the sentence goes on</source>
        <translation>句子还没完</translation>
    </message>
    <message>
        <source>the speaker ends here</source>
        <translation>说话人到此为止</translation>
    </message>
    <message>
        <source>usual between such clauses</source>
        <translation>这样的分句之间通常如此</translation>
    </message>
    <message>
        <source>accepted before ({count}×)</source>
        <translation>以前采纳过（{count} 次）</translation>
    </message>
    <message>
        <source>rejected before ({count}×)</source>
        <translation>以前否决过（{count} 次）</translation>
    </message>
    <message>
        <source>{reason}, {rejected}</source>
        <translation>{reason}，{rejected}</translation>
    </message>
    <message>
        <source>{reason}, who speaks beside it</source>
        <translation>{reason}，前后发言的正是此人</translation>
    </message>
    <message>
        <source>{reason}: {heard} ≈ {meant}</source>
        <translation>{reason}：{heard} ≈ {meant}</translation>
    </message>
</context>
<context>
    <name>remember</name>
    <message>
        <source>In this session</source>
        <translation>仅本稿</translation>
    </message>
    <message>
        <source>For {event}</source>
        <translation>用于“{event}”</translation>
    </message>
    <message>
        <source>For all my transcripts</source>
        <translation>用于我的所有稿件</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Host</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>嘉宾</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>主讲人</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>观众</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>statistics</name>
    <message>
        <source>lines read</source>
        <translation>已读行数</translation>
    </message>
    <message>
        <source>edits per 1,000 characters</source>
        <translation>每千字改动处</translation>
    </message>
    <message>
        <source>character error rate of the original</source>
        <translation>原稿字错误率</translation>
    </message>
    <message>
        <source>places put right as suggested</source>
        <translation>按建议改正处</translation>
    </message>
    <message>
        <source>Lines still to be checked</source>
        <translation>尚待检查的行</translation>
    </message>
    <message>
        <source>Characters of the original</source>
        <translation>原稿字数</translation>
    </message>
    <message>
        <source>Characters now</source>
        <translation>现在字数</translation>
    </message>
    <message>
        <source>Places edited</source>
        <translation>改动处数</translation>
    </message>
    <message>
        <source>Characters put in, left out or replaced</source>
        <translation>增、删、改的字数</translation>
    </message>
    <message>
        <source>Text and edits</source>
        <translation>文字与改动</translation>
    </message>
    <message>
        <source>Suspects left</source>
        <translation>剩余疑点</translation>
    </message>
    <message>
        <source>Put right, by category</source>
        <translation>改正处（按类别）</translation>
    </message>
    <message>
        <source>Names and terms unified</source>
        <translation>统一的人名与术语</translation>
    </message>
    <message>
        <source>Marks count as characters, white space does not; headings and figures are left out. A Latin word that changed is one edit. Time is not tracked.</source>
        <translation>标点计入字数，空白不计；标题和图片不计。一个英文单词的改动算一处。不统计用时。</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>turns: {count}</source>
        <translation>{count} 轮</translation>
    </message>
    <message>
        <source>Share of the talk</source>
        <translation>发言占比</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>typing</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>pasting</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>deleting</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>join</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>setting the speaker</source>
        <translation>设置说话人</translation>
    </message>
    <message>
        <source>taking suggested turns</source>
        <translation>采纳建议的换人</translation>
    </message>
    <message>
        <source>rejecting a turn</source>
        <translation>否决换人</translation>
    </message>
    <message>
        <source>marking an interjection</source>
        <translation>标为插话</translation>
    </message>
    <message>
        <source>marking as read</source>
        <translation>标记已读</translation>
    </message>
    <message>
        <source>marking as not read</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>flagging a line</source>
        <translation>加减旗标</translation>
    </message>
    <message>
        <source>commenting on a line</source>
        <translation>写批注</translation>
    </message>
    <message>
        <source>taking a suggestion</source>
        <translation>采用建议</translation>
    </message>
    <message>
        <source>taking all</source>
        <translation>全部采用</translation>
    </message>
    <message>
        <source>correcting</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>ignoring</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>marking as unclear</source>
        <translation>标记听不清</translation>
    </message>
    <message>
        <source>a note on an unclear place</source>
        <translation>听不清处的备注</translation>
    </message>
    <message>
        <source>taking back an unclear mark</source>
        <translation>取消听不清标记</translation>
    </message>
    <message>
        <source>correcting and remembering</source>
        <translation>改并记住</translation>
    </message>
    <message>
        <source>remembering</source>
        <translation>记住</translation>
    </message>
    <message>
        <source>reverting a line</source>
        <translation>还原行</translation>
    </message>
    <message>
        <source>replacing</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>a roster change</source>
        <translation>修改名单</translation>
    </message>
    <message>
        <source>the start sheet</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>bringing a version back</source>
        <translation>恢复版本</translation>
    </message>
    <message>
        <source>settling punctuation</source>
        <translation>确定标点</translation>
    </message>
    <message>
        <source>a paragraph</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>keeping what the clean-up would change</source>
        <translation>保留清理内容</translation>
    </message>
    <message>
        <source>a speaker&apos;s tics</source>
        <translation>口头禅</translation>
    </message>
    <message>
        <source>a change of the glossary</source>
        <translation>更改术语表</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>Title and talk</source>
        <translation>标题和正文</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>访谈</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议纪要</translation>
    </message>
    <message>
        <source>Interview, in English</source>
        <translation>访谈（英文）</translation>
    </message>
    <message>
        <source>Minutes, in English</source>
        <translation>会议纪要（英文）</translation>
    </message>
</context>
<context>
    <name>turns</name>
    <message>
        <source>the talk opens</source>
        <translation>开场</translation>
    </message>
    <message>
        <source>says their own name</source>
        <translation>自报姓名</translation>
    </message>
    <message>
        <source>was called by name</source>
        <translation>被点名</translation>
    </message>
    <message>
        <source>was perhaps called by name</source>
        <translation>可能被点名</translation>
    </message>
    <message>
        <source>a question from the floor</source>
        <translation>观众提问</translation>
    </message>
    <message>
        <source>the talk closes</source>
        <translation>收场</translation>
    </message>
    <message>
        <source>thanks the speaker before</source>
        <translation>感谢前一位</translation>
    </message>
    <message>
        <source>thanks in passing</source>
        <translation>顺带致谢</translation>
    </message>
    <message>
        <source>praises what was said</source>
        <translation>夸赞对方</translation>
    </message>
    <message>
        <source>takes the word back</source>
        <translation>接回话头</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>hands over</source>
        <translation>交出话头</translation>
    </message>
    <message>
        <source>Very probable</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>Probable</source>
        <translation>较可能</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>不太确定</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>新的发言人</translation>
    </message>
    <message>
        <source>Speaker {slot}</source>
        <translation>发言人{slot}</translation>
    </message>
</context>
<context>
    <name>view</name>
    <message>
        <source>All lines</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Lines with suspects</source>
        <translation>有疑点的行</translation>
    </message>
    <message>
        <source>Lines not read yet</source>
        <translation>未读的行</translation>
    </message>
    <message>
        <source>Lines with a flag or a comment</source>
        <translation>有旗标或批注的行</translation>
    </message>
    <message>
        <source>As the desktop</source>
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
        <source>Line numbers</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>说话人</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>已读标记</translation>
    </message>
    <message>
        <source>As the system (after a restart)</source>
        <translation>跟随系统（重启后生效）</translation>
    </message>
    <message>
        <source>简体中文 (after a restart)</source>
        <translation>简体中文（重启后生效）</translation>
    </message>
    <message>
        <source>English (after a restart)</source>
        <translation>English（重启后生效）</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
</TS>
