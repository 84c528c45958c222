"""The party as running text introduces it: a name, a comma, and then what describes whoever is named."""

from __future__ import annotations

import re

from casereview.extract.form_fields import Value
from casereview.model import Document

_POINT = r"(?:(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十0-9]\)|[0-9]{1,2}[.、])\s*)?"
_CALLED = (
    r"(?:本案|涉案)?的?(?:违法)?(?:当事人|嫌疑人|被调查人|被调查单位|被处罚单位|被处罚人|违法行为人|涉案单位|违法主体|违法单位)"
    r"的?(?:基本)?(?:情况|信息|概况)?(?:姓名|名称)?(?:\((?:姓名|名称)\))?\s*[:为是系]?\s*"
)
_UNIT_NAME = (
    r"(?P<name>[\u4e00-\u9fffA-Za-z0-9()·]{2,36}?(?:公司|厂|店|部|中心|合作社|学校|医院|酒店|宾馆|馆|站|场|行|所|集团|企业"
    r"|超市|坊|厅|吧|咖|队|铺|矿|库|户|夜总会|会所|协会|俱乐部|餐馆|饭庄|公寓|村委会|大楼|酒楼|影城|商城|农庄|山庄|幼儿园|养老院|福利院|门诊|(?<=[售收购营应销网务装])点))"
)
_SHORT = r"(?:\((?:以下|下称|简称)[^()]{2,30}\))?"
_OF_UNITS = (
    r"(?:统一社会信用代码|社会信用代码|营业执照|注册号|组织机构代码|住所|地址|注册|法定代表人|主要负责人|负责人|经营者|投资人"
    r"|经营场所|成立于|企业类型|(?:系|为|是)?(?:个体工商户|有限责任公司|个人独资企业|合伙企业|农民专业合作社)|(?:19|20)[0-9]{2}年[^,。]{0,8}(?:成立|注册))"
)
_UNIT = re.compile(
    rf"(?:^|[\n。]|经查,|现查明,)\s*{_POINT}(?:{_CALLED}){{0,2}}{_UNIT_NAME}{_SHORT}(?:[,(]\s*{_OF_UNITS}|(?:注册)?成立于)"
)
_DESCRIBED = re.compile(rf"对{_UNIT_NAME}\((?=[^()\n]{{0,80}}?{_OF_UNITS}[:为是])")
_PERSON = re.compile(
    rf"(?:^|[\n。]|经查,|现查明,)\s*{_POINT}(?:{_CALLED}){{1,2}}(?P<name>[\u4e00-\u9fff·*]{{2,4}}),\s*"
    r"(?:男|女|性别|公民身份号码|居民身份证|身份证)"
)
_OWN_CASE = re.compile(
    r"(?:^|[\n。])\s*当事人(?P<name>[\u4e00-\u9fff·*]{2,4}?)"
    r"(?=(?:违反|涉嫌|未|擅自|无证|使用|非法|销售|经营|运输|在)[^。;\n]{2,60}案[,，]\s*(?:经|已经)?(?:本机关|本局|我局)(?:依法)?)"
)
_IN_TITLE = re.compile(rf"^\s*(?:关于)?(?:对)?{_UNIT_NAME}涉嫌", re.M)
_KIND_NAMED = re.compile(
    rf"(?:^|[\n;。])\s*(?:个体工商户|单位|法人|企业|法人或者?其他组织)(?:名称)?:\s*{_UNIT_NAME}(?=\s*(?:[;,。\n(]|$))"
)
_SUSPECTED = re.compile(rf"对{_UNIT_NAME}(?:涉嫌|未|违反|违法|[^,。;\n]{{0,30}}一案)")
_FAULT = (
    r"(?:涉嫌|未|违反|违法|违规|擅自|不(?!锈|予)|无证|无照|非法|使用|销售|生产|经营|安全生产|占用|堵塞|遮挡|拒|超|将|[“\"《]|一般|较大"
    r"|[0-9]{1,2}[·.])"
)
_VISITED = re.compile(
    rf"(?:^|[\n。;,])\s*(?:我[局队委]|本(?:机关|局|队))?[^。;,\n]{{0,20}}?对{_UNIT_NAME}(?:进行|开展|实施)?(?:了)?"
    r"(?:安全生产|安全|执法|监督|现场|日常|专项|例行){0,3}(?:检查|核查|调查)"
)
"""Whom a letter says that the agency has inspected: 我局在对某某厂执法检查时，发现……."""
_IN_CASE_NAME = re.compile(
    rf"(?:^|[\n“\"「:]|关于)\s*{_UNIT_NAME}(?=(?:(?:(?<=公司)|(?<=[厂店矿]))(?![^。;\n]{{0,14}}(?:公司|厂|店|中心|合作社|经营部))|{_FAULT})[^。;\n]{{1,60}}案)"
)
_ABOUT = re.compile(
    rf"(?:关于|报送的?|送审的?|移送的?|承办的|办理的|报来的?){_UNIT_NAME}(?={_FAULT}[^。;\n]{{1,60}}案)"
)
_SENTENCED = re.compile(rf"对(?:当事人)?{_UNIT_NAME}(?:处以?|给予|作出|予以|罚款)")
_BROKE = re.compile(rf"(?:^|[\n。;,:])\s*{_UNIT_NAME}(?=(?:的(?:上述|以上|该)?行为)?违反了?《)")
_CONDUCT = re.compile(rf"(?:^|[\n。;,:、])\s*当事人{_UNIT_NAME}(?=未|的|存在|涉嫌|违反|擅自|于|在|自)")
_PAYING = re.compile(
    r"收到[: _]*(?P<name>[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9()·]{1,39}?)[ _\n]*(?:交 *来|缴 *来|交纳|缴纳|支付|交付)"
)
_NO_NAME = re.compile(
    r"^(?:研究|审议|讨论|你|该|其|本|我|上述|以上|经|对|在|由|根据|依据)|涉嫌|证据|一案|检查|调查|发现|人员|进行|履行|执行$|实行$|职责|义务|从业|行为|关于|汇报"
)


def told_party(document: Document) -> Value | None:
    """The first that the text introduces with its particulars, else the unit that the title suspects."""
    return _first(document, _UNIT, _DESCRIBED, _PERSON, _KIND_NAMED, _OWN_CASE, _IN_TITLE)


def suspected_party(document: Document) -> Value | None:
    """The unit that a letter about a case says the case is against: 我局对某某涉嫌……一案立案调查."""
    return _first(document, _SUSPECTED, _IN_TITLE, _VISITED)


def charged_party(document: Document) -> Value | None:
    """The unit that the name of the case, an opinion or a conclusion names: 某某厂未培训案, 对某某厂处以罚款."""
    return _first(document, _CONDUCT, _SUSPECTED, _IN_TITLE, _ABOUT, _IN_CASE_NAME, _SENTENCED, _BROKE)


def told_payer(document: Document) -> Value | None:
    """Who pays, as a receipt tells it: 今收到某某交来罚款."""
    return _first(document, _PAYING)


def _first(document: Document, *patterns: re.Pattern[str]) -> Value | None:
    text = document.flow.text
    for pattern in patterns:
        for match in pattern.finditer(text):
            if not _NO_NAME.search(match["name"]):
                return Value(match["name"], match.start("name"), match.end("name"))
    return None
