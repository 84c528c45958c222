"""Faults of the decision itself (行政处罚决定书)."""

from __future__ import annotations

from dataclasses import replace

from sample_cases.proving.fault import Fault
from sample_cases.proving.planting import in_turn, said, together, told, without, without_lines

_DAY = r"\d{4} ?年 ?\d+ ?月 ?\d+ ?日"

_SUM, _OTHER_SUM = r"罚款人民币\d+元（大写：[^）]*）", "罚款人民币8888元（大写：捌仟捌佰捌拾捌元整）"

FAULTS: tuple[Fault, ...] = (
    Fault(
        "summary-within-limits",
        "当场处罚超过三千元",
        told(lambda matter: replace(matter, amount=5000, result=None)),
        scenes=("summary",),
    ),
    Fault("decision-names-party", "决定书没有写明当事人", without_lines("penalty_decision", "^被处罚单位：")),
    Fault(
        "decision-states-facts",
        "决定书没有写明违法的事实",
        together(
            without_lines("penalty_decision", "^违法事实及证据|进行现场检查|^上述事实有"),
            said("penalty_decision", "以上事实违反了", "违反了"),
        ),
        scenes=("ordinary",),
    ),
    Fault(
        "business-operator-named",
        "决定书没有写明经营者",
        said("penalty_decision", r"法定代表人（负责人）：\S+", ""),
        scenes=("individual",),
    ),
    Fault(
        "unlawful-gain-established",
        "没收违法所得而没有认定数额",
        said("penalty_decision", "决定给予罚款", "决定没收违法所得，给予罚款"),
        scenes=("ordinary",),
    ),
    Fault(
        "confiscated-goods-accounted",
        "没收物品而没有清单",
        said("penalty_decision", "决定给予罚款", "决定没收涉案的不合格产品，给予罚款"),
        scenes=("ordinary",),
    ),
    Fault(
        "wording-plain",
        "文书用语带情绪",
        in_turn(
            said("penalty_decision", "发现你单位", "发现你单位胆大妄为，"),
            said("investigation_report", "发现", "发现当事人态度嚣张，"),
        ),
    ),
    Fault(
        "no-penalty-grounded",
        "不予处罚没有写明法定情形",
        said("no_penalty_decision", "鉴于你单位.*?的规定，", ""),
        scenes=("no_penalty",),
    ),
    Fault(
        "no-penalty-taught",
        "不予处罚没有教育的记录",
        said(
            ("no_penalty_decision", "case_approval", "closing_approval", "investigation_report"),
            "本机关已对你单位进行教育。|，并进行教育|，?教育",
            "",
        ),
        scenes=("no_penalty",),
        asks=True,
    ),
    Fault(
        "decision-made",
        "没有处罚决定书",
        without("penalty_decision"),
        except_in=("enforced",),
    ),
    Fault("decision-gives-address", "决定书没有写明地址", without_lines("penalty_decision", "^地址：")),
    Fault(
        "decision-dated",
        "决定书没有日期",
        said("penalty_decision", rf"^{_DAY}$|^[二〇一三四五六七八九年月十日]+$", "   年  月  日"),
    ),
    Fault(
        "remedies-told",
        "决定书没有告知复议、诉讼，或者期限有误",
        in_turn(
            without_lines("penalty_decision", "如果不服本处罚决定"),
            said("penalty_decision", "在6个月内", "在3个月内"),
            said("penalty_decision", "之日起60日内", "之日起30日内"),
        ),
    ),
    Fault(
        "remedy-bodies-right",
        "复议机关有误",
        said("penalty_decision", r"(?<=之日起60日内向)\S+?人民政府(?=申请行政复议)", "省应急管理厅"),
    ),
    Fault("payment-told", "决定书没有告知缴款", without_lines("penalty_decision", "处以罚款的，罚款自收到")),
    Fault(
        "amounts-alike",
        "各文书的罚款数额不一致",
        in_turn(
            together(
                said("closing_approval", _SUM, _OTHER_SUM), said("closing_approval", r"缴纳罚款\d+元", "缴纳罚款8888元")
            ),
            said("penalty_notice", _SUM, _OTHER_SUM),
        ),
    ),
    Fault(
        "notice-day-told-right",
        "决定书所述告知日期有误",
        said("penalty_decision", rf"本机关于{_DAY}依法向", "本机关于2023年1月5日依法向"),
    ),
    Fault(
        "inspection-day-told-right",
        "决定书所述检查日期有误",
        said("penalty_decision", rf"{_DAY}(?=，本机关执法人员)", "2023年1月5日"),
    ),
    Fault(
        "facts-told-alike",
        "决定书所述事实的日期与告知书不同",
        said("penalty_decision", rf"{_DAY}(?=，本机关执法人员)", "2023年1月5日"),
        except_in=("heard", "overdue", "defended"),
    ),
    Fault(
        "facts-told-alike",
        "听取意见之后，决定书所述事实的日期与告知书不同",
        said("penalty_decision", rf"{_DAY}(?=，本机关执法人员)", "2023年1月5日"),
        scenes=("heard", "overdue", "defended"),
        asks=True,
    ),
    Fault(
        "filing-day-told-right",
        "决定书所述立案日期有误",
        said("penalty_decision", rf"{_DAY}(?=立案调查)", "2023年1月5日"),
    ),
    Fault(
        "penalty-not-raised-after-defence",
        "决定的罚款高于告知的罚款",
        said(("penalty_notice", "hearing_right_notice"), _SUM, "罚款人民币800元（大写：捌佰元整）"),
    ),
    Fault(
        "figures-and-words-alike", "大小写不一致", said("penalty_decision", r"（大写：[^）]*）", "（大写：玖佰元整）")
    ),
)
