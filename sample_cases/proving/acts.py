"""Acts that cases of the proof are about: what was found, by which articles, within which tier."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from sample_cases.making import people
from sample_cases.making.matter import Offence
from sample_cases.proving.goods import Goods

SAFETY, FIRE = "《中华人民共和国安全生产法》", "《中华人民共和国消防法》"
FIRE_BASE = ("消防行政处罚裁量权基准", "（消防〔2025〕39号）")


class Act(NamedTuple):
    """An act with the tier its fine falls into, in yuan."""

    offence: Offence
    least: int
    most: int


def _sum(yuan: int) -> str:
    return f"{yuan // 10000}万元" if yuan % 10000 == 0 else f"{yuan}元"


def _act(
    act: str, found: str, corrected: str, breach: str, basis: str, words: str, standard: tuple[str, str, str],
    item: str, circumstance: str, tier: tuple[int, int], talk: tuple[str, str], *, law: str = SAFETY,
    base: tuple[str, str] = people.NATIONAL_BASE,
) -> Act:  # fmt: skip
    least, most = tier
    span = f"处{_sum(least)}以上{_sum(most)}以下的罚款" if least else f"处{_sum(most)}以下的罚款"
    offence = Offence(
        act=act, found=found, correction=corrected, breach=f"{law}{breach}", basis=f"{law}{basis}", basis_words=words,
        standard=standard[0], standard_clause=standard[1], standard_words=standard[2], base=base[0],
        base_number=base[1], item=item, tier="B" if least else "A", circumstance=circumstance, tier_words=span,
        answers=(talk, ("还有没有其他类似的情况？", "没有了，只有检查时发现的这些。")), proof=f"当事人{act}",
    )  # fmt: skip
    return Act(offence, max(least, 1000), most)


_TRAINED = ("GB/T 33000-2016 企业安全生产标准化基本规范", "5.3.1", "企业应当建立健全安全教育培训制度并如实记录。")
_GUARDED = (
    "GB/T 8196-2018 机械安全 防护装置 固定式和活动式防护装置的设计与制造一般要求",
    "5.1",
    "危险运动部件应当防护。",
)
_EQUIPPED = ("GB 39800.1-2020 个体防护装备配备规范 第1部分：总则", "4.2", "用人单位应当按照作业类别配备个体防护装备。")
_SPECIAL = ("GB 30871-2022 危险化学品企业特殊作业安全规范", "4.8", "特殊作业应当设专人监护。")
_DUSTY = ("GB 15577-2018 粉尘防爆安全规程", "8.1", "除尘系统应当定期检查维护，保持完好。")
_RANKED = ("GB/T 33000-2016 企业安全生产标准化基本规范", "5.5.1", "企业应当进行安全风险辨识、评估和分级管控。")

SAFETY_ACTS: tuple[Act, ...] = (
    Act(people.WELDER, 1000, 30000),
    Act(people.TRAINING, 1000, 30000),
    Act(people.TRAINING_MANY, 30000, 49000),
    Act(people.GUARD, 10000, 20000),
    Act(people.DRILL, 1000, 30000),
    Act(people.SIGNS, 3000, 10000),
    _act(
        "未按规定配备专职安全生产管理人员",
        "从业人员超过一百人，未按照规定配备专职安全生产管理人员",
        "该单位已任命专职安全生产管理人员1名", "第二十四条第二款", "第九十七条第（一）项",
        "未按照规定设置安全生产管理机构或者配备安全生产管理人员的，责令限期改正，处十万元以下的罚款",
        _TRAINED, "第20项", "少配备1名安全生产管理人员", (0, 30000),
        ("你单位是否配备了专职安全生产管理人员？", "没有配备专职的，由车间主任兼着管。"),
    ),
    _act(
        "未按规定对从业人员进行安全生产教育和培训",
        "3名装卸工未经安全生产教育和培训即上岗作业",
        "该单位已对3名装卸工补充培训，考核合格后上岗", "第二十八条第一款", "第九十七条第（三）项",
        "未按照规定对从业人员进行安全生产教育和培训的，责令限期改正，处十万元以下的罚款",
        _TRAINED, "第22项", "未经教育和培训的人数不足从业人员总数的10%", (0, 30000),
        ("这3名装卸工上岗前有没有参加培训？", "人手紧，没有来得及组织，是我们的疏忽。"),
    ),
    _act(
        "未如实记录事故隐患排查治理情况",
        "隐患排查治理台账中连续两个月没有记载排查出的配电箱隐患及其治理情况，未将事故隐患排查治理情况如实记录",
        "该单位已补充完善隐患排查治理台账", "第四十一条第二款", "第九十七条第（五）项",
        "未将事故隐患排查治理情况如实记录或者未向从业人员通报的，责令限期改正，处十万元以下的罚款",
        _RANKED, "第24项", "1处事故隐患未如实记录", (0, 30000),
        ("台账里为什么没有配电箱的隐患？", "发现以后口头说了，没有往台账里记。"),
    ),
    _act(
        "未对安全设备进行经常性维护、保养",
        "抛光车间除尘系统的风机联锁装置失效，未对安全设备进行经常性维护、保养",
        "除尘系统已维修，联锁装置恢复正常", "第三十六条第二款", "第九十九条第（三）项",
        "未对安全设备进行经常性维护、保养和定期检测的，责令限期改正，处五万元以下的罚款",
        _DUSTY, "第33项", "1台（套）安全设备未维护保养", (10000, 20000),
        ("除尘系统的联锁装置什么时候失效的？", "大概两周前就不灵了，一直没有安排维修。"),
    ),
    _act(
        "未为从业人员提供符合标准的劳动防护用品",
        "打磨岗位2名从业人员未佩戴防尘口罩，未为从业人员提供符合国家标准的劳动防护用品",
        "该单位已为打磨岗位配发防尘口罩", "第四十五条", "第九十九条第（五）项",
        "未为从业人员提供符合国家标准或者行业标准的劳动防护用品的，责令限期改正，处五万元以下的罚款",
        _EQUIPPED, "第35项", "未为2名从业人员提供劳动防护用品", (0, 20000),
        ("为什么没有给打磨工发防尘口罩？", "库房里没有了，新买的还没有到。"),
    ),
    _act(
        "动火作业未安排专门人员进行现场安全管理",
        "在原料库旁进行动火作业，未安排专门人员进行现场安全管理",
        "该单位已制定动火作业管理规定，明确专人现场监护", "第四十三条", "第一百零一条第（三）项",
        "进行危险作业，未安排专门人员进行现场安全管理的，责令限期改正，处十万元以下的罚款",
        _SPECIAL, "第48项", "1次危险作业未安排专门人员", (0, 30000),
        ("动火的时候有没有人在现场监护？", "没有，监护的人临时去领料了。"),
    ),
    _act(
        "未建立安全风险分级管控制度",
        "未建立安全风险分级管控制度，没有对喷涂、仓储等岗位进行风险辨识和分级",
        "该单位已建立安全风险分级管控制度并完成风险辨识", "第四十一条第一款", "第一百零一条第（四）项",
        "未建立安全风险分级管控制度或者未按照安全风险分级采取相应管控措施的，责令限期改正，处十万元以下的罚款",
        _RANKED, "第49项", "未建立安全风险分级管控制度", (10000, 40000),
        ("你单位有没有建立安全风险分级管控制度？", "没有建立，以前不知道有这个要求。"),
    ),
    _act(
        "未采取措施消除事故隐患",
        "冲压车间2台压力机的光电保护装置损坏后继续使用，未采取措施消除事故隐患",
        "2台压力机的光电保护装置已修复", "第四十一条第二款", "第一百零二条",
        "未采取措施消除事故隐患的，责令立即消除或者限期消除，处五万元以下的罚款",
        _GUARDED, "第53项", "2处事故隐患未消除", (10000, 30000),
        ("压力机的光电保护装置坏了为什么还在用？", "订单赶得紧，想等停工的时候再修。"),
    ),
    _act(
        "未与承租单位签订安全生产管理协议",
        "将西侧厂房出租给其他单位使用，未与承租单位签订专门的安全生产管理协议",
        "该单位已与承租单位签订安全生产管理协议", "第四十九条第二款", "第一百零三条第二款",
        "未与承包单位、承租单位签订专门的安全生产管理协议的，责令限期改正，处五万元以下的罚款",
        _RANKED, "第58项", "未与1家承租单位签订协议", (0, 20000),
        ("你单位和承租厂房的单位签订安全生产管理协议了吗？", "只签了租赁合同，没有签专门的协议。"),
    ),
    _act(
        "在同一作业区域未与其他单位签订安全生产管理协议",
        "与设备安装单位在同一作业区域内进行生产经营活动，未签订安全生产管理协议",
        "双方已签订安全生产管理协议，指定专人检查协调", "第四十八条", "第一百零四条",
        "两个以上生产经营单位在同一作业区域内进行可能危及对方安全生产的生产经营活动，未签订安全生产管理协议的，"
        "责令限期改正，处五万元以下的罚款",
        _RANKED, "第61项", "1个作业区域未签订协议", (0, 20000),
        ("和安装单位签过安全生产管理协议吗？", "没有签，就是口头上说了注意安全。"),
    ),
)  # fmt: skip
"""Acts against the Work Safety Law."""

DONE_AT_ONCE = tuple(act for act in SAFETY_ACTS if "动火作业" in act.offence.act)
"""Those of one day, where others go on for as long as something is left undone."""

_FIREWORKS = "《烟花爆竹安全管理条例》"


def unprotected(goods: Goods) -> Act:
    """People are given goods to protect them that do not."""
    return _act(
        "未为从业人员提供符合国家标准的劳动防护用品",
        f"库房存放并向从业人员发放的{goods.called}外包装未见合格证明，涉嫌不符合国家标准",
        f"该单位已停止使用该批{goods.name}，重新采购并发放合格产品", "第四十五条", "第九十九条第（五）项",
        "未为从业人员提供符合国家标准或者行业标准的劳动防护用品的，责令限期改正，处五万元以下的罚款",
        _EQUIPPED, "第35项", "1种劳动防护用品不符合标准", (0, 20000),
        (f"这批{goods.called}是从哪里采购的？", "从网上采购的，当时没有查看合格证明。"),
    )  # fmt: skip


def unpermitted(goods: Goods) -> Act:
    """Fireworks are sold without permission."""
    offence, least, most = _act(
        "未经许可经营烟花爆竹",
        f"未取得烟花爆竹经营许可，在库房内存放并对外销售{goods.called}",
        "该单位已停止经营烟花爆竹", "第三条", "第三十六条第一款",
        "对未经许可经营烟花爆竹制品的，责令停止非法经营活动，处二万元以上十万元以下的罚款，"
        "并没收非法经营的物品及违法所得",
        ("", "", ""), "第72项", "货值金额不足2万元", (20000, 49000),
        (f"{goods.called}是从哪里购进的？", "从外地一个流动商贩那里购进的，没有签合同。"), law=_FIREWORKS,
    )  # fmt: skip
    return Act(offence, least, most)


_KEPT = ("GB 25201-2010 建筑消防设施的维护管理", "5.1", "建筑消防设施应当保持完好有效。")
_PLACED = ("GB 50140-2005 建筑灭火器配置设计规范", "5.1.1", "灭火器应当设置在位置明显和便于取用的地点。")


def _fire(
    act: str, found: str, corrected: str, breach: str, item: str, words: str, standard: tuple[str, str, str],
    number: str, circumstance: str, talk: tuple[str, str],
) -> Act:  # fmt: skip
    words = f"{words}，责令改正，处五千元以上五万元以下罚款"
    return _act(
        act, found, corrected, breach, f"第六十条第一款第（{item}）项", words,
        standard, number, circumstance, (5000, 18500), talk, law=FIRE, base=FIRE_BASE,
    )  # fmt: skip


FIRE_ACTS: tuple[Act, ...] = (
    Act(people.EXIT, 5000, 18000),
    _fire(
        "消防设施未保持完好有效", "二层3处疏散照明灯损坏，消防设施未保持完好有效", "3处疏散照明灯已更换",
        "第十六条第一款第（二）项", "一", "消防设施、器材或者消防安全标志未保持完好有效的", _KEPT, "第4项",
        "3处消防设施损坏", ("疏散照明灯坏了多长时间？", "有一个多月了，没有及时更换。"),
    ),
    _fire(
        "消防器材的配置不符合标准", "一层仓库未按标准配置灭火器，消防器材的配置不符合标准", "一层仓库已配置灭火器4具",
        "第十六条第一款第（二）项", "一", "消防设施、器材或者消防安全标志的配置、设置不符合国家标准、行业标准的",
        _PLACED, "第3项", "1处消防器材配置不符合标准", ("仓库为什么没有配灭火器？", "原来的过期送检了，没有再配。"),
    ),
    _fire(
        "擅自停用消防设施", "消防控制室将自动喷水灭火系统置于手动状态，擅自停用消防设施", "系统已恢复自动状态",
        "第二十八条", "二", "损坏、挪用或者擅自拆除、停用消防设施、器材的", _KEPT, "第6项",
        "擅自停用1处消防设施", ("自动喷水灭火系统为什么放在手动状态？", "之前漏过水，就关了自动。"),
    ),
    _fire(
        "占用消防车通道", "厂区北侧消防车通道停放2辆货车，占用消防车通道，妨碍消防车通行", "2辆货车已驶离，通道畅通",
        "第二十八条", "五", "占用、堵塞、封闭消防车通道，妨碍消防车通行的", _KEPT, "第10项",
        "占用1处消防车通道", ("北侧通道为什么停着货车？", "卸货区排满了，就临时停在那里。"),
    ),
)  # fmt: skip
"""Acts against the Fire Law."""

WIRING = _act(
    "电气线路的敷设不符合规定逾期不改正",
    "二层库房电气线路未穿管敷设，不符合消防技术标准和管理规定，经责令限期改正，逾期不改正",
    "二层库房电气线路仍未穿管敷设",
    "第二十七条第二款", "第六十六条",
    "电器产品、燃气用具的安装、使用及其线路、管路的敷设不符合消防技术标准和管理规定，逾期不改正的，责令停止使用，"
    "可以并处一千元以上五千元以下罚款",
    _KEPT, "第17项", "逾期不改正", (1000, 3000),
    ("库房的电线为什么没有穿管？", "临时拉的线，忘了整改。"), law=FIRE, base=FIRE_BASE,
)  # fmt: skip
"""An act that the Fire Law lets be fined within the limit of a decision on the spot."""


def with_standard(offence: Offence) -> Offence:
    """The act found against a standard that is named in all papers."""
    number, _, title = offence.standard.partition(" ")
    if number in {"GB", "GB/T", "AQ", "AQ/T"}:
        year, _, title = title.partition(" ")
        number = f"{number} {year}"
    found = f"{offence.found}，不符合《{title}》（{number}）{offence.standard_clause}的要求"
    return replace(offence, found=found)
