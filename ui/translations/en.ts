<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>casereview</name>
    <message>
        <source>Excel 评查表</source>
        <translation>Excel sheet</translation>
    </message>
    <message>
        <source>F2 改种类，Alt+↑↓ 调次序，Alt+→ 拆分，Alt+← 并入上一份，N 到下一份没有把握的</source>
        <translation>F2 changes the kind, Alt+↑↓ the order, Alt+→ splits, Alt+← merges with the one before, N goes to the next unsure one</translation>
    </message>
    <message>
        <source>JSON 数据</source>
        <translation>JSON data</translation>
    </message>
    <message>
        <source>PDF 评查表</source>
        <translation>PDF sheet</translation>
    </message>
    <message>
        <source>Word 评查表</source>
        <translation>Word sheet</translation>
    </message>
    <message>
        <source>Word、WPS 文书</source>
        <translation>Word, WPS papers</translation>
    </message>
    <message>
        <source>{by}于 {at} 开始。</source>
        <translation> Begun by {by} on {at}.</translation>
    </message>
    <message>
        <source>{by}于 {on} 封存的 {count} 案：</source>
        <translation>{count} cases sealed by {by} on {on}: </translation>
    </message>
    <message>
        <source>{by}已于 {at} 复核通过。</source>
        <translation>{by} checked it on {at} and agrees.</translation>
    </message>
    <message>
        <source>{by}已于 {at} 退回：{reason}。改正后再送复核。</source>
        <translation>{by} sent it back on {at}: {reason}. Mend it and send it again.</translation>
    </message>
    <message>
        <source>{by}已于 {at} 送复核，待他人复核。</source>
        <translation>{by} sent it for a check on {at}; somebody else checks it.</translation>
    </message>
    <message>
        <source>{by}已于 {at} 送复核，请复核。</source>
        <translation>{by} sent it for a check on {at}; please check it.</translation>
    </message>
    <message>
        <source>{by}已于 {on} 签署过本案的前一次评查，本次另行评查。</source>
        <translation>{by} signed the review before this one on {on}; this is another.</translation>
    </message>
    <message>
        <source>{cases}已由他人取出。仍要取出吗？对方将不能再评。</source>
        <translation>{cases}: somebody else has taken this out. Take it out all the same? They can then decide no more.</translation>
    </message>
    <message>
        <source>{cases}由他人取出，没有交回。</source>
        <translation>{cases}: taken out by somebody else, not handed in.</translation>
    </message>
    <message>
        <source>{count} 份文件未能读取</source>
        <translation>{count} files could not be read</translation>
    </message>
    <message>
        <source>{count} 项</source>
        <translation>{count} items</translation>
    </message>
    <message>
        <source>{day}（已到期）</source>
        <translation>{day} (over)</translation>
    </message>
    <message>
        <source>{grounds} {n} 次</source>
        <translation>{grounds}: {n} times</translation>
    </message>
    <message>
        <source>{names} 等 {count} 份</source>
        <translation>{names} and others, {count} in all</translation>
    </message>
    <message>
        <source>{name}是本案的办案人员，不能以{role}的身份签署。</source>
        <translation>{name} is an officer of this case and cannot sign as {role}.</translation>
    </message>
    <message>
        <source>{name}（已不在原处）</source>
        <translation>{name} (no longer there)</translation>
    </message>
    <message>
        <source>{n} 件案卷中经人评判</source>
        <translation>Judged by people in {n} cases</translation>
    </message>
    <message>
        <source>{n} 份文书的种类没有把握</source>
        <translation>the kind of {n} papers is unsure</translation>
    </message>
    <message>
        <source>{n} 处改动已存为草稿，尚未启用，不影响评查。</source>
        <translation>{n} changes are kept as a draft; they are not in use and change no review.</translation>
    </message>
    <message>
        <source>{n} 处改动已过所定期限，请复核或撤销。</source>
        <translation>{n} changes are past their date; please look at them again or take them back.</translation>
    </message>
    <message>
        <source>{n} 处改动未启用</source>
        <translation>{n} changes not in use</translation>
    </message>
    <message>
        <source>{n} 项更正所指的文书已不在卷内，没有采用。</source>
        <translation>{n} corrections refer to papers no longer in the file and were not applied.</translation>
    </message>
    <message>
        <source>{pages}未能读取</source>
        <translation>pages {pages} could not be read</translation>
    </message>
    <message>
        <source>{pages}识别不清</source>
        <translation>pages {pages} were read badly</translation>
    </message>
    <message>
        <source>{part}（未具名）</source>
        <translation>{part} (no name)</translation>
    </message>
    <message>
        <source>{people} 人，{papers} 份文书；未具名的签章按签署身份列在下方，是谁所签请对照原卷。</source>
        <translation>{people} people, {papers} documents; marks without a name stand below by the capacity signed in; see the paper volume for who signed.</translation>
    </message>
    <message>
        <source>{queue}：{cases} 案，待定 {points} 分</source>
        <translation>{queue}: {cases} cases, {points} points at stake</translation>
    </message>
    <message>
        <source>{steps} 个步骤，{limits} 项期限，{wrong} 处时间矛盾或者待核</source>
        <translation>{steps} steps, {limits} time limits, {wrong} contradictions in time or to be looked at</translation>
    </message>
    <message>
        <source>{title}等 {n} 项</source>
        <translation>{title} and others, {n} in all</translation>
    </message>
    <message>
        <source>{unit}采用</source>
        <translation>Adopted by {unit}</translation>
    </message>
    <message>
        <source>{way} {n} 页</source>
        <translation>{way} {n} pages</translation>
    </message>
    <message>
        <source>{what}
谁来改：{who}　能否补正：{remedy}
怎么改：{how}</source>
        <translation>{what}
