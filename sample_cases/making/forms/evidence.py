"""Evidence: inquiry, photographs, copies with their notes, excerpts of standards and of the discretion base."""

from __future__ import annotations

from sample_cases.making.forms.signing import both_officers, both_on_one_line, in_copies, sealed, signed
from sample_cases.making.matter import Matter, Person, at
from sample_cases.making.papers import Block, Grid, PageEnd, Paper, Photo, Seal, Text, body, cell, say


def inquiry_notice(matter: Matter) -> Paper:
    """询问通知书."""
    style, party, days, agency = matter.style, matter.party, matter.dates, matter.agency
    return Paper(
        "inquiry_notice",
        "询问通知书",
        (
            say(f"{party.name}："),
            body(
                f"因你单位涉嫌{matter.offence.act}，请你单位{party.manager_post}{party.manager}于"
                f"{style.day(days.questioned)}9时30分到{agency.name}执法大队询问室接受询问调查，"
                "来时请携带下列证件材料（见打√处）："
            ),
            body("☑身份证    ☑营业执照    ☑法定代表人身份证明或者委托书    □其他"),
            body("如无法按时前来，请及时联系。"),
            body(f"行政机关地址：{agency.address}"),
            body(f"联系人：{matter.officer_names[0]}    联系电话：{agency.phone}"),
            *sealed(matter, days.summoned),
        ),
        days.summoned,
        matter.number("应急询"),
        foot=in_copies(matter, "被询问当事人"),
    )


def inquiry_record(matter: Matter) -> Paper:
    """询问笔录 of the manager."""
    return _inquiry(matter, matter.party.speaker, 9)


def second_inquiry_record(matter: Matter) -> Paper:
    """询问笔录 of a worker, later on the same day."""
    if matter.party.worker is None:
        raise ValueError("the party has no worker to question")
    return _inquiry(matter, matter.party.worker, 14)


def _inquiry(matter: Matter, person: Person, hour: int) -> Paper:
    style, party, days, agency = matter.style, matter.party, matter.dates, matter.agency
    one, two = matter.officer_names
    fields = (
        f"询问时间：{style.span(at(days.questioned, hour, 32), at(days.questioned, hour + 1, 25))}    第1次询问",
        f"询问地点：{agency.name}执法大队询问室",
        f"被询问人姓名：{person.name}    性别：男    年龄：{person.age}",
        f"身份证号：{person.identity}",
        f"工作单位：{party.name}    职务：{person.post}",
        f"住址：{person.home}    电话：{party.phone}",
        f"询问人：{one}    单位及职务：{agency.name}执法人员",
        f"记录人：{two}    单位及职务：{agency.name}执法人员",
        "在场人：无",
    )
    signing = (
        signed("询问人", "询问人", one),
        signed("记录人", "记录人", two),
        signed("被询问人", "被询问人", person.name, style.day(days.questioned)),
    )
    return Paper(
        "inquiry_record",
        "询问笔录",
        (
            *(say(field) for field in fields),
            *_talk(matter, person, signing),
            *signing,
        ),
        days.questioned,
    )


def _talk(matter: Matter, person: Person, signing: tuple[Text, ...]) -> tuple[Block, ...]:
    """Questions and answers; where records run over two pages, each page is signed."""
    style, party, days = matter.style, matter.party, matter.dates
    talk: list[Text] = [
        body(
            f"{matter.credentials}现就你单位涉嫌{matter.offence.act}一事向您依法询问。"
            "您有如实回答问题的义务，也有陈述、申辩和申请回避的权利。您听清楚了吗？"
        ),
        say("答：听清楚了。"),
        say("问：您是否申请回避？"),
        say("答：不申请回避。"),
        say("问：请介绍您的身份和单位的基本情况。"),
        say(
            f"答：我叫{person.name}，是{party.name}的{person.post}。"
            f"我单位主要从事{party.trade}，法定代表人是{party.representative}。"
        ),
    ]
    for question, answer in matter.offence.answers:
        talk += [say(f"问：{question}"), say(f"答：{answer}")]
    turn: tuple[Block, ...] = (*signing, PageEnd()) if style.records_over_two_pages else ()
    return (
        *talk,
        *turn,
        say(f"问：{style.day(days.inspected)}执法人员在现场看到的情况是否属实？"),
        say("答：属实。"),
        say("问：您还有什么需要补充的？"),
        say("答：没有了。"),
        say("以上内容我已看过，与我所说一致。"),
    )


