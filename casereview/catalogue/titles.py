"""Telling whether a block of text is the title of a document, and of which kinds it may be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from casereview.catalogue.kinds import Kind
from casereview.catalogue.wordings import Wordings, names_a_paper
from casereview.text import fold

_OPENING = ("(", "〔", "[", "【")
_LONGEST = 110  # characters without spaces; longer blocks are sentences
_KEPT = 4000  # lines
_LONG_TITLE, _LONGEST_TITLE = 6, 30  # characters of a title that one wrong character leaves recognisable
_HAN = "\u4e00-\u9fff"
_BLANK = r"[_×xX*○Oo＿]"
NUMBER = (
    rf"(?:[文编案]号:?)?(?:\([^()]{{0,8}}\))?[{_HAN}A-Z×]{{0,14}}(?:\([^()]{{0,8}}\))?[{_HAN}]{{0,10}}"
    rf"(?:[〔\[(【〈](?:(?:19|20)[\d×xX*_]{{2}}|{_BLANK}{{0,6}})年?[〕\])】〉]|(?<=字)(?:19|20)\d\d)"
    rf"字?第?[{_HAN}\w\-—×*]{{0,16}}?号(?:-\d+)?"
)
"""A document number, folded and without spaces, as a regular expression."""

_HEAD = rf"(?:[{_HAN}×]{{2,20}}文书)"
_AGENCY = (
    rf"(?:(?:[{_HAN}×xX*○〇O_]|\([^()]{{1,24}}\)){{2,36}}"
    r"(?:局|队|委员会|管委会|政府|办公室|厅|办事处|机关|机构|法院|检察院|中心|所))"
)
_CASE = r"(?:关于[^。;]{2,80}(?:的|案|案件|事故)|[^。;]{2,70}(?:案件?的?|事故))"
_OCCURRENCE = "事故"  # ends the name of what happened and begins the title, as in “11·3”火灾事故调查报告
_ADJECTIVE = (
    r"(?:安全生产|应急管理|消防|行政执法|行政处罚|行政|案件|呈请|重大|一般程序|普通程序|简易程序|当事人|违法|执法|"
    r"现场|卷内|本案|单位|企业|第[一二三四五六七八九十\d]+次)"
)
_PREFIX = re.compile(rf"{_HEAD}?(?:{NUMBER})?{_AGENCY}?(?:{NUMBER})?{_CASE}?{_ADJECTIVE}*")
_BARE_PREFIX = re.compile(rf"{_HEAD}?(?:{NUMBER})?{_AGENCY}?(?:{NUMBER})?")
_SENTENCE = re.compile(
    r"[《》。;?!□☐☑√]|你|我[局单公司]|本局|附件?[:\d一二]|现将|详见|详细|见附|以及|"
    r"(?<![未不])(?:收到|根据|依据|按照|依照|送达|作出|下达|出具|制作|发出|领取|签收)"
)
_CONTINUED = re.compile(r"续页?|续表|第(?:[二三四五六七八九十]|[2-9]|\d\d)页")
_FIRST_PAGE = re.compile(r"第[1一]页")
_SUFFIX = re.compile(
    rf"(?:\([^()]{{1,20}}\)|\({NUMBER}\)|{NUMBER}|\(?续[页表]?\d*\)?|第[一二三四五六七八九十\d_×]*[次页联份]|共[\d_×]*页|[/,.·\-—]|正本|副本|存根|"
    r"复印件|附清单|的批复|[文编案]号:?|(?<![\d])[\d一二三四五六七八九十]{1,3}|_+)*"
)
_NUMBER_FIELD = re.compile(r"[文编案]号|(?:字号|号码?)(?::|$)")
"""What makes a title, where it follows without a gap, the label of a field: 处罚决定书编号：…"""
_NUMBERED = re.compile(rf"(?:[文编案]号:?)?{NUMBER}|[文编案]号:.*")
_NORM_NUMBER = re.compile(r"(?<=》)\([^()]{4,24}号(?:,[^()]{0,20})?\)")
"""The number of the norm of which a paper is an excerpt, between its name and the word for that."""
_SERIAL = "0123456789.、-_()#"
_UNWRITTEN = frozenset("()[]〔〕【】<>{}、,·.-—–_/|*“”\"'")


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """A block that is a title: the kinds that bear it (several if only issuer or phrases can tell), and its words.

    `title` is as printed, `words` folded and bare of spaces and brackets. `number` is the document number in the
    same block as printed, `agency` what is printed before the title; both None if there is none. `continued` is
    true for the title of a continuation page, `worded` for one that is in no list counts the characters that
    its wording holds.
    """

    kinds: tuple[str, ...]
    title: str
    words: str
    number: str | None = None
    agency: str | None = None
    continued: bool = False
    worded: int = 0

    @property
    def known(self) -> int:
        """How many characters of the title the catalogue knows."""
        return self.worded or len(self.words)


class TitleBook:
    """All titles of the catalogue, longest first."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        kinds = tuple(kinds)
        self._titled: dict[str, TitleMatch | None] = {}
        self._worded: dict[str, TitleMatch | None] = {}
        self._wordings = Wordings(kinds)
        plain: dict[str, dict[str, None]] = {}
        exact: dict[str, dict[str, None]] = {}
        for kind in kinds:
            for title in kind.titles:
                if title != kind.label or kind.group != "其他":
                    plain.setdefault(bare(title), {})[kind.id] = None
                    exact.setdefault(title, {})[kind.id] = None
        self._bare = dict(sorted(((words, tuple(ids)) for words, ids in plain.items()), key=lambda item: -len(item[0])))
        self._endings: dict[str, list[str]] = {}
        self._lengths: dict[int, list[str]] = {}
        for title in self._bare:
            self._endings.setdefault(title[-2:], []).append(title)
            self._lengths.setdefault(len(title), []).append(title)
        self._exact = {title: tuple(ids) for title, ids in exact.items()}

    def titled(self, text: str) -> TitleMatch | None:
        """The title that the block `text` is; None if it is something else.

        Spaces, widths and brackets do not matter. An agency, a case name and a document number may stand around it.
        """
        return _kept(self._titled, text, self._find_titled)

    def worded(self, text: str) -> TitleMatch | None:
        """The title in no list that the block `text` is by its wording; None if it has none."""
        return _kept(self._worded, text, self._find_worded)

    def _find_titled(self, text: str) -> TitleMatch | None:
        plain, origins = squeezed_with_origins(text)
        if not 2 <= len(plain) <= _LONGEST:
            return None
        words, places = _without_brackets(plain)
        for title in self._contained(words):
            kinds, at = self._bare[title], words.rfind(title)
            start, end = _whole_brackets(plain, places[at], places[at + len(title) - 1] + 1)
            if _NUMBER_FIELD.match(plain, end) and origins[end] == origins[end - 1] + 1:
                continue
            if _stands_alone(plain, start, end, title):
                kinds = self._exact.get(plain[start:end], kinds)
                return _match(text, plain, origins, (start, end), kinds, title)
        return self._misspelt(text, plain, origins, words)

    def _find_worded(self, text: str) -> TitleMatch | None:
        plain, origins = squeezed_with_origins(text)
        if not plain or len(plain) > _LONGEST:
            return None
        if (named := _NORM_NUMBER.sub("", plain)) != plain and (found := self._wordings.found_in(named)) is not None:
            match = _match(text, plain, origins, (0, len(plain)), found.kinds, found.words)
            return replace(match, worded=found.size)
        start, end = _unnumbered(plain)
        end -= plain.endswith(_OPENING, start, end)  # the bracket that its number stands in
        if start == 0 < end < len(plain) and _NUMBER_FIELD.match(plain, end) and origins[end] == origins[end - 1] + 1:
            return None  # the label of a field: 处罚决定书文号:
        found = self._wordings.found_in(plain[start:end])
        if found is None:
            return None
        head = _BARE_PREFIX.match(plain, start, end)
        if head is not None and end - head.end() >= found.size:
            start = head.end()
        return replace(_match(text, plain, origins, (start, end), found.kinds, found.words), worded=found.size)

    def names_a_paper(self, text: str) -> bool:
        """Whether the block `text` reads like the title of some paper, of our kinds or not."""
        return names_a_paper(squeezed_with_origins(text)[0])

    def _contained(self, words: str) -> list[str]:
        """The titles that the words contain, longest first; found by their last two letters."""
        pairs = {words[index : index + 2] for index in range(len(words) - 1)}
        found = [title for pair in pairs for title in self._endings.get(pair, ()) if title in words]
        return sorted(found, key=lambda title: (-len(title), title))

    def _misspelt(self, text: str, plain: str, origins: tuple[int, ...], words: str) -> TitleMatch | None:
        """The long title from which the whole block differs by one character: a slip of the pen or of a reader."""
        if not _LONG_TITLE <= len(words) <= _LONGEST_TITLE or _SENTENCE.search(plain):
            return None
        half = len(words) // 2
        for title in self._lengths.get(len(words), ()):
            if title[:half] != words[:half] and title[half:] != words[half:]:
                continue
            if sum(a != b for a, b in zip(title, words, strict=True)) == 1:
                worded = self._wordings.found_in(plain)
                if worded is not None and not set(worded.kinds) & set(self._bare[title]):
                    return None  # no slip but the name of another paper
                return _match(text, plain, origins, (0, len(plain)), self._bare[title], title)
        return None

    def named_in(self, text: str) -> tuple[str, ...]:
        """The kinds whose title or wording is the longest in `text` (a file name, an entry of a list); () if none."""
        plain = squeezed_with_origins(text)[0]
        words = bare(plain)
        worded = self._wordings.found_in(plain.lstrip(_SERIAL))
        for title, kinds in self._bare.items():
            if worded is not None and worded.size > len(title):
                break
            if title in words:
                written = (ids for name, ids in self._exact.items() if name in plain and bare(name) == title)
                return next(written, kinds)
        return worded.kinds if worded is not None else ()


