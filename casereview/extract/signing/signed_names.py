"""What is typed where a signature belongs: names, a date, a note of refusal."""

from __future__ import annotations

import re
from datetime import date

from casereview.extract.names import is_transcribed
from casereview.spelling.dates import find_dates

_EMPTY_DATE = re.compile(r"[\d_ ]*年[\d_ ]*月[\d_ ]*日?(?:[\d_ ]*时[\d_ ]*分)?|[\d_ ]*时[\d_ ]*分")
_BROKEN_DATE = re.compile(r"^ *(?:\d{0,2} *月 *)?\d{1,2} *日|(?<!\d)\d{4} *年(?: *\d{1,2} *月?(?: *\d{1,2})?)? *$")
"""A part of a date that goes on in the next line, or went on from the one before."""
_DATED = re.compile("[0-9年月日时]")
_DIGIT_DATE = re.compile(r"\d{4} *[-./] *\d{1,2} *[-./] *\d{1,2}(?: +\d{1,2}:\d{2})?")
_CLOCK = re.compile(r"(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])")
"""The time of day that a system sets behind the day of an opinion."""
_CERTIFICATE = re.compile(
    r"[( ]*(?:(?:行政)?执法)?证 *件? *(?:编 *)?号 *码?(?: *为)? *:?[\s_]*"
    r"(?:\(?[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新]\)? *(?=[A-Za-z0-9]))?"
    r"[A-Za-z0-9][A-Za-z0-9\-\s]*(?:[、,] *[A-Za-z]{0,3}\d[A-Za-z0-9\-]{3,} *)*\)?"
    r"|[( ]*(?:(?:行政)?执法)?证 *件? *(?:编 *)?号 *码? *:?[\s_]*\)?"
)
_BOXED = re.compile(r"[【\[] *([\u4e00-\u9fff·]{2,4}) *[】\]]")
"""A name as systems print it behind an opinion: 【某某】."""
_SIGNED_BY_KEY = re.compile(r"([\u4e00-\u9fff·]{2,4}) *\((?:已|经)?(?:电子|数字)(?:签名|签章|签字|印章)[^()]{0,8}\)")
"""A name with the note that it was signed by electronic means."""
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】")
_OTHER_LABEL = re.compile(
    r"[及和]?(?:立卷|签名|签字|签收|送达|收件|检查|询问|审批|审核|工作|所在|家庭|提供|提取|拍摄|取证|复制|制作|核对|登记|确认|办理|处理)?"
    r"(?:日 *期|时 *间|电 *话|联系电话|单 *位|职 *务|地 *址|年 *龄|性 *别|身份证号码?|与.{0,6}关系|备 *注"
    r"|姓 *名|签名日期) *:?.*$"
)
_NEXT_LABEL = re.compile(r"(?<=[\s)])[\u4e00-\u9fff]{2,8} *:.*$")
_RULED = re.compile(r"[_—─\-–…\.=~/\\|]+")
_COUNTER = re.compile(r"[第共] *[\d一二三四五六七八九十]+ *页")
_WORD = re.compile(r"[\u4e00-\u9fffA-Za-z]")
_NAMED = re.compile(r"[\u4e00-\u9fffA-Za-z×*○]")
_ASKS_MORE = re.compile(r"[\u4e00-\u9fff]{3,} *:|备 *注 *: *[^ _]")
_NUMBER = re.compile(r"[\dA-Za-z]+")
_HEAD_NAMED = re.compile(r"(?:负责人|领导|局长|签名|签字|签批人|审批人|审核人|承办人|经办人) *:")
"""What asks for the name of whoever gives the opinion, in whose cell it stands."""
_FULL_STOP = re.compile("[。!]")
_SEMICOLON = re.compile("[;；]")
_PARTED = re.compile(r"_ *[、,] *_")
_LINE = re.compile(r"_{3,}")
_NAME = re.compile(r"[\u4e00-\u9fff]{2,10}|[\u4e00-\u9fff]{1,10}(?:·[\u4e00-\u9fff]{1,10})+")
_PLACEHOLDER = re.compile(r"[\u4e00-\u9fff]?[×xX*某○]{1,4}")
_ORGANISATION = re.compile(r".{2,}(?:公司|厂|店|部|中心|局|院|社|站|场|行|馆|队|委员会|超市|学校|医院|酒店|合作社)")
_NOT_NAMES = re.compile(
    r".*(?:同意|属实|提取|提供|取证|由我|无异议|日期|签名|签字|盖章|公章|印章|手印|指印|以上|意见|无误|一致|单位|职务|证号|本人|已阅|看过|记录|年月|月日"
    r"|见附|详见|此处|空白|姓名|附件|送达|文书|份|页|其他|审核|审批|批准|负责|承办|人员|领导|备注|执法|当事|现场|代收|地点|方式|直接|留置"
    r"|名称|住所|住址|性别|年龄|拒绝|拒签|见证|证人|不愿|法定|代表|企业|部门|机关|科室|情况|说明|内容|听清|核对|电话|地址|立案|调查|处罚|结案).*"
)
_FOREIGN = 4  # characters of names as other peoples of the country write them: 扎西次仁, 阿苏有铁
_PROSE = frozenset(
    "的了是在没未无已拟同意请应予以不按依法定执行处理罚款查核阅知悉办结立案报送审批准属实确认看过听读签收字名章印日期月年单位"
    "部门机关公司现场检测记录事故安全生产消防电话证号码地址页份附件注备转呈领导厂店站局队科室院校会社所行烟花爆竹物品"
)
"""Characters of what is said or listed on forms, and of no such name."""
_NEVER_FIRST = frozenset("已不是我你请此本该其为及无没听知所将被对未另详共第")
_REFUSAL = re.compile(
    r"(?:拒绝|拒不|不愿意?|不肯|不予|拒)(?:在[^。;，,]{0,14})?(?:签名|签字|签收|签章|签|接收|收件)|拒收|留置送达"
)
_UNSIGNED = re.compile(
    r"拒绝?[^。;，,]{0,6}签(?:名|字|收|署)|(?:未|没有|不|无法|不能|拒|弃|放弃)(?:予以?|能|肯|愿意?|同意|配合|敢)?(?:在[^。;，,]{0,14})?(?:上)?(?:签(?!发|批|到)|捺印|按印|签收)"
)
"""What tells in the place of a name itself that nobody signed; elsewhere it may speak of anything."""
_CONDITION = re.compile(r"(?:如|若|凡|或者?|应|须|可|注明)[^。;]{0,12}$")
_DIRECTION = re.compile(r"^[^。;,，]{0,6}(?:的|时|者|应|须|需|请|由)")
_NUMBERED = re.compile(r"(?<![\dA-Za-z])([1-3]) *[.、)](?!\d)")
_SEPARATORS = re.compile(r"[、,;:。，；：\s]+")
SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程嵇邢裴陆荣翁荀羊惠甄曲封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘斜厉戎祖武符刘景詹束龙叶幸司韶郜黎薄印宿白怀蒲台从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利蔚越隆师巩聂晁勾敖融冷辛阚那简饶空曾母沙养鞠须丰巢关相查后荆红游竺权盖益桓公上闫肖付岳代覃佟苑"
    "和税杞普门蒯亓仉郄冼谌禤粟揭佘撒骈綦牟訾郇缑禚芦仝亢佴鹿兰邸矫丛栗庹眭谯邰肇哈刀呼逯璩麦汝"
    "漆植檀盘侣揣蹇厍邝帅楼阳展晋赫丘滑苟呙雒鄢靖隋战初衣敬仵"
)
"""The first characters of the usual family names."""