def photo_evidence(matter: Matter) -> Paper:
    """现场照片."""
    style, party, days = matter.style, matter.party, matter.dates
    blocks = []
    for index, (subject, minute) in enumerate((("车间现场", 41), ("资料台账", 52)), start=1):
        blocks += [
            say(f"照片{'一二'[index - 1]}"),
            say(Photo(f"{party.name}{subject}"), align="centre"),
            say(f"拍摄时间：{style.day(days.inspected)}9时{minute}分"),
            say(f"拍摄地点：{party.name}{subject[:2]}"),
            say(f"拍摄人：{matter.officer_names[1]}"),
            say(f"证明内容：{matter.offence.found}"),
        ]
    return Paper(
        "photo_evidence",
        "现场照片",
        (
            *blocks,
            both_on_one_line(matter, "执法人员", "执法人员"),
            signed("当事人", "当事人", party.manager, style.day(days.inspected)),
        ),
        days.inspected,
        head=False,
    )


def av_evidence(matter: Matter) -> Paper:
    """音像证据说明."""
    style, days = matter.style, matter.dates
    return Paper(
        "av_evidence",
        "音像证据说明",
        (
            say("载体：光盘一张（执法记录仪原始文件复制件，原件存本局执法音像管理平台）"),
            say(f"制作时间：{style.span(at(days.inspected, 9, 20), at(days.inspected, 11, 5))}"),
            say(f"制作地点：{matter.party.name}"),
            say(f"制作人：{'、'.join(matter.officer_names)}"),
            say("制作方法：执法记录仪全程拍摄，未经剪辑"),
            say(f"证明内容：{matter.offence.found}；执法人员出示证件、告知权利的过程"),
            say("文字说明：00:00:20出示证件；00:18:05现场查看；00:41:30查阅台账；01:38:10现场负责人核对并签名。"),
            both_on_one_line(matter, "执法人员", "执法人员"),
            say(style.day(days.inspected), align="right"),
        ),
        days.inspected,
        head=False,
    )


def _checked(matter: Matter, source: str) -> tuple[Text, ...]:
    """The note on a copy: same as the original, who gave it, who checked it, when."""
    party, day = matter.party, matter.style.day(matter.dates.questioned)
    return (
        say(f"与原件核对无异。来源：{source}", Seal("提供单位印章", party.name)),
        signed("提供人", "提供人", party.manager, day),
        signed("核对人", "核对人", matter.officer_names[0], day),
    )


def business_licence(matter: Matter) -> Paper:
    """营业执照复印件."""
    party = matter.party
    return Paper(
        "business_licence",
        matter.style.licence_title,
        (
            say("营业执照", align="centre", size=16),
            say(f"统一社会信用代码：{party.code}"),
            say(f"名称：{party.name}"),
            say("类型：有限责任公司"),
            say(f"法定代表人：{party.representative}"),
            say(f"经营范围：{party.trade}（依法须经批准的项目，经相关部门批准后方可开展经营活动）"),
            say(f"注册资本：{party.capital}"),
            say(f"成立日期：{party.founded}"),
            say(f"住所：{party.address}"),
            say("登记机关：市场监督管理局"),
            *_checked(matter, f"由{party.name}提供"),
        ),
        matter.dates.questioned,
        head=False,
        counted=False,
    )


def identity_proof(matter: Matter) -> Paper:
    """身份证复印件."""
    party = matter.party
    birth = party.manager_id[6:14]
    return Paper(
        "identity_proof",
        "身份证复印件",
        (
            say(f"姓名：{party.manager}"),
            say("性别：男    民族：汉"),
            say(f"出生：{birth[:4]}年{int(birth[4:6])}月{int(birth[6:])}日"),
            say(f"住址：{party.manager_home}"),
            say(f"公民身份号码：{party.manager_id}"),
            *_checked(matter, f"由{party.manager}本人提供"),
        ),
        matter.dates.questioned,
        head=False,
        counted=False,
    )


def authorisation(matter: Matter) -> Paper:
    """授权委托书."""
    style, party, days = matter.style, matter.party, matter.dates
    return Paper(
        "authorisation",
        "授权委托书",
        (
            say(f"委托单位：{party.name}    法定代表人：{party.representative}"),
            say(f"受委托人：{party.manager}    职务：{party.manager_post}    身份证号：{party.manager_id}"),
            body(
                f"现委托上述受委托人就我单位涉嫌{matter.offence.act}一案，代表我单位接受调查询问、"
                "提供材料、签收文书、陈述申辩。"
            ),
            say("委托权限：特别授权"),
            say(f"委托期限：自{style.day(days.inspected)}起至案件办理终结之日止"),
            say("委托单位（印章）：", Seal("委托单位印章", party.name)),
            signed("法定代表人", "法定代表人", party.representative),
            signed("受委托人", "受委托人", party.manager),
            say(style.day(days.inspected), align="right"),
        ),
        days.inspected,
        head=False,
        counted=False,
    )


