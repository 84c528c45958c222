"""Faults of law and discretion (法律适用与裁量)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from sample_cases.making.matter import Matter, timetable
from sample_cases.proving.fault import Fault, Plant
from sample_cases.proving.planting import dated, in_turn, said, told
from sample_cases.proving.volume import Volume

_SAFETY = "《中华人民共和国安全生产法》"
_ACT_DAY = r"^(经查，|违法行为发生时间：|)\d{4} ?年 ?\d+ ?月 ?\d+ ?日(?=，你单位|。)"
_BREACH = r"违反了《[^》]*》第[^，。]*?的规定"
_BASIS = r"依据《[^》]*》第[^“，。]*(?:“[^”]*”)?的规定"


def _cited(*, breach: str | None = None, basis: str | None = None) -> Plant:
    """Other articles cited in all papers."""

    def change(matter: Matter) -> Matter:
        offence = matter.offence
        return replace(matter, offence=replace(offence, breach=breach or offence.breach, basis=basis or offence.basis))

    return told(change)


def _base(title: str, number: str = "") -> Plant:
    return told(lambda matter: replace(matter, offence=replace(matter.offence, base=title, base_number=number)))


def _local_base(*, known: bool) -> Plant:
    """The base of another place alone, for an article on which the ministry's base is known to rule, or is not."""
    local = _base("天津市安全生产行政处罚裁量标准", "（津应急规〔2023〕3号）")

    def plant(case: Volume, random: Random) -> Volume | None:
        ruled = any(article in case.matter.offence.basis for article in ("第九十七条", "第一百零三条"))
        return local(case, random) if ruled is known else None

    return plant


def _fined(amount: int) -> Plant:
    return told(lambda matter: replace(matter, amount=amount))


def _swapped(matter: Matter) -> Matter:
    offence = matter.offence
    return replace(matter, offence=replace(offence, breach=offence.basis, basis=offence.breach))


def _unpaired(matter: Matter) -> Matter:
    other = "第二十八条第一款" if "九十九" in matter.offence.basis else "第三十五条"
    return replace(matter, offence=replace(matter.offence, breach=f"{_SAFETY}{other}"))


def _beside_the_act(matter: Matter) -> Matter:
    other = "第九十七条第（六）项" if "九十九" in matter.offence.basis else "第九十九条第（一）项"
    return replace(
        matter, offence=replace(matter.offence, basis=f"{_SAFETY}{other}", basis_words="责令限期改正，处罚款")
    )


def _outside_tier(matter: Matter) -> Matter:
    """A sum above the tier that is cited, and within the article."""
    return replace(matter, amount=45000 if matter.amount < 30000 else 20000)


def _acted(years: int) -> Plant:
    """The decision tells an act of more than so many years before the inspection."""

    def plant(case: Volume, random: Random) -> Volume | None:
        inspected = case.matter.dates.inspected
        day = inspected - timedelta(366 * years + random.randrange(5, 200))
        return said("penalty_decision", _ACT_DAY, rf"\g<1>{case.matter.style.day(day)}")(case, random)

    return plant


def _whole_article(matter: Matter) -> Matter:
    basis = matter.offence.basis.partition("第（")[0]
    return replace(matter, offence=replace(matter.offence, basis=basis))