_LEADS_ON = re.compile(r"[至到于自在从定为由对以](?:本?\(?大写\)?)? *\Z")
_GOES_ON = re.compile(r" *(?:[之以]?前|起|止|至|到|作出|提[出交]|送达|开始|届满|,|、)")
"""How the words before and behind a date that is said go into it."""

_OF_OTHER_THINGS = re.compile(
    r"(?:有效期限?|有效期间|营业期限|合同期限|期限|届满|截止|成立|设立|注册|出生|发证|领证|颁发|核准|出厂|生产|制造|检定|投产)"
    r"(?:日期|时间)?(?:为|至|到|自|从|于|:|\s)*\Z"
)
"""What a copied licence or certificate says of a day of its own."""


def dates_in(text: str) -> tuple[tuple[int, int, date], ...]:
    """The dates in folded text with their stretches."""
    return tuple((found.start, found.end, found.value) for found in find_dates(text))


def date_in(text: str) -> date | None:
    """The first date in folded text on which something was written, not until which something holds."""
    return next((day for start, _, day in dates_in(text) if not _OF_OTHER_THINGS.search(text, 0, start)), None)


def day_apart(text: str) -> date | None:
    """The first date in folded text that stands by itself and not within what is said (同意延长至2024年5月1日)."""
    return next(
        (
            day
            for start, end, day in dates_in(text)
            if not (
                _LEADS_ON.search(text, 0, start) or _GOES_ON.match(text, end) or _OF_OTHER_THINGS.search(text, 0, start)
            )
        ),
        None,
    )


