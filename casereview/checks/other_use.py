"""Papers of no known kind that are headed as evidence or accounts, and are no papers of the procedure."""

from __future__ import annotations

import re
from functools import lru_cache

from casereview.model import Document
from casereview.text import squeezed

_ACCOUNT = re.compile(r"(?:记录|单|台账|合同|日志|截图|流水|明细账?|名册|查询结果|打印件)(?:\([^()]*\))?$")
_PROCEDURE = re.compile(
    r"笔录|检查|勘|询问|谈话|约谈|调查|现场|巡查|送达|签收|讨论|会商|会议|议|审|批|案|立卷|听证|陈述|申辩|告知|通知|决定"
    r"|复核|复查|整改|改正|责令|登记|保存|移送|交接|鉴定|检测|检验|抽样|采样|委托|授权|证|缴|罚|票|回单|收据|公示|公告|信用"
    r"|查封|扣押|封存|强制|延期|分期|催|裁量|标准|目录|清单|照片|影像|视频|音像"
)
_SETTLED = re.compile(
    r"(?:没收|罚没|收缴)(?:的)?(?:物品|财物|物资|产品|商品)?(?:处理|处置|销毁|拍卖|移交|上缴)[^。]{0,6}(?:表|记录|单|清单|书|证明)$"
    r"|(?:检验|检测|检定|抽检|抽样|监测)(?:检验)?结果(?:告知|通知|送达|确认)[^。]{0,4}书$"
    r"|(?:鉴定|检[测验])(?:意见|结论|报告)(?:告知|通知)书$|(?:物品|财物|证据|材料)移交(?:清单|登记表|单)$"
    r"|专家(?:组|评审|论证)?(?:论证|评审|审查|咨询)?意见(?:书)?$|行政复议(?:答复|受理|申请)?(?:通知书|决定书|申请书)$"
    r"|权利(?:和|与|、)?义务告知(?:书|单)?$|(?:查封|扣押|强制措施)[^。]{0,6}现场笔录$|回访(?:表|记录|卡)$|(?:处罚|决定)(?:决定)?执行情况(?:记录|说明|报告)$|检查通知书$|教育(?:谈话)?记录$"
    r"|(?:同意|具结|悔过|保证)书$"
    r"|(?:查询|检索|核查)(?:结果|截图|页面|网页|情况)(?:截图|打印件|单|表|记录|说明)?$"
    r"|(?:快递|特快专递|邮件|邮政|邮寄|挂号|投递)[^。]{0,8}(?:单|详情|记录|凭证|回执)$"
)
"""What was done with goods that were taken, a result or rights told, a slip of the mail: no step that may lack."""

_OF_OTHER_BODY = re.compile(
    r"^[\u4e00-\u9fff]{2,16}(?:公安局|公安分局|派出所|人民法院|人民检察院)(?:[\u4e00-\u9fff]{2,8}大队)?$"
)
"""Who issued a paper stands over its title: what police and courts answer is no step of the bureau's own."""

_SHORTEST, _LONGEST, _TOP = 4, 20, 3


@lru_cache(maxsize=256)
def is_of_another_use(document: Document) -> bool:
    """Whether a typed paper is headed as an account of something else than a step of the procedure or its proof."""
    if document.problem is not None or document.unread or document.is_scanned:
        return False
    blocks = tuple(block.text for page in document.pages for block in page.blocks)
    heading = squeezed(document.title or next((text for text in blocks if text.strip()), ""))
    top = tuple(squeezed(text) for text in tuple(filter(str.strip, blocks))[:_TOP])
    if any(_OF_OTHER_BODY.search(text) or text.startswith("行政复议") for text in top):
        return True
    told = _SHORTEST <= len(heading) <= _LONGEST and _ACCOUNT.search(heading) is not None
    return (told and _PROCEDURE.search(heading) is None) or _SETTLED.search(heading) is not None