FAULTS: tuple[Fault, ...] = (
    Fault("acted-within-limitation", "违法行为已超过五年", _acted(5), scenes=("day_told",)),
    Fault("acted-within-limitation", "违法行为已超过二年", _acted(2), scenes=("day_told",), asks=True),
    Fault(
        "breach-and-basis-cited",
        "决定书没有写明违反的条款或者处罚依据",
        in_turn(
            said("penalty_decision", _BREACH, "违反了有关法律法规的规定"),
            said("penalty_decision", _BASIS, "依据有关规定"),
        ),
    ),
    Fault(
        "notice-cites-breach-and-basis",
        "告知书没有写明违反的条款或者处罚依据",
        in_turn(
            said("penalty_notice", _BREACH, "违反了有关法律法规的规定"),
            said("penalty_notice", _BASIS, "依据有关规定"),
        ),
    ),
    Fault(
        "cited-law-in-force",
        "引用已经废止的规章",
        in_turn(
            _cited(breach="《工贸企业有限空间作业安全管理与监督暂行规定》第十二条"),
            _cited(basis="《生产安全事故罚款处罚规定（试行）》第十四条"),
        ),
    ),
    Fault("articles-precise", "处罚依据没有写到项", told(_whole_article)),
    Fault(
        "articles-cited-alike",
        "告知书与决定书所引处罚依据不同",
        said("penalty_notice", r"第九十[七九]条第（.）项", "第一百零一条第（四）项"),
    ),
    Fault(
        "penalty-law-articles-current",
        "告知书引用修订前的条文序号",
        said("penalty_notice", "第四十四条、第四十五条", "第三十一条、第三十二条"),
        asks=True,
    ),
    Fault("cited-articles-exist", "引用不存在的条文", _cited(breach="《安全生产违法行为行政处罚办法》第八十条")),
    Fault("basis-is-law", "只以规范性文件为处罚依据", _cited(basis="《应急管理行政处罚裁量权基准》第三条")),
    Fault("breach-pairs-with-basis", "违反条款与处罚依据互换或者不对应", in_turn(told(_swapped), told(_unpaired))),
    Fault("basis-fits-act", "处罚依据与违法行为不符", told(_beside_the_act)),
    Fault(
        "higher-law-applied",
        "只适用已被上位法取代的罚则",
        _cited(basis="《生产安全事故报告和调查处理条例》第三十七条第（一）项"),
    ),
    Fault(
        "milder-law-considered",
        "违法行为发生后法律修改",
        dated(lambda dates: timetable(date(2021, 8, 30))),
        scenes=("ordinary",),
        asks=True,
    ),
    Fault("base-named", "决定书没有写明裁量基准", said("penalty_decision", r"参照《[^，]*，裁量阶次.，", "")),
    Fault(
        "base-complete",
        "引用裁量基准没有写明序号或者阶次",
        in_turn(
            said("penalty_decision", r"第\d+项，裁量阶次.，", "，"),
            said("penalty_decision", r"，裁量阶次.，", "，"),
        ),
    ),
    Fault(
        "base-item-fits-act",
        "所引裁量基准的事项是另一违法行为的",
        said("penalty_decision", r"参照《[^》]*》(?:（[^）]*）)?第\d+项", "参照《应急管理行政处罚裁量权基准》第58项"),
        asks=True,
    ),
    Fault("base-cited-alike", "告知书与决定书的裁量阶次不同", said("penalty_notice", r"裁量阶次.", "裁量阶次C")),
    Fault(
        "base-told-throughout",
        "告知书没有写明裁量基准",
        said("penalty_notice", r"参照《[^，]*，裁量阶次.（[^）]*）", ""),
        asks=True,
    ),
    Fault(
        "base-in-force",
        "引用已经废止的裁量基准",
        in_turn(
            _base("安全生产行政处罚自由裁量标准"),
            _base("天津市安全生产行政处罚自由裁量标准（试行）"),
        ),
    ),
    Fault(
        "superior-base-used",
        "只适用地方裁量基准",
        _local_base(known=True),
        except_in=("fire", "fast_fire", "accident"),
    ),
    Fault("superior-base-used", "上级基准有无规定未知，只适用地方裁量基准", _local_base(known=False), asks=True),
    Fault(
        "tier-table-within-statute",
        "所附裁量基准超出法定幅度",
        said("discretion_excerpt", "^处.*?的罚款$", "处30万元以上40万元以下的罚款"),
    ),
    Fault(
        "provision-for-this-organ",
        "适用住房城乡建设主管部门实施的罚则",
        _cited(basis="《中华人民共和国消防法》第五十八条第一款第（一）项"),
        scenes=("ordinary",),
        asks=True,
    ),
    Fault("amount-in-tier", "罚款不在所引阶次的幅度内", told(_outside_tier)),
    Fault(
        "lighter-grounded",
        "从轻处罚没有法定情形",
        said(
            "penalty_decision", "鉴于你单位在限期内整改完毕，未造成危害后果，", "鉴于你单位经营困难，依法予以从轻处罚，"
        ),
    ),
    Fault(
        "heavier-grounded",
        "从重处罚没有写明情形",
        said("penalty_decision", "鉴于你单位在限期内整改完毕，未造成危害后果，", "依法予以从重处罚，"),
    ),
    Fault(
        "fine-allowed-by-article",
        "对单位适用只处罚个人的条款",
        _cited(basis=f"{_SAFETY}第九十四条第一款"),
        except_in=("individual",),
    ),
    Fault(
        "fine-at-right-stage",
        "未拒不改正即按拒不改正的条款罚款",
        _cited(basis=f"{_SAFETY}第一百零八条"),
        except_in=("overdue", "individual"),
    ),
    Fault(
        "fine-at-right-stage",
        "对个体工商户未拒不改正即按拒不改正的条款罚款",
        _cited(basis=f"{_SAFETY}第一百零八条"),
        scenes=("individual",),
        asks=True,  # fined as a unit or as a person
    ),
    Fault("fine-within-statute", "罚款超出法定幅度", in_turn(_fined(240000), _fined(350000))),
    Fault(
        "overdue-fine-grounded",
        "没有逾期的事实而按逾期的幅度罚款",
        _fined(150000),
        except_in=("overdue",),
    ),
)