def officer_certificate(matter: Matter) -> Paper:
    """行政执法证件."""
    rows = [(cell("姓名"), cell("单位"), cell("证号"), cell("有效期"))]
    start = matter.dates.inspected.year - 2
    for name, number in matter.agency.officers:
        rows.append(
            (cell(name), cell(matter.agency.name), cell(number), cell(f"{start}年1月1日至{start + 5}年12月31日"))
        )
    return Paper(
        "officer_certificate",
        "行政执法证件复印件",
        (
            say("持证人员信息"),
            Grid((0.15, 0.3, 0.25, 0.3), tuple(rows)),
            say("与原件核对无异。"),
            signed("核对人", "核对人", matter.agency.reviewer, matter.style.day(matter.dates.filed)),
        ),
        matter.dates.filed,
        head=False,
        counted=False,
    )


def standard_excerpt(matter: Matter) -> Paper:
    """标准摘页."""
    offence, days = matter.offence, matter.dates
    return Paper(
        "standard_excerpt",
        "国家标准摘页",
        (
            say(offence.standard),
            say(f"摘录条款：{offence.standard_clause}"),
            body(offence.standard_words),
            say(f"摘录说明：上述条款用于证明当事人{offence.act}应当遵守的技术要求。"),
            signed("摘录人", "核对人", matter.officer_names[1], matter.style.day(days.reported)),
        ),
        days.reported,
        head=False,
        counted=False,
    )


def discretion_excerpt(matter: Matter) -> Paper:
    """裁量基准摘页."""
    offence, days = matter.offence, matter.dates
    heads = (cell("序号"), cell("违法行为"), cell("裁量阶次"), cell("适用条件"), cell("具体标准"))
    row = (
        cell(offence.item.strip("第项")),
        cell(offence.act),
        cell(offence.tier),
        cell(offence.circumstance),
        cell(offence.tier_words),
    )
    return Paper(
        "discretion_excerpt",
        "裁量基准摘页",
        (
            say(f"《{offence.base}》{offence.base_number}"),
            say(f"处罚依据：{offence.basis}"),
            Grid((0.1, 0.24, 0.12, 0.24, 0.3), (heads, row)),
            signed("摘录人", "核对人", matter.officer_names[1], matter.style.day(days.reported)),
        ),
        days.reported,
        head=False,
        counted=False,
    )


def party_material(matter: Matter) -> Paper:
    """整改报告."""
    style, party, days = matter.style, matter.party, matter.dates
    return Paper(
        "party_material",
        "整改报告",
        (
            say(f"{matter.agency.name}："),
            body(
                f"贵局于{style.day(days.inspected)}对我单位检查并下达责令限期整改指令书后，我单位立即组织整改。"
                f"{matter.offence.correction}。现报请复查。"
            ),
            say(f"{party.name}", Seal("提供单位印章", party.name), align="right"),
            signed("提供人", "提供人", party.manager),
            say(style.day(days.rechecked), align="right"),
        ),
        days.rechecked,
        head=False,
        counted=False,
    )


SORTS = {
    "现场检查记录": ("现场笔录", "本局现场制作"),
    "现场照片": ("书证", "本局现场拍摄"),
    "询问笔录": ("当事人的陈述", "本局询问制作"),
    "音像证据说明": ("视听资料", "执法记录仪拍摄"),
    "营业执照复印件": ("书证", "当事人提供"),
    "国家标准摘页": ("书证", "本局摘录"),
    "抽样取证凭证": ("书证", "本局现场制作"),
    "检验报告": ("鉴定意见", "检验机构出具"),
    "进货单据复印件": ("书证", "当事人提供"),
}
PROOFS = {"营业执照复印件": "当事人主体资格", "国家标准摘页": "当事人应当遵守的要求"}


def evidence_list(matter: Matter) -> Paper:
    """证据清单及证明内容."""
    heads = tuple(cell(text) for text in ("序号", "证据名称", "证据种类", "来源", "证明内容"))
    rows = [heads]
    for index, name in enumerate(matter.evidence, start=1):
        kind, source = SORTS[name]
        proof = PROOFS.get(name, matter.offence.proof)
        rows.append(tuple(cell(text) for text in (str(index), name, kind, source, proof)))
    return Paper(
        "evidence_list",
        "证据清单",
        (
            say(f"案件名称：{matter.title}"),
            Grid((0.08, 0.2, 0.18, 0.2, 0.34), tuple(rows)),
            *both_officers(matter, "承办人", "承办人"),
            say(matter.style.day(matter.dates.reported), align="right"),
        ),
        matter.dates.reported,
        head=False,
    )
