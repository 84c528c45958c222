"""Reads the names of people out of the values of a form: titles, sexes and hints left away."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TITLES = re.compile(
    r"(?:党组书记|党委书记|党支部书记|党总支书记|副书记|党组成员|党委委员|纪检组长|政法委书记|调研员|法定代表人|总经理|副总经理|经理|董事长|执行董事|副?局长|党委书记|书记|副?支队长|副?大队长|[小分中]队长|副?队长|副?股长|副?所长|副?组长|副?科长|副?处长|副?主任|科员"
    r"|主任科员|厂长|站长|店长|主管|主持人|安全员|负责人|股东|职员|四级|三级|二级|一级|高级|专业技术|指挥员|总工程师|总工|教导员|政委|参谋"
    r"|法制审核员|执法员|执法人员|行政执法人员|中队长|助理|文员|工程师|员工|监事)+"
)
_OFFICE = re.compile(rf"^[\u4e00-\u9fff]{{1,10}}?(?:科|股|室|处|队|所|办|站|部|局|厅)(?={_TITLES.pattern})")
"""The office before the title of whoever is named: 法规科科员张三."""
_JOINED = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?: +[和与及] *|[和与及](?! ))(?=[\u4e00-\u9fff]{2,3}(?![\u4e00-\u9fff]))"
    r"(?<=[\u4e00-\u9fff ]{3})"
)
_NOT_NAMES = frozenset(
    (
        "工作单位",
        "男", "女", "汉族", "签名", "签字", "盖章", "签章", "单位", "职务", "电话", "日期", "时间", "证号", "证件",
        "编号", "姓名",
        "无", "空白", "以下", "以上", "意见", "同意", "审核", "审批", "负责", "年月日", "见证", "情况", "出席",
        "列席", "记录",
        "询问", "承办", "调查", "人员", "检查", "当事人", "被询问", "请签名", "属实", "应急", "安全", "身份", "执法",
        "行政", "主办", "协办",
        "地址", "住址", "性别", "局长", "科员", "已阅", "照办", "批准", "准予", "准许", "可以", "同意办", "拟同意",
        "不同意",
        "予以", "结案", "立案", "报告", "样品", "票据", "项目", "文书", "案件", "合同", "回单", "决定", "通知",
        "登记", "档案",
        "证书", "经查", "受理", "缴款", "发票", "批号", "万元", "元整", "亿元",
    )
)  # fmt: skip

_NOT_IN_NAMES = (
    "签名", "签字", "盖章", "证号", "公司", "意见", "应急", "支队", "大队", "建议", "立案", "结案", "同意", "处罚",
    "平方", "面积", "立方",
    "罚款", "扣押", "查封", "没收",
    "调查", "审批", "审核", "检查", "归档", "执法", "消防", "事项", "方式", "内容", "情况", "责任", "部门", "机构",
    "地点",
    "时间", "日期", "证件", "编号", "电话", "职务", "听证", "宣布",
    "你", "您", "们", "我", "单位", "同志", "领导", "请", "批示",
)  # fmt: skip
_ROLES = frozenset(
    f"{step}{who}"
    for step in (
        "承办", "经办", "主办", "协办", "办案", "审核", "审批", "批准", "签发", "主持", "记录", "书记", "询问", "复核",
        "核对", "送达", "收件", "见证", "提供", "申请", "陈述", "委托", "受托", "代理", "翻译", "汇报", "联系", "抽样",
        "复查", "告知", "保管", "销毁", "监督",
    )
    for who in ("人", "员", "人员")
)  # fmt: skip
_TRANSCRIBING = frozenset(
    "阿巴布达德尔格古哈吉加江卡克库拉勒里力丽玛麦买曼木穆娜娃尼努帕普其奇热日萨赛沙斯苏塔提图吐托吾乌西希牙亚艾依伊音玉孜"
    "扎措才旦丹次仁桑多杰顿珠朗卓央旺姆曲珍洛松平罗宗嘎宝朝鲁琴高雅那顺特青毕敖根牧仁胡硕莫色约合作惹呷伍都汗别洪衣拜迪"
    "逊荪肉坎明素甫呼叶瓦莎肯孟恩贝柯什阔热再迈铁昂泽和让毛丁尕索堪却"
)
"""Characters that write names of other peoples of the country, which may have more than four."""
_LONGEST_TRANSCRIBED = 10
_MASKED = re.compile(r"\s*(?P<name>[\u4e00-\u9fff][Xx]{1,2}[\u4e00-\u9fff]?)(?=[,;。\s()]|$)")
"""A name as it is published: 陈XX."""
_PARTICLES = ("了", "吗", "呢", "的")  # with which speech ends and no name does
_OFFICES = ("室", "科", "股", "局", "处", "队", "所", "站", "中心", "办", "部", "厅")


_SEX = re.compile(r"(?<=[\u4e00-\u9fff]{2})[男女](?= *,? *\d{1,3} *岁)")
"""What is told of somebody right behind his name: 张小明男 36岁."""


def person(text: str) -> str | None:
    """The first name in the value of a field; None if it holds none."""
    if masked := _MASKED.match(text):
        return masked["name"]
    return next((name for name, _, _ in names_in(text)), None)


def names_in(text: str) -> Iterator[tuple[str, int, int]]:
    """The names in a list of people with their offsets: 张三、李四 or 王 五（局长） 赵六 副局长."""
    text = _SEX.sub(",", text)
    open_text = _JOINED.sub(lambda m: " " * len(m[0]), re.sub(r"\([^()]*\)?", lambda m: "," * len(m[0]), text))
    for piece in re.finditer(r"[^,，、;；。:：/()\n\d_A-Za-z]+", open_text):
        yield from _in_piece(piece[0], piece.start())


def _in_piece(piece: str, base: int) -> Iterator[tuple[str, int, int]]:
    """Names of a run without punctuation: single letters with gaps belong together, words with gaps apart."""
    words = list(re.finditer(r"\S+", piece))
    index = 0
    while index < len(words):
        last = index
        while _goes_on(words, index, last):
            last += 1
        name = "".join(word[0] for word in words[index : last + 1])
        clean = _TITLES.sub("", _OFFICE.sub("", name))
        if re.fullmatch(r"[\u4e00-\u9fff](?:[\u4e00-\u9fff*×]{1,3}|[\u4e00-\u9fff·*×]{2,14})", clean) and _like_a_name(
            clean
        ):
            yield clean, base + words[index].start(), base + words[last].end()
        index = last + 1


def _goes_on(words: list[re.Match[str]], first: int, last: int) -> bool:
    """Whether the next word is a further letter of a spread-out name: single, and not behind a wider gap."""
    if last + 1 >= len(words) or last - first >= 3 or len(words[first][0]) > 1 or len(words[last + 1][0]) > 1:
        return False
    gap = words[last + 1].start() - words[last].end()
    return last == first or gap <= words[last].start() - words[last - 1].end()


def _like_a_name(name: str) -> bool:
    if name in _NOT_NAMES or name in _ROLES or any(word in name for word in _NOT_IN_NAMES):
        return False
    if name.endswith(_PARTICLES) or (len(name) > 2 and name.endswith(_OFFICES)):
        return False
    return len(name) <= 4 or "·" in name or is_transcribed(name)


def is_transcribed(name: str) -> bool:
    """Whether a word of five characters and more is a name of another people, written by sound: 宝音德力格尔."""
    return len(name) <= _LONGEST_TRANSCRIBED and _TRANSCRIBING.issuperset(name)
