"""Faults of goods: kept too long, sampled, tested, counted, taken and settled otherwise than the papers say."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from sample_cases.making.matter import workday
from sample_cases.proving.fault import Fault
from sample_cases.proving.goods_forms import DISPOSED
from sample_cases.proving.planting import in_turn, said, together
from sample_cases.proving.volume import Volume

_DAY = r"\d{4} ?年 ?\d+ ?月 ?\d+ ?日"
_SEIZED, _SAMPLED, _TAKEN = ("seized",), ("sampled",), ("taken",)


def _kept_longer(case: Volume, random: Random) -> Volume | None:
    """The notice keeps the evidence until some weeks later."""
    day, begun = case.matter.style.day, case.matter.dates.inspected
    end, later = begun + timedelta(6), begun + timedelta(random.randrange(16, 60))
    return said("preservation_notice", f"(?<=[至到]){day(end)}", day(later))(case, random)


def _released_otherwise(case: Volume, random: Random) -> Volume | None:
    """The decision gives another day of the release than the paper that released the goods."""
    day, days = case.matter.style.day, case.matter.dates
    by = random.choice((-9, -3, 4, 11))
    kept, sealed = workday(days.inspected, 5), days.rechecked
    release = "(?=，?(?:本机关|解除|起解除))"
    return in_turn(
        said("penalty_decision", f"{day(kept)}{release}", day(kept + timedelta(by))),
        said("penalty_decision", f"{day(sealed)}{release}", day(sealed + timedelta(by))),
    )(case, random)


def _never_settled(case: Volume, random: Random) -> Volume | None:
    """Nothing tells what became of the goods."""
    kept = case.with_fault(lambda papers: tuple(p for p in papers if p.title != DISPOSED), "没收物品没有处理")
    return said("closing_approval", "处理|处置|集中销毁|销毁|移交|上缴", "存放")(kept, random)


FAULTS: tuple[Fault, ...] = (
    Fault(
        "preservation-term-kept",
        "保存期限过长",
        in_turn(_kept_longer, said("preservation_notice", "(期限(?:为)?)(?:七|7)(日|天)", r"\1十五\2")),
        scenes=_SEIZED,
    ),
    Fault("release-told-right", "决定书所述解除的日期有误", _released_otherwise, scenes=_SEIZED),
    Fault(
        "test-bears-out",
        "检验报告的结论与决定书的认定相反",
        together(said("appraisal_report", "不符合", "符合"), said("appraisal_report", "不合格", "合格")),
        scenes=_SAMPLED,
    ),
    Fault(
        "test-among-proof",
        "检验报告没有列入证据",
        said("penalty_decision", r"；?\d+\.检验报告", ""),
        scenes=_SAMPLED,
    ),
    Fault(
        "sampling-day-told-right",
        "文书所述抽样的日期有误",
        in_turn(
            *(
                said(kind, f"{_DAY}(?=，本机关对该批|，执法人员从库房抽取|对上述|抽取的)", "2023年1月5日")
                for kind in ("penalty_decision", "penalty_notice", "investigation_report")
            )
        ),
        scenes=_SAMPLED,
    ),
    Fault(
        "sample-tested-alike",
        "检验报告的样品、项目不是所抽取、认定的",
        in_turn(
            said("appraisal_report", r"“[^”]*”牌\S+", "车用润滑油"),
            together(
                said("appraisal_report", "所检.*项目", "所检闪点项目"),
                said("appraisal_report", "^(?:[^：]*性能|点对点电阻|过滤效率)$", "闪点"),
                said("appraisal_report", "(?<=检验项目：)[^ ]+", "闪点"),
            ),
        ),
        scenes=_SAMPLED,
    ),
    Fault(
        "goods-named-alike",
        "决定书所写的品牌有错字",
        said("penalty_decision", "“(.).”牌", r"“\1甪”牌"),
        scenes=_TAKEN,
    ),
    Fault(
        "sums-right",
        "购进与售出、库存不符",
        in_turn(
            *(
                said(kind, r"(?<=库存|剩余|尚余)(\d+)", r"9\1")
                for kind in ("penalty_decision", "penalty_notice", "investigation_report")
            )
        ),
        scenes=_TAKEN,
    ),
    Fault(
        "taken-goods-alike",
        "没收的数量与其他文书不同",
        in_turn(
            *(
                said(kind, r"(没收(?:非法经营的)?“[^”]*”牌\D{2,6})(\d+)", r"\g<1>9\2")
                for kind in ("penalty_decision", "penalty_notice", "case_approval")
            )
        ),
        scenes=_TAKEN,
    ),
    Fault(
        "taken-goods-settled",
        "没收的物品没有处理",
        _never_settled,
        scenes=_TAKEN,
    ),
)
