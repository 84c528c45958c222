"""Lawful cases about goods: sampled and found wanting, or sold without permission and taken."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from sample_cases.making.case import Change
from sample_cases.making.faults import rewording
from sample_cases.making.forms.decision import penalty_decision
from sample_cases.making.forms.evidence import (
    inquiry_record,
    party_material,
    second_inquiry_record,
    standard_excerpt,
)
from sample_cases.making.forms.execution import closing_approval
from sample_cases.making.forms.inspection import inspection_record
from sample_cases.making.matter import Matter, workday
from sample_cases.proving.acts import unpermitted, unprotected
from sample_cases.proving.goods import Goods, fireworks, protective_goods
from sample_cases.proving.goods_forms import (
    INSTITUTE,
    bought_on,
    goods_disposed,
    list_of_taken,
    purchase_note,
    report_on_sample,
    sampling_voucher,
    tested_on,
)
from sample_cases.proving.scenes import behind, closed
from sample_cases.proving.volume import Volume
from sample_cases.proving.world import a_matter

_TOLD = ("investigation_report", "penalty_notice", "penalty_decision")
"""The papers that tell the facts at length."""

_TESTED = (
    "{taken}，本机关对该批{name}抽样取证，抽取样品{sampled}送检；经{institute}检验，{item}项目不符合国家标准要求，判定为不合格。",
    "{taken}，执法人员从库房抽取{called}{sampled}，委托{institute}检验。{reported}出具的检验报告载明，{item}不合格。",
    "{taken}对上述{name}进行抽样取证，送{institute}检验。经检验，该批{name}的{item}不符合国家标准，检验结论为不合格。",
    "经{institute}检验，{taken}抽取的{name}样品（{sampled}）{item}项目不符合国家标准的规定，为不合格产品。",
    "为查明该批{name}的质量，{taken}本机关抽样{sampled}送{institute}，检验结果：{item}未达到国家标准要求，综合判定不合格。",
    "{taken}，本机关随机抽取{name}{sampled}作为样品送检，{institute}于{reported}作出检验结论：该批样品{item}不合格。",
)
_SOLD = (
    "经查，购进{called}{got}，已销售{gone}，库存{left}，销售价格{price}元/{unit}，违法所得{gain}元。",
    "共购进{called}{got}，其中已售出{gone}，剩余{left}，销售价格为每{unit}{price}元，违法所得共计{gain}元。",
    "购进{called}{got}，售价{price}元/{unit}。截至检查当日售出{gone}，尚余{left}未销售，违法所得为{gain}元。",
    "其购入{called}{got}用于销售，销售了{gone}，现场库存{left}，货值金额{worth}元，售价{price}元/{unit}，违法所得{gain}元。",
    "经核对进货单据，你单位先后购进{called}共计{got}，至检查时卖出{gone}，现场清点尚存{left}，按每{unit}{price}元的售价计算，违法所得{gain}元。",
    "{called}进货{got}、销售{gone}、结存{left}，单价{price}元，获利情况为：违法所得{gain}元，货值{worth}元。",
)
_TAKEN = ("没收{called}{left}、没收违法所得{gain}元", "没收违法所得{gain}元，没收非法经营的{called}{left}")
_PROVES = (
    "，证明{day}购进{got}",
    "，用以证明当事人{day}购进涉案物品{got}",
    "1份，证明{day}的进货情况",
    "，证明进货数量为{got}",
)
_SETTLED = (
    "没收的{called}{left}已移交公安机关销毁，违法所得{gain}元已上缴国库，全部履行；",
    "没收物品（{called}{left}）已于{day}移交公安机关处置，没收的违法所得{gain}元已缴清，全部履行；",
    "违法所得{gain}元已全部上缴；没收的{called}{left}，{day}移交公安机关集中销毁，全部履行；",
)


def sampled(random: Random, name: str) -> Volume:
    """What a unit gives its people to protect them is sampled, tested and found wanting."""
    goods = protective_goods(random)
    matter = a_matter(random, acts=(unprotected(goods),))
    matter = replace(matter, evidence=(*matter.evidence, "抽样取证凭证", "检验报告"))
    case = closed(random, name, matter, "抽样检验")
    style = matter.style
    told = random.choice(_TESTED).format(
        taken=style.day(matter.dates.inspected),
        reported=style.day(tested_on(matter)),
        institute=INSTITUTE,
        name=goods.name,
        called=goods.called,
        item=goods.item,
        sampled=f"{goods.sampled}{goods.unit}",
    )
    forms = behind(case.forms, inspection_record, sampling_voucher(goods))
    asked = [form for form in forms if form in (inquiry_record, second_inquiry_record)]
    forms = behind(forms, asked[-1], report_on_sample(goods))
    return replace(case, forms=forms, changes=(*case.changes, *_telling(matter, told)))


def _telling(matter: Matter, told: str) -> tuple[Change, ...]:
    """The facts told at length, behind what was found."""
    found = f"{matter.offence.found}。"
    return tuple(rewording(kind, found, found + told) for kind in _TOLD)


def taken(random: Random, name: str) -> Volume:
    """Fireworks are sold without permission: what is left and the gain are taken besides a fine."""
    goods = fireworks(random)
    matter = a_matter(random, acts=(unpermitted(goods),))
    evidence = tuple(one for one in matter.evidence if "标准" not in one)
    matter = replace(matter, evidence=(*evidence, "进货单据复印件"))
    case = closed(random, name, matter, "没收非法经营的物品和违法所得")
    without = {standard_excerpt, party_material}
    forms = tuple(form for form in case.forms if form not in without)
    forms = behind(behind(forms, inquiry_record, purchase_note(goods)), penalty_decision, list_of_taken(goods))
    if random.random() < 0.5:
        forms = behind(forms, closing_approval, goods_disposed(goods))
    facts = _worded(random.choice(_SOLD), goods, matter)
    what = _worded(random.choice(_TAKEN), goods, matter)
    settled = _worded(random.choice(_SETTLED), goods, matter)
    proves = random.choice(_PROVES).format(day=matter.style.day(bought_on(matter)), got=f"{goods.got}{goods.unit}")
    changes = (
        *case.changes,
        *_telling(matter, facts),
        rewording("penalty_decision", "进货单据复印件", f"进货单据复印件{proves}"),
        *(rewording(kind, "建议对", f"建议{what}，并对") for kind in ("case_approval", "case_discussion_form")),
        rewording("investigation_report", "建议对", f"建议{what}，并对"),
        rewording("penalty_notice", "拟对你单位作出罚款", f"拟对你单位{what}，并处罚款"),
        rewording("penalty_decision", "决定给予罚款", f"决定{what}，并处罚款"),
        rewording("closing_approval", "全部履行；", settled),
    )
    return replace(case, forms=forms, changes=changes)


def _worded(words: str, goods: Goods, matter: Matter) -> str:
    def counted(many: int) -> str:
        return f"{many}{goods.unit}"

    return words.format(
        called=goods.called,
        got=counted(goods.got),
        gone=counted(goods.gone),
        left=counted(goods.left),
        unit=goods.unit,
        price=goods.price,
        gain=goods.gain,
        worth=goods.got * goods.price,
        day=matter.style.day(workday(matter.dates.served, 2)),
    )
