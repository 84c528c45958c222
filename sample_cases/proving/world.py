"""Invented bureaus, units, people and acts, drawn anew for each seed. Whatever exists is met by chance."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from sample_cases.making import people
from sample_cases.making.matter import (
    Agency,
    Matter,
    Party,
    Person,
    next_workday,
    timetable,
    timetable_with_hearing,
)
from sample_cases.proving.acts import SAFETY_ACTS, Act, with_standard
from sample_cases.proving.identity import nobodys
from sample_cases.proving.manner import manner_of

Words = tuple[tuple[str, str], ...]
"""What the forms say, and what a trade says instead."""

SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦马苗方俞任袁柳"
)
GIVEN = (
    "安白柏本彬斌波博才昌畅超晨成诚川春聪达丹德栋方飞丰峰刚根国海航浩河恒宏洪虎华辉慧吉佳坚建健江杰金晶景"
    "静军俊凯康科坤兰乐磊立丽林琳玲龙鹏平强勤青庆全仁荣锐瑞山胜世书松涛天万旺威伟文武晓新鑫星兴雄旭岩阳一"
    "艺永勇宇玉元远云泽志忠舟"
)
PLACES = "临丰安平永清宁泰长兴和广东西南北上下海江河湖山岭林泉溪石金玉青白云龙凤"
ENDS = "陵川阳州城水山原溪丘浦港岭泽源屏"
PROVINCES = ("云岭省", "海陵省", "江夏省", "北原省", "宁川省", "东屏省")
TRADES = (
    ("机械制造", "机械零部件加工、制造"),
    ("家具", "木质家具制造、销售"),
    ("铸造", "黑色金属铸造"),
    ("塑胶制品", "塑料制品制造"),
    ("纺织", "棉纺织加工"),
    ("食品", "糕点、面包生产"),
    ("仓储物流", "普通货物仓储、装卸搬运"),
    ("包装材料", "纸制品制造"),
    ("汽车配件", "汽车零部件制造"),
    ("化工贸易", "化工产品批发（不含危险化学品）"),
)
SHOPS = ("五金加工店", "家具经营部", "汽车修理厂", "餐饮店", "木材加工厂")
POSTS = ("安全管理部负责人", "生产副经理", "车间主任", "安全主管", "厂长", "行政经理", "设备部经理")


def a_matter(
    random: Random, *, heard: bool = False, acts: tuple[Act, ...] = SAFETY_ACTS, words: Words = (), fire: bool = False
) -> Matter:
    """A case as its papers are filled in: bureau, unit, act, sum within the tier, a lawful timetable, a manner."""
    province, city = random.choice(PROVINCES), a_place(random)
    offence, least, most = random.choice(acts)
    agency = _agency(random, province, city, "消防救援大队" if fire else "应急管理局")
    party = _party(random, province, city)
    if heard:
        offence, least, most = people.TRAINING_MANY, 50000, 70000
    if random.random() < 0.5 and offence.standard:
        offence = with_standard(offence)
    since = date(2025, 9, 15) if fire else date(2024, 11, 4)
    inspected = next_workday(since + timedelta(random.randrange(0, 40 if fire else 330)))
    return Matter(
        agency=agency,
        party=party,
        offence=offence,
        amount=random.randrange(least, most + 1, 1000),
        dates=timetable_with_hearing(inspected) if heard else timetable(inspected),
        serial=random.randrange(1, 90),
        style=manner_of(random, agency.name, words),
    )


def a_name(random: Random) -> str:
    """A person's name of two or three characters."""
    given = "".join(random.sample(GIVEN, random.choice((1, 2, 2, 2))))
    return random.choice(SURNAMES) + given


def a_place(random: Random) -> str:
    """The name of a place that is none."""
    return random.choice(PLACES) + random.choice(ENDS)


