"""Faults of what a paper has to hold and does not, and of what papers tell otherwise of one thing."""

from __future__ import annotations

from sample_cases.proving.fault import Fault
from sample_cases.proving.planting import redated, said, together, without, without_lines
from sample_cases.proving.plants.told import telling

_ORDINARY, _HEARD, _DEFENDED, _SEIZED = ("ordinary",), ("heard",), ("defended",), ("seized",)
_NONE = "甪"
_TELLING = ("investigation_report", "penalty_notice", "penalty_decision")

FAULTS: tuple[Fault, ...] = (
    Fault(
        "recheck-concludes",
        "复查没有结论",
        said("recheck_opinion", "已|未|符合|合格|完毕|到位|消除|属实|落实|完成", _NONE),
        scenes=_ORDINARY,
    ),
    Fault(
        "legal-review-concludes",
        "法制审核没有意见",
        said(
            "legal_review_opinion",
            "同意|通过|无异议|没有异议|可以?作出|建议|结论|提请|意见为|无不同|补充|纠正|送审表|退回|适当|恰当|合法|正确|清楚",
            _NONE,
        ),
        scenes=_ORDINARY,
    ),
    Fault(
        "decision-identifies-party",
        "决定书没有证照号码",
        said("penalty_decision", "信用代码|身份证|证件号|注册号|营业执照|公民身份|号码", _NONE),
        scenes=_ORDINARY,
        asks=True,
    ),
    Fault(
        "report-tells-evidence",
        "报告没有处理的依据",
        said("investigation_report", "第[一二三四五六七八九十百零0-9]+条", _NONE),
        scenes=_ORDINARY,
    ),
    Fault(
        "order-names-problems",
        "指令书没有写明问题",
        telling("rectification_order", "经查，你单位存在下列问题：责令你单位立即整改。"),
        scenes=_ORDINARY,
    ),
    Fault(
        "unit-counts-alike",
        "一份文书的数量不同",
        together(
            *(telling(kind, "存放的91桶稀释剂未移走。") for kind in _TELLING),
            telling("legal_review_opinion", "存放的93桶稀释剂未移走。"),
        ),
        scenes=_ORDINARY,
    ),
    Fault(
        "long-numbers-alike",
        "告知书的电话不同",
        together(
            telling("investigation_report", "举报电话：0999-5550187。"),
            telling("penalty_decision", "举报电话：0999-5550187。"),
            telling("penalty_notice", "举报电话：0999-5505187。"),
        ),
        scenes=_ORDINARY,
    ),
    Fault(
        "inquiry-day-told-right",
        "报告所述询问日期不同",
        telling("investigation_report", "2019年9月18日询问有关人员。"),
        scenes=_ORDINARY,
    ),
    Fault(
        "hearing-notice-tells-elements", "听证通知没有回避的权利", said("hearing_notice", "回避", _NONE), scenes=_HEARD
    ),
    Fault(
        "hearing-report-concludes",
        "听证报告没有意见",
        said("hearing_report", "建议|处理意见|听证意见|主持人意见|结论|维持|采纳|意见如下|拟", _NONE),
        scenes=_HEARD,
    ),
    Fault(
        "hearing-held-as-asked",
        "申请听证而没有听证",
        together(without("hearing_record"), without("hearing_report")),
        scenes=_HEARD,
    ),
    Fault(
        "statement-review-concludes",
        "复核没有写明是否采纳",
        said("statement_review", "采纳|成立|支持|采信|维持|不予|予以|调整", _NONE),
        scenes=_DEFENDED,
    ),
    Fault(
        "seizure-decision-complete",
        "扣押决定书没有救济途径",
        said("coercive_decision", "复议|诉讼", _NONE),
        scenes=_SEIZED,
    ),
    Fault("notice-tells-each-penalty", "告知书没有写明罚款", said("penalty_notice", "罚款", _NONE), scenes=_ORDINARY),
    Fault(
        "authorisation-tells-scope",
        "委托书没有权限",
        said(
            "authorisation",
            "权限|代为|全权|特别授权|一般代理|一般授权|代收|签收|提供|陈述|委托事项|委托范围|接受|配合|办理|参加",
            _NONE,
        ),
        scenes=_HEARD,
        asks=True,
    ),
    Fault(
        "inquiry-notice-tells-time",
        "询问通知书没有时间",
        said("inquiry_notice", r"\d+ ?[时点:：]|上午|下午|立即|\d+ ?日", _NONE),
        scenes=_ORDINARY,
    ),
    Fault(
        "heard-when-called",
        "询问通知书所定日期早于通知书",
        said("inquiry_notice", r"20\d\d(?= ?年 ?\d+ ?月 ?\d+ ?日[^。]{0,16}[到来前至])", "2019"),
        scenes=_ORDINARY,
    ),
    Fault("closed-after-settling", "结案以后复查", redated("recheck_opinion", 900), scenes=_ORDINARY),
    Fault("deferral-approved", "没有审批表", without("deferral_approval"), scenes=("deferred",)),
    Fault(
        "deferral-approved-beforehand",
        "批准书早于审批",
        redated("deferral_permit", -60, last=True),
        scenes=("deferred",),
    ),
    Fault(
        "deferral-permit-tells-term",
        "批准书没有期限",
        said("deferral_permit", r"\d{4} ?年 ?\d+ ?月 ?\d+ ?日", _NONE),
        scenes=("deferred",),
    ),
    Fault(
        "deferral-told-alike",
        "审批表的数额不同",
        together(
            telling("deferral_permit", "第一期于2019年9月12日前缴纳11111元。"),
            telling("deferral_approval", "第一期于2019年9月12日前缴纳22222元。"),
        ),
        scenes=("deferred",),
    ),
    Fault(
        "demand-tells-term-and-rights",
        "催告书没有申辩的权利",
        said("execution_demand", "陈述|申辩", _NONE),
        scenes=("enforced",),
    ),
    Fault(
        "enforcement-application-complete",
        "申请书没有催告的情况",
        said("enforcement_application", "催告", _NONE),
        scenes=("enforced",),
    ),
    Fault("demanded-after-term", "缴款期限未满即催告", redated("execution_demand", -400), scenes=("enforced",)),
    Fault(
        "seizure-settled-on-a-basis",
        "处理决定没有依据",
        said("coercive_disposal", "法》|条例》|办法》|规定》|规则》", _NONE),
        scenes=_SEIZED,
        asks=True,
    ),
    Fault(
        "preservation-notice-complete",
        "通知书没有期限",
        said("preservation_notice", r"\d+ ?个?(?:工作)?日|[一二三四五六七八九十]+个?(?:工作)?日|期限|工作日", _NONE),
        scenes=("sampled", "seized"),
    ),
    Fault(
        "order-tells-remedies",
        "指令书没有救济途径",
        without_lines("rectification_order", "复议|诉讼"),
        scenes=_ORDINARY,
        asks=True,
    ),
    Fault(
        "paid-by-granted-day",
        "逾批准的期限缴纳",
        said("fine_receipt", r"20\d\d(?= ?[年./-] ?\d)", "2039"),
        scenes=("deferred",),
    ),
    Fault(
        "days-almost-known",
        "询问笔录的日期误写一位",
        together(
            *(telling(kind, "据查明的情况和各方所述，2019年9月28日从他人处购进该批货物若干。") for kind in _TELLING),
            telling("inquiry_record", "据查明的情况和各方所述，2019年9月18日从他人处购进该批货物若干。"),
        ),
        scenes=("overdue",),
    ),
)
