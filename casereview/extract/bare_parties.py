"""The party without a label of its own: a name above its particulars, or before them on its line."""

from __future__ import annotations

import re
from itertools import pairwise

from casereview.extract.form_cells import stretches
from casereview.extract.form_fields import Value
from casereview.model import Document

NO_ADDRESSEE = re.compile(
    r"签名|签字|违法行为|记录|内容|情况|意见|人员|理由|事项|如下|查明|下列|事实|证据|规定|地址|编号|时间|经查|特此|^附|文书|日期|电话|案由|名称|联系"
    r"|阅读|浏览|点击|访问|来源|发布|字体|字号$|打印|分享|作者|责任编辑|索引|发文"
    r"|告知人|研究|讨论|批示|(?:监督|执法|检查)员|签收|签章|签署|捺印|盖章|印章|收件|送达|见证|领取|确认|告知$"
)
"""What begins a line with a colon and is no name."""
BUSINESS_ENDINGS = re.compile(
    r"公司|厂|店|部|门市|中心|合作社|学校|[中小大]学|幼儿园|医院|酒店|宾馆|馆|站|院|场|行|所|社|集团|企业|局|园|城|商行|超市|坊|室|吧|会|处|队|铺|房|屋|楼|苑|户|矿|库|城|KTV|俱乐部|公寓|大厦|广场|市场|基地|庄|厅|咖|舍|栈|阁|摊|廊|档|民宿|农家乐|食堂|码头|窑|棚|浴池|泳池|(?<=[售收购营应销网务装])点"
)
"""How names of businesses and other bodies end."""
_TELLS = re.compile(r"\s*(?:[一1][、.]|你|我(?:局|厅|委|大队|支队|队)|本机关|经查|20[0-9]{2} ?年)")
"""How a paper goes on below the one it is addressed to."""
_UNNAMED = re.compile(r"\s*(?P<name>[\u4e00-\u9fff*×][\u4e00-\u9fffA-Za-z0-9()·*×]{3,39})\s*")
_BEFORE_PARTICULARS = re.compile(
    r"\s*(?P<name>[\u4e00-\u9fff*×][\u4e00-\u9fffA-Za-z0-9()·*×]{3,39})[ ,]+"
    r"(?:统一社会信用代码|社会信用代码|营业执照|地 *址|住 *所|法定代表人|负责人|经营者)[^:\n]{0,8}:"
)
"""A name with its particulars behind it on the line: 某某公司 统一社会信用代码：…."""
_BARE_LABEL = re.compile(
    r"\s*(?:被处罚(?:单位|当事人|人)|当事人|违法行为人|违法嫌疑人)(?:(?:\([^()\n]{1,8}\))?(?:姓名|名称)|\([^()\n]{1,8}\))"
    r" ?(?P<name>[\u4e00-\u9fff·*×X()]{2,40}?) ?(?:(?P<goes_on>性别|民族|出生|身份证).*)?"
)
"""The party behind its label without a colon: 被处罚人姓名某某性别男, 当事人(中标供应商)某某公司."""
_ISSUER = re.compile(
    r"(?:局|(?:[管治]理|环境|建设|水利|农村|资源|运输|公安|卫生|文化|旅游|教育|商务|林业)厅|委员会|支队|大队|总队|政府|(?:书|表)(?:\((?:单位|个人)\))?|〕.*)$"
)
_PARTICULARS = re.compile(
    r"\s*(?:统一社会信用代码|社会信用代码|营业执照|地 *址|住 *所|法定代表人|负责人|经营者|公民身份号码|身份证)"
    r"[^。]{0,60}"
)


def above_particulars(document: Document) -> Value | None:
    """A name alone on its line near the head, with its particulars in the lines below."""
    blocks = [b for b in list(stretches(document))[:10] if b[2].cell is None]
    for (start, end, _, _), (following, stop, _, _) in pairwise(blocks):
        line, goes_on = document.flow.text[start:end], document.flow.text[following:stop]
        if (labelled := _BARE_LABEL.fullmatch(line)) and (labelled["goes_on"] or _PARTICULARS.fullmatch(goes_on)):
            return Value(labelled["name"], start + labelled.start("name"), start + labelled.end("name"))
        beside = None if labelled else _BEFORE_PARTICULARS.match(line)
        if beside and BUSINESS_ENDINGS.search(beside["name"]) and not NO_ADDRESSEE.search(beside["name"]):
            return Value(beside["name"], start + beside.start("name"), start + beside.end("name"))
        match = None if labelled else _UNNAMED.fullmatch(line)
        if match is None or _ISSUER.search(match["name"]) or not BUSINESS_ENDINGS.search(match["name"]):
            continue
        if _PARTICULARS.fullmatch(goes_on) or (_TELLS.match(goes_on) and BUSINESS_ENDINGS.search(match["name"][-1:])):
            return Value(match["name"], start + match.start("name"), start + match.end("name"))
    return None
