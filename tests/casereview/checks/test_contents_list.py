"""The check on the contents list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.contents_list import contents_agree
from casereview.checks.legibility import doubted
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document
from casereview.terms import OrderFrom, Outcome
from tests.builders import a_case, a_document, a_page, bound, scanned

LAW = LawBook()
HEAD = ("序号", "文书名称", "页号")


def _list(*rows: tuple[str, str, str]) -> Document:
    return a_document("contents_list", "卷内目录", (HEAD, *rows), title="卷内目录")


def _papers(*titles: str) -> tuple[Document, ...]:
    return tuple(a_document(f"kind{index}", id=title, title=title) for index, title in enumerate(titles))


def _judged(case: CaseFile) -> list[tuple[object, object]]:
    return [(f.values["title"], f.values["expected"]) for f in contents_agree(case, LAW).failures]


def test_list_and_volume_name_the_same_papers() -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "行政处罚决定书", "2"))

    case = a_case(listing, *_papers("立案审批表", "行政处罚决定书（单位）"))

    assert contents_agree(case, LAW).outcome is Outcome.PASS


def test_a_paper_of_another_name_in_the_place_of_an_entry_asks() -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "缴款票据", "2"), ("3", "结案审批表", "3"))

    verdict = contents_agree(a_case(listing, *_papers("立案审批表", "非税收入通用票据", "结案审批表")), LAW)

    assert (verdict.outcome, verdict.failures) == (Outcome.UNSURE, ())
    assert [doubt.reason for doubt in verdict.doubts] == [
        "目录的“缴款票据”与该处的《非税收入通用票据》名称不同，请核对是否为同一文书"
    ]


def test_a_file_that_could_not_be_read_in_the_place_of_an_entry_asks() -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "缴款票据", "2"), ("3", "结案审批表", "3"))
    filed, slip, closed = _papers("立案审批表", "票据", "结案审批表")
    unread = replace(slip, kind="unknown", title=None, pages=(), problem="是空文件，请核对后重新提交。")

    verdict = contents_agree(a_case(listing, filed, unread, closed), LAW)

    assert (verdict.outcome, verdict.failures) == (Outcome.UNSURE, ())


def test_the_proof_of_payment_goes_by_any_of_its_names_once() -> None:
    rows = [("1", "放弃陈述申辩权利声明", "1"), ("2", "非税收入缴款书", "2")]
    waiver = a_document("waiver_statement", id="w", title="放弃陈述、申辩权利声明书")
    receipt = a_document("fine_receipt", id="r", title="罚没收入专用票据")
    handed_on = _list(rows[0], ("2", "罚款上缴单", "2"))

    assert contents_agree(a_case(_list(*rows), waiver, receipt), LAW).outcome is Outcome.PASS
    assert contents_agree(a_case(handed_on, waiver, receipt), LAW).outcome is Outcome.PASS
    twice = a_case(_list(*rows, ("3", "罚没收入专用票据", "3")), waiver, receipt)
    assert _judged(twice) == [("非税收入缴款书", "卷内")]


def test_an_entry_may_give_the_name_of_the_file() -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "缴款票据", "2"))
    first, second = _papers("立案审批表", "收入统一凭单")

    case = a_case(listing, first, replace(second, source="03缴款票据.docx"))

    assert contents_agree(case, LAW).outcome is Outcome.PASS


def test_an_entry_may_name_several_papers_in_one_line() -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "营业执照、身份证", "2-3"), ("3", "结案审批表", "4"))

    case = a_case(listing, *_papers("立案审批表", "营业执照", "居民身份证（复印件）", "结案审批表"))

    assert contents_agree(case, LAW).outcome is Outcome.PASS


def test_what_lacks_on_either_side_is_named() -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "询问笔录", "2"))

    case = a_case(listing, *_papers("立案审批表", "罚款收据"))

    assert _judged(case) == [("询问笔录", "卷内"), ("罚款收据", "目录")]


def test_a_collective_entry_may_hold_any_paper() -> None:
    case = a_case(_list(("1", "立案审批表", "1"), ("2", "证据材料", "2")), *_papers("立案审批表", "花名册"))

    assert contents_agree(case, LAW).outcome is Outcome.UNSURE


def test_no_list_is_another_rules_question() -> None:
    assert contents_agree(a_case(*_papers("立案审批表")), LAW).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(("last", "wrong"), [("9", []), ("8", [("戊", 9)])])
def test_folios_of_a_bound_volume_count_from_where_most_begin(last: str, wrong: list[tuple[str, int]]) -> None:
    names = ("甲通知书", "乙通知书", "丙通知书", "丁通知书", "戊通知书")
    rows = tuple(
        (str(index + 1), name, folio)
        for index, (name, folio) in enumerate(zip(names, ("1", "3", "5", "7", last), strict=True))
    )
    papers = tuple(
        replace(paper, pages=(replace(a_page(number=3 + 2 * index), width=595.0, height=842.0),))
        for index, paper in enumerate(_papers(*names))
    )

    case = a_case(_list(*rows), *papers, order_from=OrderFrom.VOLUME)

    assert _judged(case) == [(f"{name}通知书", folio) for name, folio in wrong]


@pytest.mark.parametrize(("legible", "asked"), [(None, False), (0.998, True)])
def test_a_figure_that_may_have_been_lost_in_a_folio_asks(legible: float | None, asked: bool) -> None:
    names = ("甲通知书", "乙通知书", "丙通知书", "丁通知书", "戊通知书")
    folios = ("7", "8", "9", "10", "1")
    listing = _list(*((str(at), name, folio) for at, (name, folio) in enumerate(zip(names, folios, strict=True), 1)))
    listing = replace(listing, pages=tuple(replace(page, legibility=legible) for page in listing.pages))
    papers = tuple(
        replace(paper, pages=(replace(a_page(number=9 + index), width=595.0, height=842.0),))
        for index, paper in enumerate(_papers(*names))
    )
    case = a_case(listing, *papers, order_from=OrderFrom.VOLUME)

    verdict = doubted(contents_agree(case, LAW), case)

    assert [one.values["title"] for one in verdict.failures] == ([] if asked else ["戊通知书"])
    assert [one.values["title"] for one in verdict.doubts] == (["戊通知书"] if asked else [])


@pytest.mark.parametrize(("legible", "asked"), [(None, False), (0.998, True)])
def test_a_figure_that_may_have_been_lost_in_a_number_asks(legible: float | None, asked: bool) -> None:
    listing = _list(("1", "责令限期改正通知书（东东）消责改〔2025〕13号", "1"), ("2", "询问笔录", "2"))
    listing = replace(listing, pages=tuple(replace(page, legibility=legible) for page in listing.pages))
    number = "（东东）消责改〔2025〕113号"
    order = a_document("rectification_order", "责令限期改正通知书", number, title="责令限期改正通知书")
    order = replace(order, number=number)

    case = a_case(listing, order, *_papers("询问笔录"))
    verdict = doubted(contents_agree(case, LAW), case)

    assert [one.values["title"] for one in verdict.failures] == ([] if asked else ["责令限期改正通知书"])
    assert [one.values["title"] for one in verdict.doubts] == (["责令限期改正通知书"] if asked else [])


def test_a_paper_out_of_the_turn_of_the_list_is_named() -> None:
    listing = _list(("1", "立案审批表", ""), ("2", "询问笔录", ""), ("3", "现场检查记录", ""), ("4", "罚款收据", ""))

    case = a_case(listing, *_papers("立案审批表", "现场检查记录", "罚款收据", "询问笔录"))

    assert _judged(case) == [("询问笔录", "次序与目录不同")]
    assert _judged(replace(case, order_from=OrderFrom.FILE_NAMES)) == []


def test_a_list_below_a_notice_bears_its_own_entry_out() -> None:
    listing = _list(("1", "先行登记保存证据通知书", "1"), ("2", "先行登记保存证据清单", "1"))
    lines = ("保存有关证据。", "2025年4月22日", "先行登记保存证据清单", "上述物品经核无误。")
    notice = a_document("preservation_notice", "先行登记保存证据通知书", *lines, title="先行登记保存证据通知书")

    assert contents_agree(a_case(listing, notice), LAW).outcome is Outcome.PASS


def test_an_entry_like_a_paper_that_another_entry_names_is_missing_all_the_same() -> None:
    listing = _list(("1", "行政处罚告知书", "1"), ("2", "行政处罚听证会通知书", "2"))

    case = a_case(listing, *_papers("行政处罚告知书"))

    assert _judged(case) == [("行政处罚听证会通知书", "卷内")]


def test_a_page_that_opens_with_the_title_bears_the_entry_out() -> None:
    listing = _list(("1", "营业执照", "1"), ("2", "设备检修台账", "2"))
    joined = a_document("kind0", title="营业执照")

    case = a_case(listing, replace(joined, pages=(a_page("营业执照"), a_page("设备检修台账（复印件）", number=2))))

    assert contents_agree(case, LAW).outcome is Outcome.PASS


def test_a_paper_without_a_title_is_known_by_its_first_words() -> None:
    listing = _list(("1", "设备检修台账", "1"))

    case = a_case(listing, a_document("party_material", "设备检修台账（复印件）"))

    assert contents_agree(case, LAW).outcome is Outcome.PASS


def test_the_head_of_the_list_tells_which_column_names_the_papers() -> None:
    head = ("顺序号", "文号", "责任者", "题名", "日期", "页号")
    rows = (("1", "", "某市城市管理局", "行政处罚告知书", "", "1"), ("2", "", "某市城市管理局", "听证笔录", "", "2"))
    listing = a_document("contents_list", "卷内目录", (head, *rows), title="卷内目录")

    case = a_case(listing, a_document("penalty_notice", "某市城市管理局", "行政处罚告知书", title="行政处罚告知书"))

    assert _judged(case) == [("听证笔录", "卷内")]


def test_footage_is_no_collective_entry() -> None:
    listing = _list(("1", "照片、影像资料证据", "1"))

    case = a_case(listing, *_papers("照片、影像资料证据", "罚款收据"))

    assert _judged(case) == [("罚款收据", "目录")]


def _bound(document: Document, page: int) -> Document:
    return replace(document, pages=(replace(a_page(number=page), width=595.0, height=842.0),))


def test_a_list_bound_among_the_papers_bears_no_folio() -> None:
    names = ("甲通知书", "乙通知书", "丙通知书", "丁通知书")
    listing = _list(*((str(folio), name, str(folio)) for folio, name in enumerate(names, 1)))
    listing = replace(listing, pages=(replace(listing.pages[0], number=3),))
    first, second, third, fourth = (
        _bound(paper, page) for paper, page in zip(_papers(*names), (1, 2, 4, 5), strict=True)
    )

    case = a_case(first, second, listing, third, fourth, order_from=OrderFrom.VOLUME)

    assert _judged(case) == []


def test_a_paper_without_pages_is_no_paper_of_the_list() -> None:
    listing = _list(("1", "现场检查记录", ""), ("2", "罚款收据", ""))
    unread = replace(_papers("罚款收据")[0], title=None, kind="unknown", label="", pages=())

    assert contents_agree(a_case(listing, unread), LAW).outcome is Outcome.UNSURE


def test_a_number_broken_in_its_column_runs_on_behind_the_folio() -> None:
    rows = (("序号", "文书名称", "文号"), ("14", "整改复查意见书", "(湘)应急 2025年5月30日 18 复查〔2025〕7号"))
    listing = a_document("contents_list", "卷内目录", rows, title="卷内目录")
    paper = a_document("recheck_opinion", "整改复查意见书", "(湘)应急复查〔2025〕7号", title="整改复查意见书")

    case = a_case(listing, replace(paper, number="(湘)应急复查〔2025〕7号"))

    assert _judged(case) == []


@pytest.mark.parametrize(
    ("entry", "outcome"),
    [
        ("县人民政府批复", Outcome.PASS),
        ("责令改正通知书", Outcome.FAIL),
    ],
)
def test_an_entry_may_cut_the_title_short(entry: str, outcome: Outcome) -> None:
    listing = _list(("1", "事故调查报告", "1"), ("2", entry, "2"))
    report, reply = _papers("事故调查报告", "某县人民政府关于某某事故调查报告的批复")

    assert contents_agree(a_case(listing, report, reply), LAW).outcome is outcome


def test_papers_of_no_known_kind_lie_in_the_places_of_their_entries() -> None:
    rows = (("1", "立案审批表", "1"), ("2", "快速办理认错书（单位）", "2"), ("3", "快速办理认错书（张某）", "3"))
    listing = _list(*rows, ("4", "结案审批表", "4"))
    filed, closed = _papers("立案审批表", "结案审批表")
    one, two = (a_document("unknown", "快速办理权利义务告知书", "自愿认错", id=name) for name in "ab")

    assert contents_agree(a_case(listing, filed, one, two, closed), LAW).outcome is Outcome.PASS
    lacking = contents_agree(a_case(listing, filed, one, closed), LAW)
    assert lacking.outcome is Outcome.UNSURE
    away = contents_agree(a_case(listing, filed, closed, one, two), LAW)
    assert away.outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("entry", "kind", "outcome"),
    [
        ("证据材料（照片、台账）", "photo_evidence", Outcome.PASS),
        ("当事人主体资格材料", "business_licence", Outcome.PASS),
        ("证据材料（照片、台账）", "case_approval", Outcome.UNSURE),
    ],
)
def test_a_collective_entry_gathers_the_evidence_where_it_stands(entry: str, kind: str, outcome: Outcome) -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", entry, "2"), ("3", "结案审批表", "3"))
    filed, closed = _papers("立案审批表", "结案审批表")
    paper = a_document(kind, id="p", title="某某复印图样")

    assert contents_agree(a_case(listing, filed, paper, closed), LAW).outcome is outcome


def test_an_entry_may_leave_out_the_brackets_within_a_title() -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "查封扣押审批表", "2"))
    assert contents_agree(a_case(listing, *_papers("立案审批表", "查封（扣押）审批表")), LAW).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("file", "outcome"), [("12 任命文件、岗位职责.docx", Outcome.PASS), ("12 会议纪要.docx", Outcome.FAIL)]
)
def test_a_file_called_as_an_entry_ends_is_the_paper_it_means(file: str, outcome: Outcome) -> None:
    listing = _list(
        ("1", "立案审批表", "1"), ("2", "安全生产管理人员任命文件、岗位职责", "2"), ("3", "身份证复印件", "3")
    )
    filed = a_document("filing_approval", id="filed", title="立案审批表")
    named = replace(a_document("identity_proof", id="named", title="关于任职的通知"), source=file, label="身份证明")
    card = replace(a_document("identity_proof", id="card"), source="13 身份证复印件.docx", label="身份证明")

    verdict = contents_agree(a_case(listing, filed, named, card), LAW)

    assert (verdict.outcome if not verdict.failures else Outcome.FAIL) is outcome


def test_papers_that_prove_who_the_party_is_may_be_entered_together() -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "主体资格证明", "2"), ("3", "结案审批表", "3"))

    case = a_case(listing, *_papers("立案审批表", "营业执照", "结案审批表"))

    assert contents_agree(case, LAW).failures == ()


@pytest.mark.parametrize(
    ("entry", "outcome"), [("GB 15577-2018摘页", Outcome.PASS), ("GB 15322-2019摘页", Outcome.FAIL)]
)
def test_a_page_of_a_standard_goes_by_its_number(entry: str, outcome: Outcome) -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", entry, "2"))
    head = ("中华人民共和国国家标准", "粉尘防爆安全规程", "GB 15577—2018")
    page = a_document("standard_excerpt", *head, id="s", title="中华人民共和国国家标准")

    assert contents_agree(a_case(listing, *_papers("立案审批表"), page), LAW).outcome is outcome


def test_a_list_of_which_rows_ran_together_when_it_was_read_off_a_picture_only_asks() -> None:
    lines = ("立案审批表 2025年5月26日 2025〕3 41号", "行政处罚决定书 2025年6月30日 12025〕41号")
    listing = a_document("contents_list", "卷内目录", (HEAD, ("1", "询问笔录", "1")), *lines, title="卷内目录")
    papers = _papers("询问笔录", "立案审批表", "行政处罚决定书", "送达回证")

    assert _judged(a_case(listing, *papers)) == [
        ("立案审批表", "目录"),
        ("行政处罚决定书", "目录"),
        ("送达回证", "目录"),
    ]
    assert _judged(a_case(scanned(listing, 0.99), *papers)) == [("送达回证", "目录")]


@pytest.mark.parametrize(("title", "outcome"), [("标准节选", Outcome.PASS), ("会议纪要", Outcome.FAIL)])
def test_an_excerpt_goes_by_any_word_for_one(title: str, outcome: Outcome) -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "标准摘录", "2"))

    verdict = contents_agree(a_case(listing, *_papers("立案审批表", title)), LAW)

    assert (verdict.outcome if not verdict.failures else Outcome.FAIL) is outcome


@pytest.mark.parametrize(
    ("entered", "outcome"), [("案件集体讨论记录", Outcome.PASS), ("案件合议讨论纪要", Outcome.UNSURE)]
)
def test_what_sort_of_case_it_is_makes_no_other_title(entered: str, outcome: Outcome) -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", entered, "2"), ("3", "结案审批表", "3"))

    case = a_case(listing, *_papers("立案审批表", "行政处罚集体讨论记录", "结案审批表"))

    assert contents_agree(case, LAW).outcome is outcome


def _bound_volume(inquiry_pages: int) -> CaseFile:
    """A volume of four listed papers, of which that of identity bears no title and lies behind the inquiry record."""
    rows = (("1", "立案审批表", "1"), ("2", "询问笔录", "2"), ("3", "身份证复印件", "3"), ("4", "结案审批表", "4"))
    listing = _list(*rows)
    filed = a_document("filing_approval", id="filed", title="立案审批表")
    pages = tuple(a_page("问：何时开工？", number=number) for number in range(2, 2 + inquiry_pages))
    record = replace(bound("inquiry_record", *pages, id="record", title="询问笔录"), sha256="1" * 64)
    closed = replace(a_document("closing_approval", id="closed", title="结案审批表"), sha256="2" * 64)
    return replace(a_case(listing, filed, record, closed), order_from=OrderFrom.VOLUME)


@pytest.mark.parametrize(("pages", "outcome"), [(2, Outcome.UNSURE), (1, Outcome.FAIL)])
def test_where_all_pages_of_a_volume_lie_a_paper_without_a_title_is_not_missing(pages: int, outcome: Outcome) -> None:
    assert contents_agree(_bound_volume(pages), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("entered", "title", "outcome"),
    [
        ("法制审核表", "法制审核意见表", Outcome.PASS),
        ("催告书", "罚款催缴通知书", Outcome.UNSURE),
        ("听证笔录", "送达回证", Outcome.FAIL),
    ],
)
def test_a_paper_in_the_place_of_an_entry_may_be_called_a_little_otherwise(
    entered: str, title: str, outcome: Outcome
) -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", entered, "2"), ("3", "结案审批表", "3"))

    verdict = contents_agree(a_case(listing, *_papers("立案审批表", title, "结案审批表")), LAW)

    assert (verdict.outcome if not verdict.failures else Outcome.FAIL) is outcome


@pytest.mark.parametrize(("kind", "outcome"), [("unknown", Outcome.UNSURE), ("service_receipt", Outcome.FAIL)])
def test_an_entry_may_mean_a_paper_of_no_known_kind_wherever_that_lies(kind: str, outcome: Outcome) -> None:
    listing = _list(("1", "动火作业票", "1"), ("2", "立案审批表", "2"), ("3", "行政处罚决定书", "3"))
    stray = a_document(kind, "作业许可", id="s", title="送达回证" if kind != "unknown" else None)

    verdict = contents_agree(a_case(listing, *_papers("立案审批表", "行政处罚决定书"), stray), LAW)

    assert (Outcome.FAIL if verdict.failures else verdict.outcome) is outcome


@pytest.mark.parametrize(("legible", "outcome"), [(0.97, Outcome.UNSURE), (0.99, Outcome.FAIL)])
def test_a_number_in_the_list_is_held_only_against_one_read_letter_for_letter(legible: float, outcome: Outcome) -> None:
    listing = _list(("1", "听证通知书 津澜应急听通〔2025〕56号", "1"), ("2", "立案审批表", "2"))
    number = "宁澜应急听通〔2025〕56号"
    notice = a_document("hearing_notice", "听证通知书", number, "请你单位参加听证。", title="听证通知书")

    verdict = contents_agree(
        a_case(listing, replace(scanned(notice, legible), number=number), *_papers("立案审批表")), LAW
    )

    assert (Outcome.FAIL if verdict.failures else verdict.outcome) is outcome


def test_a_paper_without_a_title_at_just_the_page_of_an_entry_is_the_one_it_means() -> None:
    titles = ("立案审批表", "现场检查记录", "询问笔录", "行政处罚决定书", "结案审批表")
    listing = bound("contents_list", a_page("卷内目录", (HEAD, *_rows(*titles[:3], "轨迹邮件打印件", *titles[3:]))))
    email = "发件人：运维部"

    def judged(*lines: str) -> Outcome:
        pages = [replace(a_page(line, number=at), width=595.0) for at, line in enumerate(lines, 2)]
        papers = [
            bound(f"kind{p.number}", p, title=line) for p, line in zip(pages, lines, strict=True) if line != email
        ]
        strange = [bound("unknown", page) for page, line in zip(pages, lines, strict=True) if line == email]
        held = sorted((*papers, *strange), key=lambda paper: paper.pages[0].number)
        return contents_agree(replace(a_case(listing, *held), order_from=OrderFrom.VOLUME), LAW).outcome

    assert judged(*titles[:3], email, *titles[3:]) is Outcome.PASS
    assert judged(*titles[:3], "陈述申辩书", email, *titles[3:]) is not Outcome.PASS


def _rows(*titles: str) -> tuple[tuple[str, str, str], ...]:
    return tuple((str(at), title, str(at)) for at, title in enumerate(titles, 1))


def test_of_two_entries_of_one_name_the_one_that_names_no_person_means_the_other_paper() -> None:
    listing = _list(("1", "询问笔录（孙小甲）", ""), ("2", "询问笔录（货主）", ""))
    records = tuple(
        a_document("inquiry_record", "询问笔录", f"被询问人：{name}", id=name, title="询问笔录")
        for name in ("孙小甲", "周小乙")
    )
    one_entry = _list(
        ("1", "询问笔录（货主）", ""),
    )

    assert contents_agree(a_case(listing, *records), LAW).outcome is Outcome.PASS
    assert contents_agree(a_case(one_entry, *records), LAW).outcome is Outcome.UNSURE


def test_a_paper_without_a_title_lies_under_the_entry_of_several_before_it() -> None:
    entries = (
        ("1", "立案审批表", "1"),
        ("2", "现场检查记录、照片", "2"),
        ("3", "询问笔录", "4"),
        ("4", "结案审批表", "5"),
    )
    one_paper = (*entries[:1], ("2", "现场检查记录", "2"), *entries[2:])

    def judged(rows: tuple[tuple[str, str, str], ...]) -> Outcome:
        listing = bound("contents_list", a_page("卷内目录", (HEAD, *rows)), title="卷内目录")
        titles = ("立案审批表", "现场检查记录", None, "询问笔录", "结案审批表")
        pages = [replace(a_page(title or "左：档案柜", number=at), width=595.0) for at, title in enumerate(titles, 2)]
        held = [bound(f"kind{p.number}", p, title=title) for p, title in zip(pages, titles, strict=True)]
        return contents_agree(replace(a_case(listing, *held), order_from=OrderFrom.VOLUME), LAW).outcome

    assert (judged(entries), judged(one_paper)) == (Outcome.PASS, Outcome.FAIL)


def test_a_list_may_call_the_receipt_behind_a_notice_in_short() -> None:
    listing = _list(("1", "询问通知书、回执", "1"), ("2", "结案审批表", "2"))
    papers = (
        a_document("inquiry_notice", id="notice", title="询问通知书"),
        a_document("service_receipt", id="receipt", title="文书送达回执"),
        a_document("closing_approval", id="closing", title="结案审批表"),
    )
    unnamed = _list(("1", "询问通知书", "1"), ("2", "结案审批表", "2"))

    assert contents_agree(a_case(listing, *papers), LAW).outcome is Outcome.PASS
    assert _judged(a_case(unnamed, *papers)) == [("文书送达回执", "目录")]


def test_an_entry_may_leave_words_out_of_the_second_paper_it_names() -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "决定书送达回证、分期缴纳申请书", "2"), ("3", "结案审批表", "3"))
    case = a_case(listing, *_papers("立案审批表", "决定书送达回证", "分期缴纳罚款申请书", "结案审批表"))
    other = a_case(listing, *_papers("立案审批表", "决定书送达回证", "听证申请书", "结案审批表"))

    assert contents_agree(case, LAW).outcome is Outcome.PASS
    assert _judged(other) == [("听证申请书", "目录")]


def test_a_record_headed_as_that_of_a_re_check_is_listed_by_that_name() -> None:
    listing = _list(("1", "现场检查笔录", "1"), ("2", "立案审批表", "2"), ("3", "复查笔录", "3"))
    first = a_document("inspection_record", "现场检查笔录", id="first", title="现场检查笔录")
    again = a_document("inspection_record", "现场检查笔录", "（复查）", id="again", title="现场检查笔录")
    second = a_document("inspection_record", "现场检查笔录", id="again", title="现场检查笔录")
    filed = _papers("立案审批表")

    assert contents_agree(a_case(listing, first, *filed, again), LAW).outcome is Outcome.PASS
    assert _judged(a_case(listing, first, *filed, second)) == [("复查笔录", "卷内")]


def test_an_entry_may_begin_with_the_name_of_the_file_of_a_strange_paper() -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "勘测定界图及面积说明", "2"))
    (filed,) = _papers("立案审批表")
    strange = replace(a_document("unknown", "测量：甲", id="map"), source="06勘测定界图.docx")
    other = replace(strange, source="06草图.docx")

    assert contents_agree(a_case(listing, filed, strange), LAW).outcome is Outcome.PASS
    assert contents_agree(a_case(listing, filed, other), LAW).outcome is Outcome.UNSURE


def test_an_entry_of_several_copies_means_the_untitled_one_headed_by_any_of_them() -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "身份证、林权证复印件", "2"))
    (filed,) = _papers("立案审批表")
    copy = a_document("party_material", "林权证（复印件）", "权利人：雷某甲", id="copy")
    other = a_document("party_material", "送货单", "2024年1月30日", id="copy")

    assert contents_agree(a_case(listing, filed, copy), LAW).outcome is Outcome.PASS
    assert contents_agree(a_case(listing, filed, other), LAW).outcome is Outcome.UNSURE


def test_an_entry_for_a_receipt_and_another_slip_means_both() -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "罚款票据、支付回执", "2"), ("3", "结案审批表", "3"))
    filed, closed = _papers("立案审批表", "结案审批表")
    receipt = a_document("fine_receipt", id="r", title="非税收入电子发票")
    slip = a_document("unknown", "支付回执", "付款成功", id="slip")

    assert contents_agree(a_case(listing, filed, receipt, slip, closed), LAW).outcome is Outcome.PASS


def test_receipts_go_by_what_they_serve_whatever_they_are_headed_with() -> None:
    listing = _list(("1", "责令改正通知书送达回证", "1"), ("2", "听证通知书送达回证", "2"))
    receipts = (a_document("service_receipt", id=name, title="文书送达回证") for name in ("one", "other"))

    assert contents_agree(a_case(listing, *receipts), LAW).outcome is Outcome.PASS


def test_an_entry_of_two_letters_is_met_by_the_paper_headed_so() -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "公告（决定书）", "2"))
    (filed,) = _papers("立案审批表")
    announced = a_document("public_service", "公　告", "某甲：", "经过三十日即视为送达。", id="announced")

    assert contents_agree(a_case(listing, filed, announced), LAW).outcome is Outcome.PASS
    assert _judged(a_case(listing, filed)) == [("公告(决定书)", "卷内")]


def test_as_many_papers_as_entries_are_asked_for_where_one_may_bear_another_name() -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "发言摘要", "2"), ("3", "结案审批表", "3"))
    filed, talk, closed = _papers("立案审批表", "要点摘登", "结案审批表")

    called = a_case(listing, filed, closed, talk)

    assert contents_agree(called, LAW).outcome is Outcome.UNSURE
    assert _judged(a_case(listing, filed, closed)) == [("发言摘要", "卷内")]
    in_short = _list(("1", "立案审批表", "1"), ("2", "法审", "2"), ("3", "结案审批表", "3"))
    reviewed = a_case(in_short, filed, *_papers("重大执法决定法制审核意见书"), closed)
    assert contents_agree(reviewed, LAW).outcome is Outcome.UNSURE
    assert _judged(a_case(listing, filed, closed, *_papers("罚款收据"))) == [("发言摘要", "卷内"), ("罚款收据", "目录")]


@pytest.mark.parametrize(
    ("title", "outcome"), [("行政强制措施审批表", Outcome.PASS), ("先行登记保存审批表", Outcome.UNSURE)]
)
def test_a_measure_may_be_called_by_what_it_is_or_by_its_sort(title: str, outcome: Outcome) -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "查封扣押审批表", "2"), ("3", "结案审批表", "3"))
    papers = _papers("立案审批表", title, "结案审批表")

    assert contents_agree(a_case(listing, *papers), LAW).outcome is outcome


def test_of_two_pages_that_one_entry_may_mean_the_other_entry_has_its_own() -> None:
    listing = _list(("1", "特种作业操作证复印件", "1"), ("2", "操作证查询结果截图", "2"))
    card = a_document("party_material", "特种作业操作证", title="特种作业操作证")
    found = a_document("photo_evidence", "国家安全生产考试特种作业操作证查询结果")

    assert contents_agree(a_case(listing, card, found), LAW).outcome is Outcome.PASS
    assert _judged(a_case(listing, card)) == [("操作证查询结果截图", "卷内")]


@pytest.mark.parametrize(
    ("order", "outcome"), [(OrderFrom.CONTENTS_LIST, Outcome.PASS), (OrderFrom.FILE_NUMBERS, Outcome.UNSURE)]
)
def test_evidence_without_an_order_of_its_own_lies_under_the_entry_for_evidence(
    order: OrderFrom, outcome: Outcome
) -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "证据材料", "2"), ("3", "结案审批表", "3"))
    filed, closed = _papers("立案审批表", "结案审批表")
    licence = a_document("business_licence", "营业执照", title="营业执照")

    assert contents_agree(a_case(listing, filed, closed, licence, order_from=order), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("head", "outcome"), [("生产安全事故综合应急救援预案", Outcome.PASS), ("岗位操作规程", Outcome.UNSURE)]
)
def test_a_copy_without_a_title_is_known_by_its_head_where_its_entry_stands(head: str, outcome: Outcome) -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "应急预案及演练记录复印件", "2"), ("3", "结案审批表", "3"))
    filed, closed = _papers("立案审批表", "结案审批表")
    copy = replace(a_document("standard_excerpt", head), label="标准摘页")

    assert contents_agree(a_case(listing, filed, copy, closed), LAW).outcome is outcome


def test_what_goods_were_bought_by_is_no_proof_of_payment() -> None:
    listing = _list(("1", "立案审批表", ""), ("2", "进货票据", ""), ("3", "缴款票据", ""))
    filed, (note,) = _papers("立案审批表"), (a_document("party_material", id="note", title="销售单"),)
    paid = a_document("fine_receipt", id="paid", title="非税收入票据")

    verdict = contents_agree(a_case(listing, *filed, note, paid), LAW)

    assert (verdict.failures, [doubt.values["title"] for doubt in verdict.doubts]) == ((), ["进货票据"])