def _kept(
    known: dict[str, TitleMatch | None], text: str, find: Callable[[str], TitleMatch | None]
) -> TitleMatch | None:
    """What was found of the text before: the same lines are asked for when pages are divided and papers told."""
    if text not in known:
        if len(known) >= _KEPT:
            known.clear()
        known[text] = find(text)
    return known[text]


def _unnumbered(plain: str) -> tuple[int, int]:
    """What of the line is not its document number: behind one that begins it, before one that ends it."""
    number = _NUMBERED.search(plain)
    if number is None:
        return 0, len(plain)
    return (0, number.start()) if number.start() else (number.end(), len(plain))


def _stands_alone(plain: str, start: int, end: int, title: str) -> bool:
    before, after = plain[:start], plain[end:]
    if _SENTENCE.search(before) or "《" in after or "》" in after:
        return False
    prefix = _BARE_PREFIX if len(title) <= 3 else _PREFIX
    names = (before, before + _OCCURRENCE) if title.startswith(_OCCURRENCE) else (before,)
    return any(map(prefix.fullmatch, names)) and _SUFFIX.fullmatch(after) is not None


def _match(
    text: str, plain: str, origins: tuple[int, ...], span: tuple[int, int], kinds: tuple[str, ...], words: str
) -> TitleMatch:
    start, end = span
    before, after = plain[:start], plain[end:]
    number = None
    if (found := re.search(NUMBER, after)) is not None:
        number = text[origins[end + found.start()] : origins[end + found.end() - 1] + 1]
    elif (found := re.search(NUMBER, before)) is not None:
        number = text[origins[found.start()] : origins[found.end() - 1] + 1]
        before = before[: found.start()] + before[found.end() :]
    continued = _CONTINUED.search(after) is not None and _FIRST_PAGE.search(after) is None
    return TitleMatch(kinds, text[origins[start] : origins[end - 1] + 1], words, number, before or None, continued)


def squeezed_with_origins(text: str) -> tuple[str, tuple[int, ...]]:
    """The folded text without spaces and, for each of its characters, its offset in the printed text."""
    folded, origins = fold(text)
    kept = [index for index, character in enumerate(folded) if not character.isspace()]
    return "".join(folded[index] for index in kept), tuple(origins[index] for index in kept)


def _without_brackets(plain: str) -> tuple[str, tuple[int, ...]]:
    places = tuple(index for index, character in enumerate(plain) if character not in _UNWRITTEN)
    return "".join(plain[index] for index in places), places


def bare(plain: str) -> str:
    """A folded text without spaces also without brackets and strokes, as titles are compared."""
    return _without_brackets(plain)[0]


def _whole_brackets(plain: str, start: int, end: int) -> tuple[int, int]:
    """The span with the partner of a bracket that it would cut off."""
    inside = plain[start:end]
    if inside.count("(") > inside.count(")") and plain[end : end + 1] == ")":
        end += 1
    elif inside.count(")") > inside.count("(") and start and plain[start - 1] == "(":
        start -= 1
    return start, end
