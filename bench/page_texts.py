"""What case files say, with every name, number, date and amount drawn anew."""

from __future__ import annotations

from random import Random
from string import Formatter

_SURNAMES, _GIVEN = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许臧戚邹窦章鲍隗逄亓阚",
    "建国志强晓燕海霞文博雨桐玥琛昊烨堃喆犇淼鑫垚婧懿",
)
_PLACES = ("津南区咸水沽镇海河工业区聚兴道", "东丽区华明街弘顺道", "滨海新区塘沽街洞庭路", "红桥区西沽街子牙河南路",
           "武清区王庆坨镇五街", "蓟州区上仓镇东塔庄村", "宝坻区口东街产业功能区")  # fmt: skip
_TRADES = ("金属制品", "化工", "机械加工", "危险货物运输", "塑料包装", "纺织印染", "餐饮管理", "物业服务", "烟花爆竹")
_GOODS = (
    ("乙酸乙酯", "170kg/桶"), ("丙酮", "160kg/桶"), ("氧气瓶", "40L"), ("手提式干粉灭火器", "MFZ/ABC4"),
    ("安全帽", "V形"), ("二氧化碳灭火器", "MT/3"), ("甲苯", "CAS 108-88-3"), ("应急照明灯", "BXM-81"),
    ("稀释剂", "X-1"), ("配电箱", "AL-2"), ("可燃气体探测器", "GT-200"), ("防爆开关", "Ex dⅡBT4"), ("行吊", "5t×16.5m"),
    ("液化石油气", "YSP118"),
)  # fmt: skip
SENTENCES = (
    "经查，{firm}于{date}在车间内未按照规定设置明显的安全警示标志，现场检查时有从业人员{few}名正在作业。",
    "上述事实有《现场检查记录》（{number}）、《询问笔录》、现场照片{few}张以及营业执照复印件等证据证明。",
    "当事人的行为违反了《中华人民共和国安全生产法》第三十五条的规定，依据该法第九十九条第（一）项的规定，",
    "决定给予你单位警告，并处罚款人民币{amount}（￥{figures}元）的行政处罚。",
    "当事人应当自收到本决定书之日起15日内将罚款缴至指定银行（账号：{account}），逾期每日按罚款数额的3%加处罚款。",
    "如不服本决定，可以在60日内依法申请行政复议，或者在6个月内依法向人民法院提起行政诉讼。",
    "执法人员{name}（执法证号：{badge}）、{name}（执法证号：{badge}）向当事人出示证件，告知其有申请回避的权利。",
    "问：你单位储存间内存放的乙酸乙酯、丙酮共{few}桶，是否办理了危险化学品登记？答：没有办理，我们马上整改。",
    "{date}{few}时20分，检查人员对位于{place}{few}号的厂房进行检查，发现灭火器压力不足，疏散通道被杂物堵塞。",
    "经对照《{place}裁量基准》，你单位违法行为属于“较重”档次，应处{range}罚款；因主动配合调查，从轻处{figures}元。",
    "喷漆房与焊接工位的间距实测为{metres}m，不符合《建筑设计防火规范》（GB 50016—2014）第3.4.1条不小于13m的要求。",
    "粉尘涉爆场所10 min内未开启除尘系统，现场CO浓度{ppm}mg/m³，温度{few}℃，相对湿度{few}.{few}%。",
    "根据《危险化学品安全管理条例》第七十八条第一款第（十二）项、第二款之规定，责令限期{few}日内改正，可以处{range}的罚款；",
    "送达地点：{place}{few}号；受送达人：{name}（身份证号码{identity}）；送达方式：直接送达□ 留置送达□ 邮寄送达√。",
    "当事人{firm}（统一社会信用代码：{code}，法定代表人：{name}），住所地：{place}{few}-{few}号{few}室，邮编3{postal}。",
    "你单位2名电焊工{name}、{name}未取得《特种作业操作证》（证号：T{identity}）上岗作业，作业票编号为DH-{badge}。",
    "听证申请应于收到《行政处罚听证告知书》（{number}）之日起五日内提出；逾期未提出的，视为放弃听证权利。联系电话：{phone}。",
)  # fmt: skip
ASKED = (
    "问：我们是{place}应急管理局的执法人员，这是我们的证件（{badge}、{badge}），请你过目确认。", "答：看清楚了。",
    "问：你的姓名、出生年月、公民身份号码、工作单位及职务？",
    "答：我叫{name}，{date}出生，身份号码{identity}，是{firm}的安全员。",
    "问：你单位一共多少人？", "答：在册{few}人，一线{few}人。", "问：以上笔录是否属实？",
    "答：以上笔录我已看过，和我说的一样。",
    "问：{date}这台设备是谁在操作？", "答：是{name}，他没有证，干了大概{few}天。", "问：罚款你们打算怎么交？",
    "答：从公司账户{account}转账，金额{figures}元。",
)  # fmt: skip
LABELS = (
    ("案由", "{firm}未按规定设置安全警示标志案"), ("当事人", "{firm}"), ("法定代表人", "{name}"),
    ("统一社会信用代码", "{code}"), ("公民身份号码", "{identity}"), ("联系电话", "{phone}"), ("地址", "{place}{few}号"),
    ("案件编号", "{number}"), ("罚款金额", "{figures}元"), ("立案时间", "{date}"), ("职务", "安全总监"),
    ("年龄", "{few}"), ("执法证号", "{badge}"), ("案件来源", "日常检查"), ("邮政编码", "3{postal}"),
    ("送达时间", "{date}{few}时5分"),
    ("罚没款金额（大写）", "{amount}"), ("车牌号", "津A·{plate}"), ("电子邮箱", "aq{phone}@126.com"),
    ("性别", "女"),
)  # fmt: skip
TITLES = ("行政处罚决定书", "立案审批表", "现场检查记录", "询问笔录", "送达回证", "责令限期整改指令书", "呈批表")
LISTS = (
    (("序号", "名称", "规格型号", "数量", "单位", "备注"), ("{row}", "{good}", "{model}", "{few}", "{unit}", "{note}")),
    (("序号", "文号", "题名", "日期", "页号", "备注"),
     ("{row}", "{number}", "{title}", "{day}", "{few}-{few}", "{note}")),
    (("编号", "隐患地点", "隐患描述", "整改期限", "金额（元）", "责任人"),
     ("{row}", "{spot}", "{fault}", "{day}", "{figures}", "{name}")),
)  # fmt: skip
_FAULTS = ("通道堵塞", "未戴安全帽", "线路未穿管", "气瓶无防倾倒", "配电箱未接地", "警示标志缺失")