def _agency(random: Random, province: str, city: str, office: str) -> Agency:
    county = a_place(random) + random.choice("县区")
    area = f"{city}市{county}" if county.endswith("区") else county
    names = _names(random, 9)
    number = f"{random.randrange(10, 90)}99{random.randrange(1000, 9999)}"
    discussants = (
        (names[3], "局长"),
        (names[5], "副局长"),
        (names[2], "综合执法大队大队长"),
        (names[6], "法规科科长"),
    )
    return Agency(
        name=f"{province if random.random() < 0.3 else ''}{area}{office}",
        short=f"{province[0]}{county[0]}",
        government=f"{area}人民政府",
        court=f"{area}人民法院",
        address=f"{area}{a_place(random)}路{random.randrange(1, 200)}号",
        phone=f"0990-000{random.randrange(1000, 9999)}",
        postcode=f"69{random.randrange(1000, 9999)}",
        bank=f"{county}农村商业银行{a_place(random)}支行",
        account=f"62299900{random.randrange(10**9, 10**10)}",
        officers=((names[0], f"{number}{random.randrange(10, 50)}"), (names[1], f"{number}{random.randrange(50, 90)}")),
        reviewer=names[2],
        approver=names[3],
        legal=names[4],
        legal_head=names[6],
        discussants=discussants,
        archivist=names[7],
        inspector_of_archive=names[8],
    )


def _names(random: Random, count: int) -> tuple[str, ...]:
    """So many names, no two alike and none within another."""
    found: list[str] = []
    while len(found) < count:
        name = a_name(random)
        if not any(name in other or other in name for other in found):
            found.append(name)
    return tuple(found)


def _party(random: Random, province: str, city: str) -> Party:
    word, trade = random.choice(TRADES)
    ending = random.choice(("有限公司", "有限责任公司", "股份有限公司"))
    name = f"{city}市{''.join(random.sample('宏盛鼎泰恒鑫瑞祥华丰隆达', 2))}{word}{ending}"
    representative, manager, worker = _names(random, 3)
    street = f"{city}市{a_place(random)}区{a_place(random)}路{random.randrange(1, 300)}号"
    party = Party(
        name=name,
        code=f"91{random.randrange(100000, 999999)}MA{random.randrange(10**6, 10**7)}{random.choice('ABCDEFGHJK')}",
        representative=representative,
        address=f"{province}{street}" if random.random() < 0.5 else street,
        phone=f"0990-000{random.randrange(1000, 9999)}",
        postcode=f"69{random.randrange(1000, 9999)}",
        trade=trade,
        founded=f"20{random.randrange(10, 22)}年{random.randrange(1, 13)}月{random.randrange(1, 28)}日",
        capital=random.choice(("伍佰万元整", "叁佰万元整", "壹仟万元整")),
        manager=manager,
        manager_post=random.choice(POSTS),
        manager_age=random.randrange(28, 58),
        manager_id=_identity(random),
        manager_home=f"{city}市{a_place(random)}小区{random.randrange(1, 20)}号楼{random.randrange(101, 1800)}",
        worker=Person(worker, "操作工", random.randrange(22, 55), _identity(random), f"{city}市{a_place(random)}村"),
    )
    return _identified(party)


def _identified(party: Party) -> Party:
    """The same with the numbers of its people made such as could be."""
    assert party.worker is not None
    worker = replace(party.worker, identity=nobodys(party.worker.identity, party.worker.age))
    return replace(party, manager_id=nobodys(party.manager_id, party.manager_age), worker=worker)


def _identity(random: Random) -> str:
    born = f"{random.randrange(1968, 1999)}{random.randrange(1, 13):02d}{random.randrange(1, 29):02d}"
    return f"{random.randrange(100000, 999999)}{born}{random.randrange(1000, 9999)}"


def as_individual(matter: Matter, random: Random) -> Matter:
    """The same case against an individual business, whose owner speaks for it."""
    party = matter.party
    name = f"{party.name[:3]}{random.choice('鑫顺福兴盛')}{random.choice('达隆源发')}{random.choice(SHOPS)}"
    own = replace(party, name=name, code=f"92{party.code[2:]}", manager=party.representative, manager_post="经营者")
    return replace(matter, party=own)