def signing_day(text: str) -> date | None:
    """The first date in folded text that stands by itself; else the first there is."""
    return day_apart(text) or next((day for _, _, day in dates_in(text)), None)


def without_dates(text: str) -> str:
    """The text with dates, filled or empty, cut out, and everything that belongs to another label."""
    for start, end, _ in reversed(dates_in(text)):
        text = text[:start] + "  " + text[end:]
    if _DATED.search(text) is None:
        return text
    return _BROKEN_DATE.sub("  ", _EMPTY_DATE.sub("  ", _CLOCK.sub("  ", _DIGIT_DATE.sub("  ", text))))


def _bare(text: str) -> str:
    text = without_dates(text)
    if _WORD.search(text) is not None:
        text = _NEXT_LABEL.sub("  ", _OTHER_LABEL.sub("  ", _CERTIFICATE.sub("  ", _COUNTER.sub("  ", text))))
        text = _BRACKETED.sub("  ", _BOXED.sub(_unboxed, text))
    return _RULED.sub("  ", text)


def is_card(text: str) -> bool:
    """Whether a line holds nothing but the number of an officer's card."""
    return _CERTIFICATE.fullmatch(text.strip()) is not None


def _unboxed(boxed: re.Match[str]) -> str:
    name = boxed.group(1)
    return f"  {name}  " if name[0] in SURNAMES and _is_person(name) else boxed.group()


def names_in(text: str) -> tuple[str, ...]:
    """The names typed in a place, in order; organisations too, for a party may sign as a unit."""
    if not _NAMED.search(text):
        return ()
    tokens = _joined([token for token in _SEPARATORS.split(_bare(text)) if token])
    found = tuple(token for token in tokens if _is_name(token))
    alone = tuple(token for token in tokens if token in found or _may_be_name(token))
    return alone if len(alone) == len(tokens) else found


def _may_be_name(token: str) -> bool:
    """Whether a word of four characters where only names stand may be one though no usual family name begins it."""
    return (
        len(token) == _FOREIGN
        and _NAME.fullmatch(token) is not None
        and _PROSE.isdisjoint(token)
        and not (_NOT_NAMES.fullmatch(token) or token[0] in _NEVER_FIRST)
    )


def is_names_only(text: str) -> bool:
    """Whether a line holds nothing but people's names, dates, certificate numbers and ruled blanks."""
    if not _NAMED.search(text):
        return True
    if _ASKS_MORE.search(_CERTIFICATE.sub("", text)):
        return False
    tokens = _joined([token for token in _SEPARATORS.split(_bare(text)) if token])
    return all(_is_person(token) or _NUMBER.fullmatch(token) for token in tokens)


def closing_names(text: str) -> tuple[str, ...]:
    """The names that end an opinion before its date: `同意立案。 王强 2024年1月5日`; none if it ends otherwise.

    Of several who sign, each with his day, a semicolon may part one from the next.
    """
    tail = _FULL_STOP.split(_bare(_HEAD_NAMED.sub("  ", text)).rstrip())[-1]
    by_key = {found[1] for found in _SIGNED_BY_KEY.finditer(text)}
    names: list[str] = []
    for part in reversed(_SEMICOLON.split(tail)):
        tokens = _joined([token for token in _SEPARATORS.split(part) if token])
        for token in reversed(tokens):
            if not (is_person_named(token) or (_is_person(token) and token in by_key)):
                return tuple(reversed(names))
            names.append(token)
    return tuple(reversed(names))