def filled(template: str, random: Random) -> str:
    """The template with every brace filled anew."""
    parts = []
    for literal, field, _, _ in Formatter().parse(template):
        parts.append(literal + (_value(field, random) if field else ""))
    return "".join(parts)


def row_of(templates: tuple[str, ...], number: int, random: Random) -> list[str]:
    """One row of a list, its goods with their own model."""
    good, model = random.choice(_GOODS)
    told = {"{row}": str(number), "{good}": good, "{model}": model}
    return [told.get(template) or filled(template, random) for template in templates]


def _value(field: str, random: Random) -> str:
    def digits(count: int) -> str:
        return "".join(random.choices("0123456789", k=count))

    def name() -> str:
        return random.choice(_SURNAMES) + "".join(random.choices(_GIVEN, k=random.choice((1, 2))))

    year, month, day = random.randint(2019, 2026), random.randint(1, 12), random.randint(1, 28)
    least = random.randint(1, 9)
    values = {
        "firm": f"天津市{random.choice(_GIVEN)}{random.choice(_GIVEN)}{random.choice(_TRADES)}有限公司",
        "date": f"{year}年{month}月{day}日",
        "day": random.choice((f"{year}.{month}.{day}", f"{year}-{month:02}-{day:02}", f"{year}{month:02}{day:02}")),
        "number": _number(year, random),
        "amount": random.choice(("叁万陆仟元整", "贰拾万伍仟元整", "壹万玖仟捌佰元整", "柒佰元整", "肆仟零伍拾元整")),
        "figures": f"{random.randint(1, 300)},{digits(3)}.{digits(2)}",
        "range": f"{least}万元以上{least + random.randint(1, 9)}万元以下",
        "account": digits(19),
        "badge": digits(11),
        "name": name(),
        "few": str(random.randint(2, 99)),
        "metres": f"{random.randint(1, 12)}.{digits(1)}",
        "ppm": str(random.randint(3, 60)),
        "place": random.choice(_PLACES),
        "postal": digits(5),
        "plate": "".join(random.choices("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ", k=5)),
        "code": "91120" + digits(3) + "MA" + "".join(random.choices("0123456789ABCDEFGHJKLMNPQRTUWXY", k=8)),
        "identity": "120" + digits(3) + "19" + digits(9) + random.choice("0123456789X"),
        "phone": random.choice(("1" + digits(10), f"022-{digits(8)}")),
        "unit": random.choice("台个桶只套具"),
        "note": random.choice(("", "", "已封存", "见照片", "复印件")),
        "title": random.choice(TITLES),
        "spot": random.choice(("一车间", "东侧库房", "3号楼2层", "配电室", "喷漆房")),
        "fault": random.choice(_FAULTS),
    }
    return values[field]


def _number(year: int, random: Random) -> str:
    return random.choice(
        (
            f"（津丽）应急罚〔{year}〕{random.randint(1, 299)}号",
            f"津应急罚告〔{year}〕执法-{random.randint(1, 99)}号",
            f"津蓟消行罚决字〔{year}〕第{random.randint(1, 9999):04}号",
        )
    )
