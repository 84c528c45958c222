"""Faults of single words, days and numbers: editions, clauses, counts, names, certificates, rows left blank."""

from __future__ import annotations

from random import Random

from sample_cases.proving.fault import Fault
from sample_cases.proving.planting import redated, said, together, unsealed, unsigned, without
from sample_cases.proving.plants.told import telling
from sample_cases.proving.volume import Volume

_ORDINARY = ("ordinary",)
_NAMING = ("investigation_report", "penalty_notice", "case_approval")


def _a_name_written_otherwise(case: Volume, random: Random) -> Volume | None:
    """The decision lists a person whom three papers list, with another last character."""
    matter = case.matter
    names = [name for name in (*matter.officer_names, matter.party.representative) if len(name) == 3]
    if not names:
        return None
    right = (telling(kind, f"汇报人员：甪方、{names[0]}。") for kind in _NAMING)
    return together(*right, telling("penalty_decision", f"汇报人员：甪方、{names[0][:2]}甪。"))(case, random)


def _an_unsigned_letter(case: Volume, random: Random) -> Volume | None:
    """The party's letter that asks for a hearing bears neither hand nor seal."""
    return together(unsigned("hearing_application", "当事人"), unsealed("hearing_application"))(case, random)


FAULTS: tuple[Fault, ...] = (
    Fault(
        "filed-soon",
        "发现以后很久才立案",
        said(("inspection_record", "recheck_opinion"), r"20\d\d ?(?=年)", "2019"),
        scenes=_ORDINARY,
        asks=True,
    ),
    Fault(
        "order-term-after-order",
        "整改期限早于指令书的日期",
        said("rectification_order", r"20\d\d(?= ?年 ?\d+ ?月 ?\d+ ?日 ?前)", "2019"),
        scenes=_ORDINARY,
    ),
    Fault(
        "standard-editions-alike",
        "决定书所引标准的年号不同",
        said("penalty_decision", r"(?<=\d[-—–])(?:19|20)\d\d(?=[）)])", "1987"),
        scenes=_ORDINARY,
    ),
    Fault(
        "standard-clause-enclosed",
        "决定书所引标准的条号不在摘页",
        said("penalty_decision", r"(?<=[-—–]\d{4}[）)])(?:第)?\d+(?:\.\d+)+(?=条|的)", "第99.8.7条"),
        scenes=_ORDINARY,
    ),
    Fault(
        "preservation-papered",
        "载明登记保存而没有文书",
        telling("inspection_record", "对涉案物品9件先行登记保存。"),
        scenes=_ORDINARY,
    ),
    Fault(
        "sampling-papered",
        "载明抽样而没有文书",
        telling("inspection_record", "抽取涉案物品5份送检。"),
        scenes=_ORDINARY,
    ),
    Fault("hearing-asked-in-time", "听证申请逾期", redated("hearing_application", 40), scenes=("heard",), asks=True),
    Fault(
        "defence-term-told",
        "告知书没有陈述申辩的期限",
        said("penalty_notice", r"[0-9一二三四五]+ ?(?:个工作)?日内|[0-9一二三四五]+个工作日|期限", "后"),
        scenes=_ORDINARY,
        asks=True,
    ),
    Fault(
        "tier-fits-count",
        "所认定的人数不在所引阶次的范围内",
        together(
            said(
                "discretion_excerpt", r"^(?!.*(?:处|按|不含|摘录|基准|《)).*(?:不足|以下|以上|以内).*$", "涉及3人以下的"
            ),
            telling("penalty_decision", "共涉及98人次，"),
        ),
        scenes=_ORDINARY,
        asks=True,
    ),
    Fault("persons-written-alike", "决定书把一人的姓名写错一字", _a_name_written_otherwise, scenes=_ORDINARY),
    Fault(
        "receipt-rows-filled",
        "送达回执没有填写送达方式",
        said("service_receipt", "^(?:直接送达|直接|当面送达)$", ""),
        scenes=_ORDINARY,
    ),
    Fault(
        "taker-explained",
        "他人代收没有注明关系",
        together(
            without("authorisation"),
            said("service_receipt", "(?<=备注：)收件人.*", "无"),
            said("service_receipt", "^(?:直接送达|直接|当面送达)$", "直接送达（代收）"),
        ),
        scenes=_ORDINARY,
    ),
    Fault(
        "certificates-beside-signatures-apart",
        "两名执法人员写同一个证号",
        said("rectification_order", r"(?<=号：)[0-9A-Za-z]{5,}", "12010099017"),
        scenes=_ORDINARY,
    ),
    Fault(
        "refusals-accounted",
        "注明拒签而没有说明",
        together(
            said("inspection_record", "见证|理由|原因|录像|录音|记录仪|全程", ""),
            said("inspection_record", "(?<=负责人（签名）：)", "拒绝签名"),
        ),
        scenes=_ORDINARY,
        asks=True,
    ),
    Fault("appraisal-sealed", "鉴定意见没有机构印章", unsealed("appraisal_report"), scenes=("appraised",)),
    Fault(
        "sides-told-alike",
        "决定书所述方位与其他文书不同",
        together(
            *(telling(kind, "二层东侧锁闭。") for kind in _NAMING[:2]), telling("penalty_decision", "二层西侧锁闭。")
        ),
        scenes=_ORDINARY,
    ),
    Fault(
        "words-told-alike",
        "决定书同一处写了别的名物",
        together(
            *(telling(kind, "工人清理残料时被甪丙轴卷入造成事故。") for kind in _NAMING),
            telling("penalty_decision", "工人清理残料时被靐齉轴卷入造成事故。"),
        ),
        scenes=_ORDINARY,
    ),
    Fault("letters-signed", "听证申请书、整改报告等没有签章", _an_unsigned_letter, scenes=("heard",)),
)