def is_person_named(token: str) -> bool:
    """Whether a word is the name of a person: one that a usual family name begins, or one with a dot in it."""
    return _is_person(token) and (token[0] in SURNAMES or "·" in token)


def may_be_person(token: str) -> bool:
    """Whether a word that only a name can stand for may be one, also of those that no usual family name begins."""
    return is_person_named(token) or _may_be_name(token) or (_is_person(token) and _PROSE.isdisjoint(token))


def is_said(word: str) -> bool:
    """Whether a word holds what people say or forms ask, which is in no name."""
    return _NOT_NAMES.fullmatch(word) is not None


def has_text(text: str) -> bool:
    """Whether anything but ruled blanks, dates, counters of pages and certificate numbers is printed."""
    return _WORD.search(text) is not None and _WORD.search(_bare(text)) is not None


def blanks_in(text: str) -> tuple[int, bool]:
    """How many separate ruled blanks a place offers, and whether a comma parts them: `____、____` has two."""
    bare = _CERTIFICATE.sub("", without_dates(text))
    return len(_LINE.findall(bare)), _PARTED.search(bare) is not None


def ruled_in(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of the ruled blanks in a text."""
    return tuple(match.span() for match in _LINE.finditer(text))


def slots_in(text: str) -> int:
    """How many people a place has room for, told by numbers before them or commas between."""
    bare = _BRACKETED.sub("", _OTHER_LABEL.sub("", _CERTIFICATE.sub("", without_dates(text))))
    if (numbers := _NUMBERED.findall(bare)) and numbers == ["1", "2", "3"][: len(numbers)]:
        return len(numbers)
    parts = bare.replace(",", "、").split("、")
    return len(parts) if not any(_is_more_than_a_name(part) for part in parts) else 0


def _is_more_than_a_name(part: str) -> bool:
    bare = _RULED.sub(" ", part).split()
    return len(bare) > 1 or any(not _is_person(word) for word in bare)


def refusal_in(text: str) -> bool:
    """Whether the text notes that someone refused to sign; printed directions for such a case do not count."""
    for match in _REFUSAL.finditer(text):
        if not _CONDITION.search(text[: match.start()]) and not _DIRECTION.match(text[match.end() :]):
            return True
    return False


def unsigned_in(text: str) -> bool:
    """Whether words in the place of a signature say that it was not given: 未在笔录上签字."""
    return any(not _CONDITION.search(text[: match.start()]) for match in _UNSIGNED.finditer(text))


def _joined(tokens: list[str]) -> list[str]:
    """Tokens with letter-spaced names put together: a run of single characters is one name, or two of equal length."""
    joined: list[str] = []
    run: list[str] = []
    for token in [*tokens, ""]:
        if len(token) == 1 and "\u4e00" <= token <= "\u9fff":
            run.append(token)
            continue
        size = len(run) // 2 if len(run) in (4, 6) else len(run)
        joined.extend("".join(run[at : at + size]) for at in range(0, len(run), size or 1))
        run = []
        if token:
            joined.append(token)
    return joined


def is_organisation(token: str) -> bool:
    """Whether a name is that of a body, which signs by its seal."""
    return len(token) > 4 and _ORGANISATION.fullmatch(token) is not None


def _is_name(token: str) -> bool:
    return is_organisation(token) or _is_person(token)


def _is_person(token: str) -> bool:
    if _PLACEHOLDER.fullmatch(token):
        return True
    if not _NAME.fullmatch(token) or _NOT_NAMES.fullmatch(token) or token[0] in _NEVER_FIRST:
        return False
    if len(token) > _FOREIGN and "·" not in token:
        return is_transcribed(token)
    return len(token) < _FOREIGN or "·" in token or token[0] in SURNAMES