Who mends it: {who}   Can it be cured: {remedy}
How: {how}</translation>
    </message>
    <message>
        <source>{what}，标准值：{base}</source>
        <translation>{what}, in the standard: {base}</translation>
    </message>
    <message>
        <source>{why}，请重新评判。</source>
        <translation>{why}; please judge again.</translation>
    </message>
    <message>
        <source>“{one}”与“{other}”都用“{key}”键，请换一个键。</source>
        <translation>“{one}” and “{other}” both use the key “{key}”; please choose another.</translation>
    </message>
    <message>
        <source>“{title}”的快捷键</source>
        <translation>Key of “{title}”</translation>
    </message>
    <message>
        <source>《{title}》 第{within}页/共{of}页 · 卷内页码 {folio} · {file} 第{number}页</source>
        <translation>{title}, page {within} of {of} · folio {folio} · {file} page {number}</translation>
    </message>
    <message>
        <source>《{title}》第{within}页，共{of}页</source>
        <translation>{title}, page {within} of {of}</translation>
    </message>
    <message>
        <source>一并提交</source>
        <translation>Hand in together</translation>
    </message>
    <message>
        <source>一案双罚</source>
        <translation>Unit and person both penalised</translation>
    </message>
    <message>
        <source>上一处</source>
        <translation>Previous place</translation>
    </message>
    <message>
        <source>上一文书</source>
        <translation>Previous document</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>上一项</source>
        <translation>Previous item</translation>
    </message>
    <message>
        <source>上次{before}，本次{now}</source>
        <translation>Last time {before}, this time {now}</translation>
    </message>
    <message>
        <source>上次检查的是未签章的电子文稿。</source>
        <translation>The last check was of drafts without marks.</translation>
    </message>
    <message>
        <source>上移（Alt+↑）</source>
        <translation>Move up (Alt+↑)</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>Next place</translation>
    </message>
    <message>
        <source>下一待评项</source>
        <translation>Next undecided item</translation>
    </message>
    <message>
        <source>下一文书</source>
        <translation>Next document</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>下一项</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>下移（Alt+↓）</source>
        <translation>Move down (Alt+↓)</translation>
    </message>
    <message>
        <source>不予处罚</source>
        <translation>No penalty</translation>
    </message>
    <message>
        <source>不可补正</source>
        <translation>Cannot be cured</translation>
    </message>
    <message>
        <source>不可补正 {count}</source>
        <translation>Cannot be cured: {count}</translation>
    </message>
    <message>
        <source>不合格否决</source>
        <translation>Veto: fails</translation>
    </message>
    <message>
        <source>不合格（拟）：否决项 {count}</source>
        <translation>Failed (proposed): {count} vetoes</translation>
    </message>
    <message>
        <source>不合格：否决项 {count}</source>
        <translation>Failed: {count} vetoes</translation>
    </message>
    <message>
        <source>不否决</source>
        <translation>No veto</translation>
    </message>
    <message>
        <source>不得在原件上再添签名、印章、日期。</source>
        <translation> No signature, seal or date may be added to the original.</translation>
    </message>
    <message>
        <source>不得评优</source>
        <translation>Veto: not excellent</translation>
    </message>
    <message>
        <source>不涉及</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>不满 3 分、不涉否决的扣分列在这里，看过后一并确认；不同意的先去掉勾，再逐项评判。</source>
        <translation>Deductions below 3 points that touch no veto stand here, to be confirmed together; untick those you disagree with and judge them one by one.</translation>
    </message>
    <message>
        <source>不符合</source>
        <translation>Fails</translation>
    </message>
    <message>
        <source>不符合 {faults} 项，待人工核实 {doubts} 项，须人工评判 {manual} 项；已评 {decided} 项，未评 {waiting} 项</source>
        <translation>{faults} fail, {doubts} to be looked at, {manual} for people to judge; {decided} decided, {waiting} not yet</translation>
    </message>
    <message>
        <source>不符合时</source>
        <translation>If it fails</translation>
    </message>
    <message>
        <source>不符合时的说明</source>
        <translation>Sentence for a fault</translation>
    </message>
    <message>
        <source>不计分的提示，不在评查表的条款中，由人判断</source>
        <translation>Advice that costs nothing and is no clause of the sheet; for people to judge</translation>
    </message>
    <message>
        <source>不重复扣分</source>
        <translation>Not deducted twice</translation>
    </message>
    <message>
        <source>与上次检查的比较</source>
        <translation>Compared with the last check</translation>
    </message>
    <message>
        <source>与上次检查相比：已改好 {closed} 项，新发现 {new} 项，仍存在 {remaining} 项，仍待核对 {asked} 项，前后变动 {changed} 处。</source>
        <translation>Compared with the last check: {closed} mended, {new} new, {remaining} still there, {asked} still to be looked at, {changed} changes on papers.</translation>
    </message>
    <message>
        <source>与上次比较</source>
        <translation>Compare with last time</translation>
    </message>
    <message>
        <source>两处不同</source>
        <translation>Two places differ</translation>
    </message>
    <message>
        <source>两处不同：左 “{left}”，右 “{right}”</source>
        <translation>Two places differ: left “{left}”, right “{right}”</translation>
    </message>
    <message>
        <source>两处对照</source>
        <translation>Two places side by side</translation>
    </message>
    <message>
        <source>两种以上证据载明</source>
        <translation>stated by two kinds of evidence or more</translation>
    </message>
    <message>
        <source>个人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>个体工商户</source>
        <translation>Individual business</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>主持人</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>书记员</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>书证</source>
        <translation>Documentary evidence</translation>
    </message>
    <message>
        <source>事实情况特殊</source>
        <translation>Special facts</translation>
    </message>
    <message>
        <source>事故案件</source>
        <translation>Accident</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>交回所选</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>交回（已完）</source>
        <translation>Handed in (complete)</translation>
    </message>
    <message>
        <source>交回（未完）</source>
        <translation>Handed in (pending)</translation>
    </message>
    <message>
        <source>人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>人员与签章</source>
        <translation>People and marks</translation>
    </message>
    <message>
        <source>人工</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>人工判断</source>
        <translation>Judgement</translation>
    </message>
    <message>
        <source>仅见于一种证据，请核对</source>
        <translation>found in one kind of evidence only, please look</translation>
    </message>
    <message>
        <source>仍存在</source>
        <translation>Still there</translation>
    </message>
    <message>
        <source>仍须由人评判的</source>
        <translation>Still for people to judge</translation>
    </message>
    <message>
        <source>从哪一页拆分</source>
        <translation>Split from which page</translation>
    </message>
    <message>
        <source>以下 {asked} 项只能对照纸质原卷核对，尚有 {left} 项未答；选中后作答，一并提交，可一步撤销。</source>
        <translation>{asked} items can only be held against the paper volume, {left} still without an answer; choose and answer them, hand them in together, and one undo takes all back.</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>何人</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>何时</source>
        <translation>When</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>依法更正</source>
        <translation>Correct lawfully</translation>
    </message>
    <message>
        <source>依法更正 {count}</source>
        <translation>Correct lawfully: {count}</translation>
    </message>
    <message>
        <source>依法重新履行程序</source>
        <translation>Do the step again lawfully</translation>
    </message>
    <message>
        <source>依法重新履行程序 {count}</source>
        <translation>Do the step again lawfully: {count}</translation>
    </message>
    <message>
        <source>先不处理，稍后再调平</source>
        <translation>Leave it for now and balance later</translation>
    </message>
    <message>
        <source>先核对卷内文书</source>
        <translation>Look at the papers first</translation>
    </message>
    <message>
        <source>先核对卷内文书，再开始评查：{unsure}。{mended}。</source>
        <translation>Look at the papers before the review begins: {unsure}. {mended}.</translation>
    </message>
    <message>
        <source>先看结论</source>
        <translation>The verdict first</translation>
    </message>
    <message>
        <source>先行登记保存</source>
        <translation>Registered and preserved</translation>
    </message>
    <message>
        <source>入口</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>全卷</source>
        <translation>Whole case</translation>
    </message>
    <message>
        <source>全案日期和法定期限排在一条线上，先后矛盾的用红色标出。</source>
        <translation>All dates of the case and the legal limits stand on one line; contradictions are red.</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全部与封存时相符。</source>
        <translation>all are as they were sealed.</translation>
    </message>
    <message>
        <source>全部定位</source>
        <translation>All places</translation>
    </message>
    <message>
        <source>全部改动</source>
        <translation>All changes</translation>
    </message>
    <message>
        <source>全部改动（{n}）</source>
        <translation>All changes ({n})</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>共 {all} 处问题：能改的 {mendable} 处，须书面说明的 {explained} 处，不能补正的 {past} 处；请核对 {asked} 项。</source>
        <translation>{all} faults: {mendable} can be mended, {explained} need a written explanation, {past} cannot be cured; please look at {asked} items.</translation>
    </message>
    <message>
        <source>共 {n} 份，文件名没有顺序编号，次序未能确认</source>
        <translation>{n} in all; the file names carry no running numbers, so the order could not be told</translation>
    </message>
    <message>
        <source>共 {n} 条</source>
        <translation>{n} in all</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭对照</source>
        <translation>Close the comparison</translation>
    </message>
    <message>
        <source>关闭查找</source>
        <translation>Close find</translation>
    </message>
    <message>
        <source>其中 {n} 项人工评判所依据的条款已变，须重新评判。</source>
        <translation>{n} decisions of people rest on clauses that have changed and must be made again.</translation>
    </message>
    <message>
        <source>其他文书</source>
        <translation>Other documents</translation>
    </message>
    <message>
        <source>其他文书载明</source>
        <translation>stated by other papers</translation>
    </message>
    <message>
        <source>其余均符合</source>
        <translation>All others pass</translation>
    </message>
    <message>
        <source>具名</source>
        <translation>Named</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>内容有改动</source>
        <translation>Content changed</translation>
    </message>
    <message>
        <source>再送复核</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>写入失败</source>
        <translation>Writing failed</translation>
    </message>
    <message>
        <source>写入评判</source>
        <translation>Write the decisions</translation>
    </message>
    <message>
        <source>写法相近，请核对是否为同一人</source>
        <translation>spelled nearly alike, please see whether it is one person</translation>
    </message>
    <message>
        <source>决定书 {facts} 项内容，其中 {asked} 项未见证据载明或者仅见于一种证据，请核对；按相同文字查找，不扣分。</source>
        <translation>{facts} statements of the decision, {asked} of them in no evidence or in one kind only; please look. Found by like words; nothing is deducted.</translation>
    </message>
    <message>
        <source>决定认定的内容与载明它的文书</source>
        <translation>What the decision states and the documents that say so</translation>
    </message>
    <message>
        <source>决定送达</source>
        <translation>Decision served</translation>
    </message>
    <message>
        <source>凭记忆</source>
        <translation>From memory</translation>
    </message>
    <message>
        <source>凭记忆，只提问，不扣分</source>
        <translation>Recalled: only asks, takes no points</translation>
    </message>
    <message>
        <source>出席人员</source>
        <translation>Attendee</translation>
    </message>
    <message>
        <source>出错报告</source>
        <translation>Error report</translation>
    </message>
    <message>
        <source>分值</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>列明的证据</source>
        <translation>Evidence listed</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>删除…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>删除后不能恢复。案卷自己的文件不会被改动或者删除。</source>
        <translation>This cannot be undone. The files of the case are neither changed nor deleted.</translation>
    </message>
    <message>
        <source>删除自查记录</source>
        <translation>Delete self-checks</translation>
    </message>
    <message>
        <source>前后两次检查的变化</source>
        <translation>Changes between two checks</translation>
    </message>
    <message>
        <source>前后变动</source>
        <translation>Changes on papers</translation>
    </message>
    <message>
        <source>前后变动只列出原有文书上新出现或者有变化的签名、印章、日期。</source>
        <translation>Lists only signatures, seals and dates that have appeared or changed on papers that were there before.</translation>
    </message>
    <message>
        <source>前次</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>办案机关</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>办案程序</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>加入文件夹中的每一案…</source>
        <translation>Add every case of a folder…</translation>
    </message>
    <message>
        <source>加入案卷文件…</source>
        <translation>Add case files…</translation>
    </message>
    <message>
        <source>加入案卷文件夹…</source>
        <translation>Add a case folder…</translation>
    </message>
    <message>
        <source>勘验笔录、现场笔录</source>
        <translation>Survey or on-site record</translation>
    </message>
    <message>
        <source>匹配于</source>
        <translation>Found in</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>卷内文书</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>卷内有延长、放弃或者催告的文书</source>
        <translation>a paper in the file extends, waives or demands</translation>
    </message>
    <message>
        <source>卷内有该文书</source>
        <translation>the paper is in the file</translation>
    </message>
    <message>
        <source>卷内未找到对应文书，请核对</source>
        <translation>no such paper found in the file, please look</translation>
    </message>
    <message>
        <source>卷内未见：《{title}》</source>
        <translation>Not in the case: {title}</translation>
    </message>
    <message>
        <source>卷内没有读到处罚决定书认定的事实。</source>
        <translation>No facts stated by a penalty decision were read in the case.</translation>
    </message>
    <message>
        <source>卷内页码</source>
        <translation>Folios</translation>
    </message>
    <message>
        <source>卷内页码：{parts}。</source>
        <translation>Folios: {parts}.</translation>
    </message>
    <message>
        <source>历时 {elapsed} 个工作日，期限 {days} 个工作日</source>
        <translation>Took {elapsed} working days; the limit is {days} working days</translation>
    </message>
    <message>
        <source>历时 {elapsed} 日，期限 {days} 日</source>
        <translation>Took {elapsed} days; the limit is {days} days</translation>
    </message>
    <message>
        <source>历时与期限</source>
        <translation>Time taken and limit</translation>
    </message>
    <message>
        <source>压缩包</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>原卷核对</source>
        <translation>Paper volume</translation>
    </message>
    <message>
        <source>原卷核对…</source>
        <translation>Look at the paper volume…</translation>
    </message>
    <message>
        <source>原卷核对事项</source>
        <translation>Items to hold against the paper volume</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>原文件已不在原处或不能打开，这里显示的是读取到的文字</source>
        <translation>The file is no longer there or cannot be opened; this is the text that was read</translation>
    </message>
    <message>
        <source>参会人员</source>
        <translation>Attendee</translation>
    </message>
    <message>
        <source>参数</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>取出</source>
        <translation>Taken out</translation>
    </message>
    <message>
        <source>取出所选</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>取消试用</source>
        <translation>Stop the trial</translation>
    </message>
    <message>
        <source>取消读取</source>
        <translation>Stop reading</translation>
    </message>
    <message>
        <source>变化内容</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>只因前后变动不再提示，不计入已改好</source>
        <translation>No longer reported only because papers changed; not counted as mended</translation>
    </message>
    <message>
        <source>只用到</source>
        <translation>Only until</translation>
    </message>
    <message>
        <source>只看改动</source>
        <translation>Changes only</translation>
    </message>
    <message>
        <source>只看由谁来改的</source>
        <translation>Only those mended by</translation>
    </message>
    <message>
        <source>只看需要核对的</source>
        <translation>Only those to be looked at</translation>
    </message>
    <message>
        <source>可以签署。签署后评查结果只能查看，不能再改。</source>
        <translation>It can be signed. After signing, the review can be looked at but not changed.</translation>
    </message>
    <message>
        <source>可扣 {low}—{high} 分</source>
        <translation>{low}–{high} points may be deducted</translation>
    </message>
    <message>
        <source>可改的项目</source>
        <translation>What can be changed</translation>
    </message>
    <message>
        <source>可补正</source>
        <translation>Can be supplemented</translation>
    </message>
    <message>
        <source>可补正 {count}</source>
        <translation>Can be supplemented: {count}</translation>
    </message>
    <message>
        <source>可补正（限已有而漏装的文书、次序和页码）</source>
        <translation>Can be supplemented (only papers that exist and were left out, order and page numbers)</translation>
    </message>
    <message>
        <source>右边是问题说明、依据和建议，一键确认，改判写明理由，机器的结果保留在旁。</source>
        <translation>On the right are the fault, its basis and advice. One key confirms; overruling needs a reason, and the machine's result stays beside it.</translation>
    </message>
    <message>
        <source>各条合计 {points}，与总分 {total} 不符</source>
        <translation>The clauses add up to {points}, not to the total of {total}</translation>
    </message>
    <message>
        <source>各条合计将减少 {n} 分。</source>
        <translation>The clauses will add up to {n} points less.</translation>
    </message>
    <message>
        <source>各条合计将增加 {n} 分。</source>
        <translation>The clauses will add up to {n} points more.</translation>
    </message>
    <message>
        <source>各项结论均不变。</source>
        <translation>No outcome changes.</translation>
    </message>
    <message>
        <source>同一姓名有不同的证号，请核对</source>
        <translation>one name, different certificate numbers, please look</translation>
    </message>
    <message>
        <source>同类问题</source>
        <translation>Like questions</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>否决</source>
        <translation>Veto</translation>
    </message>
    <message>
        <source>否决项</source>
        <translation>Veto</translation>
    </message>
    <message>
        <source>否决项和幅度扣分须写明理由：写好按回车，按 Esc 取消。</source>
        <translation>A veto and points out of a range need a reason: Return when written, Esc to give up.</translation>
    </message>
    <message>
        <source>否决项，须人工确认</source>
        <translation>Veto, to be confirmed by a person</translation>
    </message>
    <message>
        <source>听证</source>
        <translation>Hearing</translation>
    </message>
    <message>
        <source>听证告知</source>
        <translation>Notice of hearing right</translation>
    </message>
    <message>
        <source>启用</source>
        <translation>Put into use</translation>
    </message>
    <message>
        <source>启用试用过的改动</source>
        <translation>Put the tried changes into use</translation>
    </message>
    <message>
        <source>呈批</source>
        <translation>Submission for approval</translation>
    </message>
    <message>
        <source>告知送达</source>
        <translation>Notice served</translation>
    </message>
    <message>
        <source>回到最新的评查</source>
        <translation>Back to the latest review</translation>
    </message>
    <message>
        <source>回到本案该项</source>
        <translation>Back to it in this case</translation>
    </message>
    <message>
        <source>回到首页</source>
        <translation>Back to the start</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>在上表选一项，即可改动。</source>
        <translation>Choose a line above to change it.</translation>
    </message>
    <message>
        <source>在作出决定之前依法重新履行这一程序，文书如实制作，原有文书保持原样。</source>
        <translation>Take this step again lawfully before the decision is made; make the papers truthfully and leave the earlier ones as they are.</translation>
    </message>
    <message>
        <source>在全案查找文字</source>
        <translation>Find words in the whole case</translation>
    </message>
    <message>
        <source>填写理由</source>
        <translation>Give a reason</translation>
    </message>
    <message>
        <source>处罚</source>
        <translation>Penalty</translation>
    </message>
    <message>
        <source>处罚决定</source>
        <translation>Penalty decision</translation>
    </message>
    <message>
        <source>处罚告知</source>
        <translation>Notice of penalty</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Check by a second person</translation>
    </message>
    <message>
        <source>复核人</source>
        <translation>Re-examiner</translation>
    </message>
    <message>
        <source>复核通过</source>
        <translation>Pass the check</translation>
    </message>
    <message>
        <source>如不符合</source>
        <translation>If it fails</translation>
    </message>
    <message>
        <source>如实书面说明情况，说明材料附卷，原件保持原样。</source>
        <translation>Explain truthfully in writing, enclose the explanation and leave the original as it is.</translation>
    </message>
    <message>
        <source>如果这正是改动的用意，启用时不带入这些示例；否则请撤销或修改改动。</source>
        <translation>If this is what the change is for, these examples are left out when it is put into use; otherwise take the change back or mend it.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>实际次序就是这样</source>
        <translation>They do lie in this order</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>审批人</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>审核人</source>
        <translation>Checker</translation>
    </message>
    <message>
        <source>对应缺陷</source>
        <translation>Defect</translation>
    </message>
    <message>
        <source>对照原卷核对</source>
        <translation>Hold against the paper volume</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>导出各条被确认、被推翻的次数，不含案卷内容</source>
        <translation>Export how often each clause was confirmed and overruled, without content of cases</translation>
    </message>
    <message>
        <source>导出法制审核意见书（草稿）</source>
        <translation>Export draft opinion of legal review</translation>
    </message>
    <message>
        <source>导出法制审核意见书（草稿）…</source>
        <translation>Export draft opinion of legal review…</translation>
    </message>
    <message>
        <source>导出记录…</source>
        <translation>Export the record…</translation>
    </message>
    <message>
        <source>导出评查表</source>
        <translation>Export the sheet</translation>
    </message>
    <message>
        <source>导出评查表…</source>
        <translation>Export the sheet…</translation>
    </message>
    <message>
        <source>封存所选…</source>
        <translation>Seal…</translation>
    </message>
    <message>
        <source>封存清单</source>
        <translation>Seal manifest</translation>
    </message>
    <message>
        <source>封存评查</source>
        <translation>Seal reviews</translation>
    </message>
    <message>
        <source>小额扣分</source>
        <translation>Small deductions</translation>
    </message>
    <message>
        <source>尚无人工评判的记录。</source>
        <translation>Nobody has judged by this clause yet.</translation>
    </message>
    <message>
        <source>工具</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>左边按评查表的次序列出条款，按 J、K 键上下移动，按 N 键到下一待评项。</source>
        <translation>On the left are the clauses in the order of the sheet. J and K move down and up, N goes to the next undecided item.</translation>
    </message>
    <message>
        <source>差额</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>已不能补正，如实书面说明情况，说明材料附卷，原件保持原样。</source>
        <translation>This can no longer be cured: explain truthfully in writing, enclose the explanation and leave the original as it is.</translation>
    </message>
    <message>
        <source>已停止读取“{case}”，再次打开时从停下的地方接着读。</source>
        <translation>Stopped reading “{case}”; opened again, it goes on where it stopped.</translation>
    </message>
    <message>
        <source>已决定</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>已封存</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>已封存 {count} 案，清单已写出</source>
        <translation>{count} cases sealed, the manifest is written</translation>
    </message>
    <message>
        <source>已归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>已恢复默认快捷键。</source>
        <translation>The keys are as they came.</translation>
    </message>
    <message>
        <source>已打印 {count} 页</source>
        <translation>Printed {count} pages</translation>
    </message>
    <message>
        <source>已撤出</source>
        <translation>Taken out</translation>
    </message>
    <message>
        <source>已改好</source>
        <translation>Mended</translation>
    </message>
    <message>
        <source>已无没有把握之处</source>
        <translation>nothing is unsure any more</translation>
    </message>
    <message>
        <source>已有而漏装的，补入原件或者核对过的复印件，次序、页码和目录据实调整；没有的，如实书面说明情况。</source>
        <translation>Where it exists and was left out, put in the original or a verified copy and set order, page numbers and contents list right as they are; where it does not, explain truthfully in writing.</translation>
    </message>
    <message>
        <source>已核官方文本</source>
        <translation>Checked against the official text</translation>
    </message>
    <message>
        <source>已由他人取出</source>
        <translation>Taken out by somebody else</translation>
    </message>
    <message>
        <source>已答 {answered}/{count}，可写入 {wishes} 项评判</source>
        <translation>Answered {answered}/{count}, {wishes} decisions to be written</translation>
    </message>
    <message>
        <source>已签</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>已签署的评查</source>
        <translation>Signed review</translation>
    </message>
    <message>
        <source>已签署：{by}（{role}），{at}</source>
        <translation>Signed: {by} ({role}), {at}</translation>
    </message>
    <message>
        <source>已结案</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>已评</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>已读部分不符合 {faults} 项，待人工核实 {doubts} 项；其余 {rest} 项未查</source>
        <translation>In what was read: {faults} not in order, {doubts} to be verified; {rest} others not checked</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>并入上一份（Alt+←）</source>
        <translation>Merge with the one before (Alt+←)</translation>
    </message>
    <message>
        <source>应当</source>
        <translation>Should be</translation>
    </message>
    <message>
        <source>应当告知听证权利的数额（个人）</source>
        <translation>Amount from which the right to a hearing is told (persons)</translation>
    </message>
    <message>
        <source>应当告知听证权利的数额（单位）</source>
        <translation>Amount from which the right to a hearing is told (units)</translation>
    </message>
    <message>
        <source>应当告知听证权利的数额（含本数）</source>
        <translation>Amount from which the right to a hearing is told (inclusive)</translation>
    </message>
    <message>
        <source>应当法制审核的数额（个人）</source>
        <translation>Amount from which legal review is due (persons)</translation>
    </message>
    <message>
        <source>应当法制审核的数额（单位）</source>
        <translation>Amount from which legal review is due (units)</translation>
    </message>
    <message>
        <source>应当法制审核的数额（含本数）</source>
        <translation>Amount from which legal review is due (inclusive)</translation>
    </message>
    <message>
        <source>应当集体讨论的数额（个人）</source>
        <translation>Amount from which collective discussion is due (persons)</translation>
    </message>
    <message>
        <source>应当集体讨论的数额（单位）</source>
        <translation>Amount from which collective discussion is due (units)</translation>
    </message>
    <message>
        <source>应当集体讨论的数额（含本数）</source>
        <translation>Amount from which collective discussion is due (inclusive)</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>开始盲评</source>
        <translation>Begin blind review</translation>
    </message>
    <message>
        <source>开始评分</source>
        <translation>Begin scoring</translation>
    </message>
    <message>
        <source>开始评查</source>
        <translation>Begin the review</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archiving</translation>
    </message>
    <message>
        <source>当事人</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>当事人的陈述</source>
        <translation>Statement of the party</translation>
    </message>
    <message>
        <source>待人工核实</source>
        <translation>To be looked at</translation>
    </message>
    <message>
        <source>待他人复核</source>
        <translation>Others check</translation>
    </message>
    <message>
        <source>待复核</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>待定 {n}</source>
        <translation>{n} open</translation>
    </message>
    <message>
        <source>待我复核</source>
        <translation>For me to check</translation>
    </message>
    <message>
        <source>待改清单</source>
        <translation>To mend</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>To be looked at</translation>
    </message>
    <message>
        <source>待核实 {n} 次，其中 {bad} 次判为不符合</source>
        <translation>Asked {n} times, judged to fail {bad} times</translation>
    </message>
    <message>
        <source>待核对的签章和位置</source>
        <translation>Marks and places to be looked at</translation>
    </message>
    <message>
        <source>待签</source>
        <translation>To be signed</translation>
    </message>
    <message>
        <source>待评</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <source>待评 {points} 分</source>
        <translation>{points} points open</translation>
    </message>
    <message>
        <source>待评案卷</source>
        <translation>Cases to review</translation>
    </message>
    <message>
        <source>待评案卷…</source>
        <translation>Cases to review…</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>得分 {points} 分（满分 {total} 分）</source>
        <translation>Score {points} of {total}</translation>
    </message>
    <message>
        <source>得分由 {a} 变为 {b}。</source>
        <translation>The score goes from {a} to {b}.</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>快捷键…</source>
        <translation>Keys…</translation>
    </message>
    <message>
        <source>快捷键：{key}</source>
        <translation>Key: {key}</translation>
    </message>
    <message>
        <source>快速办理</source>
        <translation>Fast track</translation>
    </message>
    <message>
        <source>怎么改</source>
        <translation>How to mend it</translation>
    </message>
    <message>
        <source>总分</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>总分 {total}</source>
        <translation>Total {total}</translation>
    </message>
    <message>
        <source>总分和数额界限</source>
        <translation>Total and amounts</translation>
    </message>
    <message>
        <source>总分的差额由谁承担</source>
        <translation>Who bears the difference</translation>
    </message>
    <message>
        <source>总分随之改变</source>
        <translation>The total changes with it</translation>
    </message>
    <message>
        <source>恢复识别结果</source>
        <translation>Back to what was read</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>As it came</translation>
    </message>
    <message>
        <source>情形</source>
        <translation>Circumstances</translation>
    </message>
    <message>
        <source>我的自查记录</source>
        <translation>My self-checks</translation>
    </message>
    <message>
        <source>我的自查记录…</source>
        <translation>My self-checks…</translation>
    </message>
    <message>
        <source>所依据的文书已变</source>
        <translation>The document it rests on has changed</translation>
    </message>
    <message>
        <source>所依据的标准</source>
        <translation>Rests on the standard</translation>
    </message>
    <message>
        <source>所依据的标准在改动之后有更新，请重新试用。</source>
        <translation>The standard beneath was renewed after the change; please try it again.</translation>
    </message>
    <message>
        <source>所在</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>所在文书</source>
        <translation>In which document</translation>
    </message>
    <message>
        <source>所有人员</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>手写笔迹</source>
        <translation>Handwriting</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>打印姓名</source>
        <translation>Typed name</translation>
    </message>
    <message>
        <source>打印评查表</source>
        <translation>Print the sheet</translation>
    </message>
    <message>
        <source>打印评查表…</source>
        <translation>Print the sheet…</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>打开文件…</source>
        <translation>Open file…</translation>
    </message>
    <message>
        <source>打开文件夹…</source>
        <translation>Open folder…</translation>
    </message>
    <message>
        <source>打开案卷后，选中左侧条款即可查看所在页面</source>
        <translation>Open a case, then choose a clause on the left to see its page</translation>
    </message>
    <message>
        <source>打开案卷文件</source>
        <translation>Open case file</translation>
    </message>
    <message>
        <source>打开案卷文件…</source>
        <translation>Open case file…</translation>
    </message>
    <message>
        <source>打开案卷文件夹</source>
        <translation>Open case folder</translation>
    </message>
    <message>
        <source>打开案卷文件夹…</source>
        <translation>Open case folder…</translation>
    </message>
    <message>
        <source>打开案卷文件夹：{door}</source>
        <translation>Open case folder: {door}</translation>
    </message>
    <message>
        <source>打开案卷文件：{door}</source>
        <translation>Open case file: {door}</translation>
    </message>
    <message>
        <source>扣 {n}</source>
        <translation>−{n}</translation>
    </message>
    <message>
        <source>扣 {points} 分</source>
        <translation>−{points} points</translation>
    </message>
    <message>
        <source>扣分</source>
        <translation>Deducted</translation>
    </message>
    <message>
        <source>扣分上限</source>
        <translation>Most deduction</translation>
    </message>
    <message>
        <source>扣分下限</source>
        <translation>Least deduction</translation>
    </message>
    <message>
        <source>扣分应在 0 到 {most} 分之间</source>
        <translation>Points must lie between 0 and {most}</translation>
    </message>
    <message>
        <source>执法人员</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>扫描件、照片</source>
        <translation>Scans, photographs</translation>
    </message>
    <message>
        <source>批量评判</source>
        <translation>Decide in batches</translation>
    </message>
    <message>
        <source>批量评判…</source>
        <translation>Decide in batches…</translation>
    </message>
    <message>
        <source>承办人</source>
        <translation>Case officer</translation>
    </message>
    <message>
        <source>承办人报送前使用：列出需要整改的问题、由谁整改、哪些已不能补救，改后可重新检查。</source>
        <translation>For the officer before submission: what to mend, who mends it, what can no longer be cured; check again after mending.</translation>
    </message>
    <message>
        <source>把以上答复写入评判</source>
        <translation>Write these answers as decisions</translation>
    </message>
    <message>
        <source>把握</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>把案卷拖到这里：文件夹、压缩包，或者 PDF、OFD、Word（含旧版）、扫描件、照片</source>
        <translation>Drop a case here: a folder, an archive, or PDF, OFD, Word (old ones too), scans, photographs</translation>
    </message>
    <message>
        <source>报法制审核</source>
        <translation>Sent for legal review</translation>
    </message>
    <message>
        <source>拖入案卷的文件夹、压缩包或者文件，或从“文件”菜单打开</source>
        <translation>Drop a case folder, archive or file, or open one from the File menu</translation>
    </message>
    <message>
        <source>按下要用的键</source>
        <translation>Press the key to use</translation>
    </message>
    <message>
        <source>按办案机关自动选择</source>
        <translation>By the agency of each case</translation>
    </message>
    <message>
        <source>按案卷自动选择</source>
        <translation>By what each case says of itself</translation>
    </message>
    <message>
        <source>按案名、当事人、案号查找</source>
        <translation>Find by title, party or number</translation>
    </message>
    <message>
        <source>按队列查看</source>
        <translation>Show queue</translation>
    </message>
    <message>
        <source>接着读</source>
        <translation>Read on</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>提示（不计分）</source>
        <translation>Notes (not scored)</translation>
    </message>
    <message>
        <source>提示，不计分</source>
        <translation>Note, not scored</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>撤回人工指定的阶段、程序和情形，按案卷材料识别的结果重新评查</source>
        <translation>Take back the stage, procedure and circumstances set by hand, and judge by what was read of the case</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销全部改动</source>
        <translation>Take all changes back</translation>
    </message>
    <message>
        <source>撤销这一改动</source>
        <translation>Take this change back</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>Change to</translation>
    </message>
    <message>
        <source>改为此种类（F2 选择）</source>
        <translation>Change to this kind (F2 chooses)</translation>
    </message>
    <message>
        <source>改为试行…</source>
        <translation>Put on trial…</translation>
    </message>
    <message>
        <source>改判</source>
        <translation>Overrule</translation>
    </message>
    <message>
        <source>改判为{outcome}</source>
        <translation>Overruled: {outcome}</translation>
    </message>
    <message>
        <source>改动</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>改动尚未启用</source>
        <translation>Changes not yet in use</translation>
    </message>
    <message>
        <source>改动是否有期限</source>
        <translation>Whether the change has an end</translation>
    </message>
    <message>
        <source>改动理由</source>
        <translation>Reason for the change</translation>
    </message>
    <message>
        <source>改动用到哪一日</source>
        <translation>Until which day the change holds</translation>
    </message>
    <message>
        <source>改动的理由，必填</source>
        <translation>Reason for the change, required</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>效力</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>数字签名</source>
        <translation>Digital signature</translation>
    </message>
    <message>
        <source>数额界限</source>
        <translation>Threshold</translation>
    </message>
    <message>
        <source>整改复查</source>
        <translation>Re-check</translation>
    </message>
    <message>
        <source>整改建议</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>整改期限届满</source>
        <translation>Term to correct ends</translation>
    </message>
    <message>
        <source>文书制作</source>
        <translation>Drafting of documents</translation>
    </message>
    <message>
        <source>文书增减和改动</source>
        <translation>Documents added, removed and changed</translation>
    </message>
    <message>
        <source>文书已不在卷内</source>
        <translation>The document is no longer in the case</translation>
    </message>
    <message>
        <source>文书种类</source>
        <translation>Kind of document</translation>
    </message>
    <message>
        <source>文书认错、拆错或者次序不对的，可在卷内文书中更正，更正后自动重新评查。</source>
        <translation>Where a document was taken for another, split or ordered wrongly, mend it under Documents; the case is then judged again.</translation>
    </message>
    <message>
        <source>文书间一致性</source>
        <translation>Consistency between documents</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>新发现</source>
        <translation>New</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>新手引导</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>旋转</source>
        <translation>Rotate</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>无法读取</source>
        <translation>Unreadable</translation>
    </message>
    <message>
        <source>无法辨认</source>
        <translation>Unreadable</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>旧版</source>
        <translation>Older edition</translation>
    </message>
    <message>
        <source>时间与期限</source>
        <translation>Time and limits</translation>
    </message>
    <message>
        <source>时间轴</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>显示或隐藏标记</source>
        <translation>Show or hide marks</translation>
    </message>
    <message>
        <source>显示本页</source>
        <translation>Show this page</translation>
    </message>
    <message>
        <source>显示本页…</source>
        <translation>Show this page…</translation>
    </message>
    <message>
        <source>普通程序</source>
        <translation>Ordinary procedure</translation>
    </message>
    <message>
        <source>更换语言后，下次打开程序时生效。</source>
        <translation>Another language is spoken from the next start on.</translation>
    </message>
    <message>
        <source>更改情形</source>
        <translation>Change circumstances</translation>
    </message>
    <message>
        <source>更正文书</source>
        <translation>Mending documents</translation>
    </message>
    <message>
        <source>最多扣</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>最近打开的案卷</source>
        <translation>Recent cases</translation>
    </message>
    <message>
        <source>最近的操作：</source>
        <translation>Last commands:</translation>
    </message>
    <message>
        <source>有</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>有 {count} 案与封存时不符。</source>
        <translation>{count} are not as they were sealed.</translation>
    </message>
    <message>
        <source>有{count}项否决或者扣3分以上的事项没有逐项确认。</source>
        <translation>{count} vetoes or deductions of three points and more were not confirmed one by one.</translation>
    </message>
    <message>
        <source>有{count}项评判所依据的内容已经变动，须重新评判。</source>
        <translation>What {count} decisions rest on has changed; they must be taken again.</translation>
    </message>
    <message>
        <source>有证据载明</source>
        <translation>stated by evidence</translation>
    </message>
    <message>
        <source>期限届满日为休息日，顺延至其后第一个工作日</source>
        <translation>the last day was a rest day, so the limit ran to the next working day</translation>
    </message>
    <message>
        <source>未作决定终结</source>
        <translation>Ended without a decision</translation>
    </message>
    <message>
        <source>未发现问题</source>
        <translation>No fault found</translation>
    </message>
    <message>
        <source>未查</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>未知</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>未经采用，仅供参考</source>
        <translation>Not adopted, for reference only</translation>
    </message>
    <message>
        <source>未署名</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>未能判断</source>
        <translation>Could not be judged</translation>
    </message>
    <message>
        <source>未能完成</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>未能打印，请检查打印机是否开启、打印文件是否被占用，然后重试。</source>
        <translation>Could not print. Please see whether the printer is on and the file is free, then try again.</translation>
    </message>
    <message>
        <source>未能识别种类 {n} 份</source>
        <translation>{n} of unknown kind</translation>
    </message>
    <message>
        <source>未能读取 {n} 份</source>
        <translation>{n} could not be read</translation>
    </message>
    <message>
        <source>未能读取“{file}”：{why}</source>
        <translation>Could not read “{file}”: {why}</translation>
    </message>
    <message>
        <source>未能读取的文件</source>
        <translation>Files that could not be read</translation>
    </message>
    <message>
        <source>未见证据载明，请核对</source>
        <translation>not found in the evidence, please look</translation>
    </message>
    <message>
        <source>未识别页，盲评中不显示</source>
        <translation>Page not read: not shown in blind review</translation>
    </message>
    <message>
        <source>未读到案件名称</source>
        <translation>No case title read</translation>
    </message>
    <message>
        <source>本单位的值</source>
        <translation>Value of this unit</translation>
    </message>
    <message>
        <source>本地要求</source>
        <translation>Local requirement</translation>
    </message>
    <message>
        <source>本条可改的项目</source>
        <translation>What can be changed in this clause</translation>
    </message>
    <message>
        <source>本条屡被推翻，建议改为“试行”：照样提示，暂不扣分。是否改，由贵单位决定。</source>
        <translation>This clause is often overruled. It might be put on trial: still shown, but nothing deducted. Your unit decides.</translation>
    </message>
    <message>
        <source>本条据法律规定，改动不得宽于法律。</source>
        <translation>This clause rests on law; a change must not be more lenient than the law.</translation>
    </message>
    <message>
        <source>本条的依据、示例和评判记录</source>
        <translation>Basis, examples and record of this clause</translation>
    </message>
    <message>
        <source>本标准有 {n} 处改动已存为草稿，尚未启用。仍要打开另一标准吗？</source>
        <translation>{n} changes to this standard are kept as a draft and not in use. Open another standard all the same?</translation>
    </message>
    <message>
        <source>本案不涉及</source>
        <translation>Not applicable here</translation>
    </message>
    <message>
        <source>本案复核被{name}退回，改正后须再送复核。</source>
        <translation>{name} sent the review back; it has to be mended and sent for a check again.</translation>
    </message>
    <message>
        <source>本案已送复核，复核通过后才能签署。</source>
        <translation>The review was sent for a check and can be signed once that is passed.</translation>
    </message>
    <message>
        <source>本案没有可以比较的上次检查。</source>
        <translation>There is no earlier check of this case to compare with.</translation>
    </message>
    <message>
        <source>本案现按“{title}”评查；这里前后两边都按所调整的标准。</source>
        <translation>The case is reviewed by “{title}”; here both sides are by the standard being tailored.</translation>
    </message>
    <message>
        <source>本案评查已由{name}签署。</source>
        <translation>This review was signed by {name}.</translation>
    </message>
    <message>
        <source>本案：{found}</source>
        <translation>In this case: {found}</translation>
    </message>
    <message>
        <source>本次已不再提示</source>
        <translation>No longer reported</translation>
    </message>
    <message>
        <source>本评查已签署，只能查看。</source>
        <translation>This review is signed and can only be looked at.</translation>
    </message>
    <message>
        <source>本页没有可显示的内容</source>
        <translation>There is nothing to show on this page</translation>
    </message>
    <message>
        <source>本页没有可靠的识别结果，显示后可能看到单位或者人员的名称。请写明理由，与姓名、时间一并记入日志。</source>
        <translation>This page was not read reliably: it may show the name of the unit or of people. Give the reason; it is logged with your name and the time.</translation>
    </message>
    <message>
        <source>本项不能“{answer}”，可以：{others}。</source>
        <translation>“{answer}” is no answer to this item; these are: {others}.</translation>
    </message>
    <message>
        <source>本项满分 {points} 分</source>
        <translation>{points} points at stake</translation>
    </message>
    <message>
        <source>本项的评查标准</source>
        <translation>The rule of this item</translation>
    </message>
    <message>
        <source>机</source>
        <translation>M</translation>
    </message>
    <message>
        <source>机→人改</source>
        <translation>M→P</translation>
    </message>
    <message>
        <source>机✓</source>
        <translation>M✓</translation>
    </message>
    <message>
        <source>机器</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>机器：{outcome}</source>
        <translation>Machine: {outcome}</translation>
    </message>
    <message>
        <source>材料另存</source>
        <translation>Kept elsewhere</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>条款代号</source>
        <translation>Clause id</translation>
    </message>
    <message>
        <source>条款全文</source>
        <translation>Whole clause</translation>
    </message>
    <message>
        <source>条款已修改</source>
        <translation>The clause was changed</translation>
    </message>
    <message>
        <source>条款已删去</source>
        <translation>The clause was removed</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>查封扣押</source>
        <translation>Sealed or seized</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>查找…</source>
        <translation>Find…</translation>
    </message>
    <message>
        <source>查找条款</source>
        <translation>Find a clause</translation>
    </message>
    <message>
        <source>查找条款、文字、理由</source>
        <translation>Find clause, words, reason</translation>
    </message>
    <message>
        <source>查找条款号、编号、内容、依据</source>
        <translation>Find by clause, id, words, basis</translation>
    </message>
    <message>
        <source>查找案卷</source>
        <translation>Find a case</translation>
    </message>
    <message>
        <source>查找的文字</source>
        <translation>Words to find</translation>
    </message>
    <message>
        <source>查找结果</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
    <message>
        <source>查看已签署的评查</source>
        <translation>See the signed review</translation>
    </message>
    <message>
        <source>查见</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>标准值</source>
        <translation>Value of the standard</translation>
    </message>
    <message>
        <source>标准分</source>
        <translation>Points of the standard</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Look at</translation>
    </message>
    <message>
        <source>核对人</source>
        <translation>Verifier</translation>
    </message>
    <message>
        <source>核验封存清单</source>
        <translation>Check a seal manifest</translation>
    </message>
    <message>
        <source>核验封存清单…</source>
        <translation>Check a seal manifest…</translation>
    </message>
    <message>
        <source>案件名称</source>
        <translation>Case title</translation>
    </message>
    <message>
        <source>案件移送</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>案卷内容已变</source>
        <translation>The case has changed</translation>
    </message>
    <message>
        <source>案卷列表</source>
        <translation>List of cases</translation>
    </message>
    <message>
        <source>案卷已移走或删除：{path}</source>
        <translation>The case was moved or deleted: {path}</translation>
    </message>
    <message>
        <source>案卷有改动，{count} 项评判须重新作出</source>
        <translation>The case has changed; {count} decisions must be made again</translation>
    </message>
    <message>
        <source>案卷没有读完，只能查看；接着读完后再评判。</source>
        <translation>The case was not read to its end: look only; read on, then decide.</translation>
    </message>
    <message>
        <source>案卷阶段</source>
        <translation>Stage of the case</translation>
    </message>
    <message>
        <source>案号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>检查人</source>
        <translation>Checker of the volume</translation>
    </message>
    <message>
        <source>检查人员</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>检查参数</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>次序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>正在取图…</source>
        <translation>Fetching the picture…</translation>
    </message>
    <message>
        <source>正在整理同类问题…</source>
        <translation>Gathering like questions…</translation>
    </message>
    <message>
        <source>正在核对能否签署…</source>
        <translation>Seeing whether it can be signed…</translation>
    </message>
    <message>
        <source>正在生成评查表…</source>
        <translation>Making the sheet…</translation>
    </message>
    <message>
        <source>正在读取“{case}”，请稍候，或者先取消。</source>
        <translation>“{case}” is being read; please wait, or cancel first.</translation>
    </message>
    <message>
        <source>正在读取标准，并运行示例……</source>
        <translation>Reading the standard and running its examples…</translation>
    </message>
    <message>
        <source>每一步都即时保存，按 Ctrl+Z 撤销，关闭程序后再打开仍可撤销。</source>
        <translation>Every step is saved at once. Ctrl+Z undoes it, even after the program was closed.</translation>
    </message>
    <message>
        <source>每处扣</source>
        <translation>Points for each</translation>
    </message>
    <message>
        <source>比较说明</source>
        <translation>About the comparison</translation>
    </message>
    <message>
        <source>没有 {year} 年的放假安排，该年的工作日不能计算</source>
        <translation>There is no holiday calendar of {year}; working days of that year cannot be counted</translation>
    </message>
    <message>
        <source>没有发现问题</source>
        <translation>No fault found</translation>
    </message>
    <message>
        <source>没有发现需要改的问题；请核对 {asked} 项。</source>
        <translation>Nothing found to mend; please look at {asked} items.</translation>
    </message>
    <message>
        <source>没有打开的案卷可以重评。</source>
        <translation>No case is open to be judged again.</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>没有找到示例案卷，请从安装包重新安装后再试。</source>
        <translation>The sample case was not found; please install the program again and try once more.</translation>
    </message>
    <message>
        <source>没有放假安排，工作日不能计算，期限 {days} 个工作日</source>
        <translation>Without a holiday calendar working days cannot be counted; the limit is {days} working days</translation>
    </message>
    <message>
        <source>没有电子页面的案卷，按同一标准逐条由人评分：每条先列为待评，评分方法与电子案卷相同。</source>
        <translation>A case without electronic pages is scored by people on the same clauses: each begins undecided, and is scored as in an electronic case.</translation>
    </message>
    <message>
        <source>没有读到日期</source>
        <translation>No date read</translation>
    </message>
    <message>
        <source>没有读完，不计分：已读部分发现问题 {count} 项</source>
        <translation>Not read to its end, no score: faults in what was read: {count}</translation>
    </message>
    <message>
        <source>没有读完，不计分：已读部分尚未发现问题</source>
        <translation>Not read to its end, no score: no fault yet in what was read</translation>
    </message>
    <message>
        <source>没有这一次评查的记录</source>
        <translation>there is no record of this review</translation>
    </message>
    <message>
        <source>没有须对照原卷核对的事项。</source>
        <translation>Nothing needs to be held against the paper volume.</translation>
    </message>
    <message>
        <source>法制审核</source>
        <translation>Legal examination</translation>
    </message>
    <message>
        <source>法制审核人</source>
        <translation>Legal examiner</translation>
    </message>
    <message>
        <source>法制审核人员</source>
        <translation>Legal reviewer</translation>
    </message>
    <message>
        <source>法定</source>
        <translation>Statutory</translation>
    </message>
    <message>
        <source>法律理解不同</source>
        <translation>Other reading of the law</translation>
    </message>
    <message>
        <source>法律适用</source>
        <translation>Application of law</translation>
    </message>
    <message>
        <source>注明拒签</source>
        <translation>Refusal noted</translation>
    </message>
    <message>
        <source>清单本身已被改动</source>
        <translation>the manifest itself was changed</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>版本 {edition}</source>
        <translation>Edition {edition}</translation>
    </message>
    <message>
        <source>物证</source>
        <translation>Material evidence</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>现场检查</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>现行标准中已没有本条。</source>
        <translation>The standard has no such clause any more.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>理由类别：{grounds}</source>
        <translation>Kind of reason: {grounds}</translation>
    </message>
    <message>
        <source>理由（1—5 选类别，↓ 最近用过）</source>
        <translation>Reason (1–5 choose its kind, ↓ recent ones)</translation>
    </message>
    <message>
        <source>理由，可以不填，记入日志</source>
        <translation>Reason (optional), logged</translation>
    </message>
    <message>
        <source>理由，必填，记入日志</source>
        <translation>Reason (required), logged</translation>
    </message>
    <message>
        <source>由 {clause} {title}（{points} 分）承担</source>
        <translation>Borne by {clause} {title} ({points} points)</translation>
    </message>
    <message>
        <source>由{name}取出</source>
        <translation>Taken out by {name}</translation>
    </message>
    <message>
        <source>由制作机关依法更正，更正的文书附卷，原件保持原样。</source>
        <translation>To be corrected lawfully by the body that made it; enclose the correction and leave the original as it is.</translation>
    </message>
    <message>
        <source>电子数据</source>
        <translation>Electronic data</translation>
    </message>
    <message>
        <source>登记人</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>盲评</source>
        <translation>Blind review</translation>
    </message>
    <message>
        <source>盲评…</source>
        <translation>Blind review…</translation>
    </message>
    <message>
        <source>盲评对全部待评案卷、对共用本数据的每个人生效：单位、当事人、执法人员等改以代称显示，页面上的相应文字、签章和照片加以遮盖，导出和打印的评查表也用代称。谁在何时开始、结束都记入日志。</source>
        <translation>Blind review holds for every case of the queue and for everybody who shares this data: units, parties and officers are shown under masks, their words, signatures, seals and photographs are covered on pages, and exported or printed sheets use the masks. Who begins and ends it, and when, is logged.</translation>
    </message>
    <message>
        <source>盲评：单位、当事人和人员以代称显示，签章、照片已遮盖。</source>
        <translation>Blind review: units, parties and people are shown under masks; signatures, seals and photographs are covered.</translation>
    </message>
    <message>
        <source>相隔 {elapsed} 个工作日，应满 {days} 个工作日</source>
        <translation>{elapsed} working days apart; {days} working days are due</translation>
    </message>
    <message>
        <source>相隔 {elapsed} 日，应满 {days} 日</source>
        <translation>{elapsed} days apart; {days} days are due</translation>
    </message>
    <message>
        <source>看不清</source>
        <translation>Unclear</translation>
    </message>
    <message>
        <source>看原页</source>
        <translation>The page</translation>
    </message>
    <message>
        <source>看时间轴</source>
        <translation>The timeline</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>确定删除“{case}”的全部自查记录吗？</source>
        <translation>Delete all self-checks of “{case}”?</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>确认以上 {count} 项扣分</source>
        <translation>Confirm these {count} deductions</translation>
    </message>
    <message>
        <source>确认或改判</source>
        <translation>Confirm or overrule</translation>
    </message>
    <message>
        <source>示例 {n} 个，相符 {good} 个</source>
        <translation>{n} examples, {good} hold</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>程序</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>程序与期限</source>
        <translation>Procedure and limits</translation>
    </message>
    <message>
        <source>程序出错</source>
        <translation>Something broke</translation>
    </message>
    <message>
        <source>程序出错报告（不含案卷内容）</source>
        <translation>Error report (without content of cases)</translation>
    </message>
    <message>
        <source>程序遇到未预料的问题，已作的评判都已保存，可以继续工作；下面的报告不含案卷内容，可交给维护人员。</source>
        <translation>Something unexpected went wrong. All decisions are saved and you can go on working; the report below holds nothing of the case and can be handed to whoever maintains the program.</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>空白</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>立卷人</source>
        <translation>Archivist</translation>
    </message>
    <message>
        <source>立卷归档</source>
        <translation>Filing and archive</translation>
    </message>
    <message>
        <source>立卷次序</source>
        <translation>Filing order</translation>
    </message>
    <message>
        <source>立卷顺序</source>
        <translation>Filing order</translation>
    </message>
    <message>
        <source>立案</source>
        <translation>Filing</translation>
    </message>
    <message>
        <source>符合</source>
        <translation>Passes</translation>
    </message>
    <message>
        <source>第 {clause} 条：{said}</source>
        <translation>Clause {clause}: {said}</translation>
    </message>
    <message>
        <source>第 {n} 页</source>
        <translation>Page {n}</translation>
    </message>
    <message>
        <source>第 {page} 页，共 {pages} 页；所见即导出的 Word 文件</source>
        <translation>Page {page} of {pages}; this is the very Word file that is exported</translation>
    </message>
    <message>
        <source>签名盖章</source>
        <translation>Signatures and seals</translation>
    </message>
    <message>
        <source>签名行（未签）</source>
        <translation>Signature line (unsigned)</translation>
    </message>
    <message>
        <source>签章核对</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>签署</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>签署人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>签署前还须处理以下事项；双击条款即可前往。</source>
        <translation>Before signing, these are still to be dealt with; double-click a clause to go there.</translation>
    </message>
    <message>
        <source>签署前须处理的事项</source>
        <translation>To be dealt with before signing</translation>
    </message>
    <message>
        <source>签署的评查与清单不符</source>
        <translation>the signed review is another than in the manifest</translation>
    </message>
    <message>
        <source>签署评查</source>
        <translation>Sign the review</translation>
    </message>
    <message>
        <source>签署评查…</source>
        <translation>Sign the review…</translation>
    </message>
    <message>
        <source>简易程序</source>
        <translation>Summary procedure</translation>
    </message>
    <message>
        <source>系统未能判断</source>
        <translation>Could not be judged</translation>
    </message>
    <message>
        <source>纸质案卷人工评分</source>
        <translation>Score a paper case by hand</translation>
    </message>
    <message>
        <source>纸质案卷人工评分…</source>
        <translation>Score a paper case by hand…</translation>
    </message>
    <message>
        <source>练习</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>经过听证</source>
        <translation>Heard</translation>
    </message>
    <message>
        <source>结束盲评</source>
        <translation>End blind review</translation>
    </message>
    <message>
        <source>结束盲评…</source>
        <translation>End blind review…</translation>
    </message>
    <message>
        <source>结束盲评即对全部待评案卷恢复显示真实名称，不能只对一案恢复。请写明理由，与姓名、时间一并记入日志。</source>
        <translation>Ending blind review shows the real names in every case of the queue, never in one alone. Give the reason; it is logged with your name and the time.</translation>
    </message>
    <message>
        <source>结案</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>结论已变</source>
        <translation>The outcome has changed</translation>
    </message>
    <message>
        <source>继续工作</source>
        <translation>Go on working</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>缩略图</source>
        <translation>Thumbnails</translation>
    </message>
    <message>
        <source>缴纳罚款</source>
        <translation>Fine paid</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>缺 {n} 份（{names}）</source>
        <translation>{n} missing ({names})</translation>
    </message>
    <message>
        <source>缺陷</source>
        <translation>Defect</translation>
    </message>
    <message>
        <source>网页评查表</source>
        <translation>Web page sheet</translation>
    </message>
    <message>
        <source>能否签署</source>
        <translation>Whether it can be signed</translation>
    </message>
    <message>
        <source>能否补正</source>
        <translation>Can it be cured</translation>
    </message>
    <message>
        <source>自查</source>
        <translation>Self-check</translation>
    </message>
    <message>
        <source>自查不签署；需要评查的，请从“评查”打开案卷。</source>
        <translation>A self-check is not signed; to review the case, open it by the review door.</translation>
    </message>
    <message>
        <source>自查得分</source>
        <translation>Score of the self-check</translation>
    </message>
    <message>
        <source>自查时显示得分</source>
        <translation>Show the score in self-checks</translation>
    </message>
    <message>
        <source>自查结果</source>
        <translation>Result of the self-check</translation>
    </message>
    <message>
        <source>自查记录</source>
        <translation>Self-checks</translation>
    </message>
    <message>
        <source>自查记录只属于本人，与评查记录分开保存，可以删除。删除记录不会改动案卷文件。</source>
        <translation>Self-checks are your own, kept apart from reviews, and can be deleted. Deleting them changes no file of a case.</translation>
    </message>
    <message>
        <source>自该页拆分（Alt+→）</source>
        <translation>Split at that page (Alt+→)</translation>
    </message>
    <message>
        <source>至何日</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>英文</source>
        <translation>English</translation>
    </message>
    <message>
        <source>行政处罚案卷评查</source>
        <translation>Review of penalty case files</translation>
    </message>
    <message>
        <source>补救</source>
        <translation>Cure</translation>
    </message>
    <message>
        <source>被推翻</source>
        <translation>Overruled</translation>
    </message>
    <message>
        <source>被推翻 {n}/{all}</source>
        <translation>Overruled {n}/{all}</translation>
    </message>
    <message>
        <source>被退回</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>裁量基准</source>
        <translation>Discretion base</translation>
    </message>
    <message>
        <source>裁量基准的先后</source>
        <translation>Precedence of discretion bases</translation>
    </message>
    <message>
        <source>装订次序无从确认</source>
        <translation>nothing tells the order</translation>
    </message>
    <message>
        <source>见于资料</source>
        <translation>Seen in material</translation>
    </message>
    <message>
        <source>见于资料，待核原文</source>
        <translation>Seen, to be held against the original</translation>
    </message>
    <message>
        <source>视听资料</source>
        <translation>Audio-visual material</translation>
    </message>
    <message>
        <source>计分</source>
        <translation>Scored</translation>
    </message>
    <message>
        <source>计分方式</source>
        <translation>How it counts</translation>
    </message>
    <message>
        <source>认定的事实</source>
        <translation>Facts found</translation>
    </message>
    <message>
        <source>记下改动</source>
        <translation>Keep the change</translation>
    </message>
    <message>
        <source>记录人</source>
        <translation>Recorder</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>设置…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>证人证言</source>
        <translation>Witness testimony</translation>
    </message>
    <message>
        <source>证号相同而姓名不同，请核对</source>
        <translation>one certificate number, different names, please look</translation>
    </message>
    <message>
        <source>证据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>证据对照</source>
        <translation>Evidence map</translation>
    </message>
    <message>
        <source>证据种类</source>
        <translation>Kind of evidence</translation>
    </message>
    <message>
        <source>评判为{outcome}</source>
        <translation>Judged: {outcome}</translation>
    </message>
    <message>
        <source>评判记录会注明由谁作出，请填写姓名和身份，以后可在“设置”中更改。</source>
        <translation>Every decision says who made it. Please give your name and capacity; both can be changed in Settings.</translation>
    </message>
    <message>
        <source>评后改动</source>
        <translation>Changed since</translation>
    </message>
    <message>
        <source>评查</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>评查中</source>
        <translation>Under review</translation>
    </message>
    <message>
        <source>评查人</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>评查人信息</source>
        <translation>Who reviews</translation>
    </message>
    <message>
        <source>评查人员使用：按评查表逐项核对页面、确认或改判，签署后导出评查表。</source>
        <translation>For the reviewer: clause by clause, the page, confirm or overrule; sign and export the sheet.</translation>
    </message>
    <message>
        <source>评查人员判为符合</source>
        <translation>judged in order by the reviewer</translation>
    </message>
    <message>
        <source>评查时的案卷或者标准与清单不符</source>
        <translation>the files or the standard are others than in the manifest</translation>
    </message>
    <message>
        <source>评查条款</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>评查标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>评查标准…</source>
        <translation>Standards…</translation>
    </message>
    <message>
        <source>评查标准的条款</source>
        <translation>Clauses of the standard</translation>
    </message>
    <message>
        <source>评查标准：{title}</source>
        <translation>Standard: {title}</translation>
    </message>
    <message>
        <source>评查理由</source>
        <translation>Reason of the decision</translation>
    </message>
    <message>
        <source>评查由法制审核人员、评查人、评查负责人签署，{role}不能签署。</source>
        <translation>A review is signed by a legal reviewer, a reviewer or the lead reviewer; not by the {role}.</translation>
    </message>
    <message>
        <source>评查等次</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>评查结论</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>评查表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>评查表随评判即时更新，可导出为 Word、Excel、PDF 或打印。</source>
        <translation>The sheet follows every decision and is exported to Word, Excel or PDF, or printed.</translation>
    </message>
    <message>
        <source>评查表页面</source>
        <translation>Pages of the sheet</translation>
    </message>
    <message>
        <source>评查规则运行记录.xlsx</source>
        <translation>record-of-rules.xlsx</translation>
    </message>
    <message>
        <source>评查负责人</source>
        <translation>Lead reviewer</translation>
    </message>
    <message>
        <source>评查项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>识别有误</source>
        <translation>Misread</translation>
    </message>
    <message>
        <source>试用</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>试用的结果</source>
        <translation>Result of the trial</translation>
    </message>
    <message>
        <source>试用的进度</source>
        <translation>Progress of the trial</translation>
    </message>
    <message>
        <source>试用：运行全部示例，并按改动重评打开的案卷；试用过的改动才能启用。</source>
        <translation>Try: run all examples and judge the open case again with the changes; only tried changes can be put into use.</translation>
    </message>
    <message>
        <source>试行</source>
        <translation>On trial</translation>
    </message>
    <message>
        <source>询问</source>
        <translation>Inquiry</translation>
    </message>
    <message>
        <source>询问人</source>
        <translation>Inquirer</translation>
    </message>
    <message>
        <source>该项没有对应的页面，请看右侧说明</source>
        <translation>This item has no page; see the explanation on the right</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>语言在下次启动时改变</source>
        <translation>The language changes at the next start</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>请人核实</source>
        <translation>Ask a person</translation>
    </message>
    <message>
        <source>请先在设置中填写姓名，改动须署名。</source>
        <translation>Please give your name in Settings first; changes are signed.</translation>
    </message>
    <message>
        <source>请先键入扣分：{range}。</source>
        <translation>Please type the points first: {range}.</translation>
    </message>
    <message>
        <source>请写明理由</source>
        <translation>Please give a reason</translation>
    </message>
    <message>
        <source>请写明须改正什么；送复核的人会看到。可以用“撤销”收回。</source>
        <translation>Say what has to be mended; whoever sent it will see it. Undo takes it back.</translation>
    </message>
    <message>
        <source>请填写签署人的姓名。</source>
        <translation>Please give the name of who signs.</translation>
    </message>
    <message>
        <source>请核对</source>
        <translation>Please look</translation>
    </message>
    <message>
        <source>请自行核对：系统不能断定的</source>
        <translation>Look yourself: what the program cannot tell</translation>
    </message>
    <message>
        <source>请自行核对：须由人评判的</source>
        <translation>Look yourself: what only a person can judge</translation>
    </message>
    <message>
        <source>请自行核对；确有问题的，如实书面说明情况，原件保持原样。</source>
        <translation>Please look yourself; if something is wrong, explain truthfully in writing and leave the original as it is.</translation>
    </message>
    <message>
        <source>读取</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>读取已停止</source>
        <translation>Reading stopped</translation>
    </message>
    <message>
        <source>读取已停止，只查了已读部分，不是评查结论，不能评判、签署、导出。尚未读取：{names}。</source>
        <translation>Reading was stopped: only what was read is checked. This is no review; it cannot be decided, signed or exported. Not read: {names}.</translation>
    </message>
    <message>
        <source>读取已停止：已读 {n} 份，其余尚未读取。</source>
        <translation>Reading was stopped: {n} papers read, the others not yet.</translation>
    </message>
    <message>
        <source>读回 {filled} 行，其中 {changed} 项评判有变化，仍有 {left} 项待评</source>
        <translation>Read back {filled} rows; {changed} decisions differ, {left} items are still undecided</translation>
    </message>
    <message>
        <source>读回填好的评查表</source>
        <translation>Read back a filled-in sheet</translation>
    </message>
    <message>
        <source>读回填好的评查表…</source>
        <translation>Read back a filled-in sheet…</translation>
    </message>
    <message>
        <source>谁来改</source>
        <translation>Who mends it</translation>
    </message>
    <message>
        <source>调查中</source>
        <translation>Under investigation</translation>
    </message>
    <message>
        <source>调查人员</source>
        <translation>Investigator</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>责令改正</source>
        <translation>Order to correct</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>运行示例</source>
        <translation>Running examples</translation>
    </message>
    <message>
        <source>运行示例 {n} 个：相符 {good} 个，不再成立 {bad} 个。</source>
        <translation>Ran {n} examples: {good} hold, {bad} no longer do.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>还有{count}项不符合的事项没有确认，可以批量确认。</source>
        <translation>{count} faults are not confirmed yet; this can be done in a batch.</translation>
    </message>
    <message>
        <source>还有{count}项待人工核实、待人工评判的事项没有作出评判。</source>
        <translation>{count} questions that people must answer are still undecided.</translation>
    </message>
    <message>
        <source>还没有打开过案卷。</source>
        <translation>No case has been opened yet.</translation>
    </message>
    <message>
        <source>还没有案卷。请把案卷的文件夹或者文件拖到这里，或点上面的按钮加入。</source>
        <translation>No cases yet. Drop case folders or files here, or add them with the buttons above.</translation>
    </message>
    <message>
        <source>这一版已有更新，只为按它评查过的案卷保留，不能再改。</source>
        <translation>There is a newer edition; this one is kept for the cases reviewed by it and cannot be changed.</translation>
    </message>
    <message>
        <source>这是以前签署的评查，照签署时的样子，只能查看；其后本案另行评查。</source>
        <translation>This is an earlier review as it was signed, to be looked at only; the case has been reviewed again since.</translation>
    </message>
    <message>
        <source>这里先说是否有否决项、得分区间和还有几项待人工核实。</source>
        <translation>Here stands first whether there is a veto, then the range of the score and how many items wait for a person.</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>违法行为</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>违法行为日期</source>
        <translation>Date of the act</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>退回…</source>
        <translation>Send back…</translation>
    </message>
    <message>
        <source>退回一步</source>
        <translation>Step back</translation>
    </message>
    <message>
        <source>退回复核</source>
        <translation>Send the review back</translation>
    </message>
    <message>
        <source>退回的理由，必填</source>
        <translation>Reason, required</translation>
    </message>
    <message>
        <source>送复核</source>
        <translation>Send for a check</translation>
    </message>
    <message>
        <source>送达人</source>
        <translation>Server of papers</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>适用条件</source>
        <translation>Applies if</translation>
    </message>
    <message>
        <source>选中一项，中间就翻到它所在的页面并标出位置；两处矛盾的，两页并排显示。</source>
        <translation>Choose an item and its page is shown with the place marked; where two places contradict, both pages stand side by side.</translation>
    </message>
    <message>
        <source>选择存放各案卷的文件夹</source>
        <translation>Choose the folder that holds the cases</translation>
    </message>
    <message>
        <source>选择案卷文件夹</source>
        <translation>Choose a case folder</translation>
    </message>
    <message>
        <source>选择案卷文件，每份为一案</source>
        <translation>Choose case files, each a case of its own</translation>
    </message>
    <message>
        <source>逐条核对</source>
        <translation>Clause by clause</translation>
    </message>
    <message>
        <source>重</source>
        <translation>double</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>重复 {n} 份</source>
        <translation>{n} twice</translation>
    </message>
    <message>
        <source>重新检查</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>重评“{title}”</source>
        <translation>Judge “{title}” again</translation>
    </message>
    <message>
        <source>鉴定意见</source>
        <translation>Expert opinion</translation>
    </message>
    <message>
        <source>错位</source>
        <translation>out of place</translation>
    </message>
    <message>
        <source>错位 {n} 份（{names}）</source>
        <translation>{n} out of place ({names})</translation>
    </message>
    <message>
        <source>键入扣分</source>
        <translation>Type the points</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Fault</translation>
    </message>
    <message>
        <source>问题 {count} 处：</source>
        <translation>{count} faults: </translation>
    </message>
    <message>
        <source>问题说明</source>
        <translation>About the fault</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>陈述申辩</source>
        <translation>Statement and defence</translation>
    </message>
    <message>
        <source>随改动不再成立的示例</source>
        <translation>Examples that no longer hold with the change</translation>
    </message>
    <message>
        <source>本次未能读取，无从比较</source>
        <translation>Could not be read this time, not to be compared</translation>
    </message>
    <message>
        <source>文书未能读取</source>
        <translation>Document not read</translation>
    </message>
    <message>
        <source>随文书撤出，不再提示</source>
        <translation>No longer reported, as the document was taken out</translation>
    </message>
    <message>
        <source>随时可以撤销</source>
        <translation>Undo at any time</translation>
    </message>
    <message>
        <source>集体讨论</source>
        <translation>Collective discussion</translation>
    </message>
    <message>
        <source>零分否决</source>
        <translation>Veto: no points</translation>
    </message>
    <message>
        <source>需要核对的姓名和证号</source>
        <translation>Names and numbers to be looked at</translation>
    </message>
    <message>
        <source>非本卷</source>
        <translation>of another case</translation>
    </message>
    <message>
        <source>页</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>页面</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>顺序正确 {n} 份</source>
        <translation>{n} in order</translation>
    </message>
    <message>
        <source>顺序正确 {n} 页</source>
        <translation>{n} pages in order</translation>
    </message>
    <message>
        <source>须书面说明</source>
        <translation>Needs a written explanation</translation>
    </message>
    <message>
        <source>须书面说明 {count}</source>
        <translation>Needs a written explanation: {count}</translation>
    </message>
    <message>
        <source>须先改写，才能启用</source>
        <translation>To be reworded before use</translation>
    </message>
    <message>
        <source>首次自查</source>
        <translation>First self-check</translation>
    </message>
    <message>
        <source>首页</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>（{count} 份文件未能读取）</source>
        <translation> ({count} files could not be read)</translation>
    </message>
    <message>
        <source>（{count} 处 × {each} 分，封顶 {cap} 分）</source>
        <translation> ({count} × {each} points, at most {cap})</translation>
    </message>
    <message>
        <source>（{count} 处）</source>
        <translation> ({count} places)</translation>
    </message>
    <message>
        <source>（{count} 页没有文字，无法查找）</source>
        <translation> ({count} pages hold no text and cannot be searched)</translation>
    </message>
    <message>
        <source>（人工指定）</source>
        <translation> (by hand)</translation>
    </message>
    <message>
        <source>（凭记忆所引，只作提问）</source>
        <translation> (cited from memory, only asks)</translation>
    </message>
    <message>
        <source>（待核原文）</source>
        <translation> (text to be checked)</translation>
    </message>
    <message>
        <source>（识别结果）</source>
        <translation> (as read)</translation>
    </message>
    <message>
        <source>，待人工 {count} 项</source>
        <translation>, {count} for people</translation>
    </message>
    <message>
        <source>，待核对原卷</source>
        <translation>, to be held against the paper volume</translation>
    </message>
    <message>
        <source>，扣 {points} 分</source>
        <translation>, −{points} points</translation>
    </message>
    <message>
        <source>，本项封顶 {points} 分</source>
        <translation>, at most {points} for the item</translation>
    </message>
    <message>
        <source>，请核对</source>
        <translation>, please look</translation>
    </message>
    <message>
        <source>，请核对原件</source>
        <translation>; check the original</translation>
    </message>
    <message>
        <source>；{count} 项涉及 3 分以上，须逐项评判</source>
        <translation>; {count} concern 3 points and more and must be decided one by one</translation>
    </message>
    <message>
        <source>；不得评优</source>
        <translation>; not to be rated excellent</translation>
    </message>
    <message>
        <source>；不得评优（拟）</source>
        <translation>; not to be rated excellent (proposed)</translation>
    </message>
    <message>
        <source>；人工：{outcome}</source>
        <translation>; by hand: {outcome}</translation>
    </message>
    <message>
        <source>；机器初评 {points} 分</source>
        <translation>; by the machine alone {points} points</translation>
    </message>
    <message>
        <source>；请自行核对 {count} 项</source>
        <translation>; please look at {count} items yourself</translation>
    </message>
</context>
</TS>
